package borough.web;

import borough.tongues.Tongue;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A question as a page asks it. The type is the answer type's name in service files ("property",
 * "yes or no", …); what was given is kept by part, so that a wrong answer is shown again as typed.
 */
public record Asked(
        String key,
        String type,
        String question,
        @Nullable String hint,
        boolean optional,
        List<Choice> from,
        Given given,
        @Nullable Fault fault) {

    /**
     * What the person has typed so far: whole under "", or by part such as "day" or "postcode". An
     * answer made of smaller ones has those in rows; {@code charactersMax} is the room there is for
     * a text whose characters are counted, and 0 elsewhere; an answer of files has those kept so
     * far.
     */
    public record Given(
            Map<String, String> parts,
            List<List<Asked>> rows,
            int charactersMax,
            List<FileShown> files) {

        public Given(Map<String, String> parts, List<List<Asked>> rows, int charactersMax) {
            this(parts, rows, charactersMax, List.of());
        }

        public Given(Map<String, String> parts) {
            this(parts, List.of(), 0);
        }

        public static Given nothing() {
            return new Given(Map.of());
        }

        /** Files that are kept already. */
        public static Given files(List<FileShown> files) {
            return new Given(Map.of(), List.of(), 0, files);
        }

        public static Given of(String whole) {
            return new Given(Map.of("", whole));
        }

        public String whole() {
            return part("");
        }

        public String part(String name) {
            return parts.getOrDefault(name, "");
        }
    }

    /** The id of the field, made safe for HTML: keys in service files have spaces. */
    public String id() {
        return key.replace(' ', '-');
    }

    /** The two answers to a yes or no question, as given so far. */
    public List<Choice> yesOrNo() {
        return List.of(
                new Choice("yes", Tongue.say("Yes"), null, given.whole().equals("yes")),
                new Choice("no", Tongue.say("No"), null, given.whole().equals("no")));
    }

    /** The part of an answer that stands for a choice: how many there are of it. */
    public static String part(Choice choice) {
        return choice.value().replace(' ', '-');
    }

    /** The one box of a declaration. */
    public List<Choice> confirming() {
        return List.of(
                new Choice("yes", Tongue.say("I confirm this"), null, given.whole().equals("yes")));
    }

    public @Nullable String error() {
        return fault == null ? null : fault.says();
    }

    /** Everything to put right, in the order of the page: here, and in the parts of it. */
    public List<Fault> faults() {
        var inside =
                given.rows().stream().flatMap(List::stream).flatMap(it -> it.faults().stream());
        return Stream.concat(Stream.ofNullable(fault), inside).toList();
    }

    /** Whether files are sent with the form. */
    public boolean takesFiles() {
        return type.equals("file") || type.equals("files") || takesSound();
    }

    private boolean takesSound() {
        return type.equals("audio") || type.equals("recordings");
    }

    /** Whether more than one may be sent. */
    public boolean takesMany() {
        return type.equals("files") || type.equals("recordings");
    }

    /** What a browser offers to choose from; what is sent is looked at all the same. */
    public String accepts() {
        return takesSound()
                ? "audio/*,.mp3,.m4a,.wav,.ogg"
                : "image/jpeg,image/png,image/webp,application/pdf";
    }

    /** Whether a place is to be found first, with a button of its own. */
    public boolean findsFirst() {
        return from.isEmpty() && (type.equals("property") || type.equals("map pin"));
    }

    /** Whether the fault is with the part of this name, or with the whole of it. */
    public boolean isWrong(String part) {
        return fault != null && (fault.concerns(id()) || fault.concerns(id() + "-" + part));
    }

    /** The same, its choices as they are called in some language; their values stay. */
    public Asked choosing(UnaryOperator<String> called) {
        return new Asked(
                key,
                type,
                question,
                hint,
                optional,
                from.stream().map(it -> it.called(called)).toList(),
                given,
                fault);
    }

    /** The same, its files lying under this address. */
    public Asked filesUnder(String address) {
        var files = given.files().stream().map(it -> it.under(address)).toList();
        return given.files().isEmpty()
                ? this
                : new Asked(key, type, question, hint, optional, from, Given.files(files), fault);
    }

    /** The question with its mark when it may be left out. */
    public String words() {
        return optional ? question + " " + Tongue.say("(optional)") : question;
    }

    /** Questions of a form at a desk, one after another, with what was given and what is wrong. */
    public static final class Form {
        private static final List<String> DATE = List.of("day", "month", "year");

        private final Map<String, String> given;
        private final @Nullable Fault wrong;
        private final List<Asked> fields = new ArrayList<>();

        public Form(Map<String, String> given, @Nullable Fault wrong) {
            this.given = given;
            this.wrong = wrong;
        }

        public Form text(String key, String question, @Nullable String hint) {
            return add(key, "text", question, hint, false, List.of());
        }

        public Form optional(String key, String question, @Nullable String hint) {
            return add(key, "text", question, hint, true, List.of());
        }

        public Form lines(String key, String question, @Nullable String hint) {
            return add(key, "long text", question, hint, false, List.of());
        }

        public Form one(String key, String question, List<Choice> from) {
            return add(key, "one of", question, null, false, from);
        }

        /** One of a list that drops down. */
        public Form pick(String key, String question, List<Choice> from) {
            return add(key, "pick", question, null, false, from);
        }

        /** A day, typed as three parts. */
        public Form date(String key, String question, @Nullable String hint) {
            return date(key, question, hint, false);
        }

        /** A day that may be left out. */
        public Form optionalDate(String key, String question, @Nullable String hint) {
            return date(key, question, hint, true);
        }

        private Form date(String key, String question, @Nullable String hint, boolean optional) {
            var parts = new HashMap<String, String>();
            DATE.forEach(it -> parts.put(it, given.getOrDefault(key + "-" + it, "")));
            var fault = faultOf(key);
            var atDay = fault == null ? null : new Fault(key + "-day", fault.says());
            fields.add(
                    new Asked(
                            key,
                            "date",
                            question,
                            hint,
                            optional,
                            List.of(),
                            new Given(parts),
                            atDay));
            return this;
        }

        private Form add(
                String key,
                String type,
                String question,
                @Nullable String hint,
                boolean optional,
                List<Choice> from) {
            var whole = given.getOrDefault(key, "");
            var chosen =
                    from.stream()
                            .map(
                                    it ->
                                            new Choice(
                                                    it.value(),
                                                    it.text(),
                                                    it.hint(),
                                                    it.value().equals(whole)))
                            .toList();
            fields.add(
                    new Asked(
                            key,
                            type,
                            question,
                            hint,
                            optional,
                            chosen,
                            Given.of(whole),
                            faultOf(key)));
            return this;
        }

        private @Nullable Fault faultOf(String key) {
            return wrong != null && wrong.field().equals(key) ? wrong : null;
        }

        public List<Asked> fields() {
            return List.copyOf(fields);
        }

        public static String said(Map<String, String> given, String key) {
            return given.getOrDefault(key, "").strip();
        }

        /** The three parts of a date as a day; null where they are none. */
        public static @Nullable LocalDate day(Map<String, String> given, String key) {
            try {
                var parts = DATE.stream().map(it -> said(given, key + "-" + it)).toList();
                return LocalDate.of(
                        Integer.parseInt(parts.get(2)),
                        Integer.parseInt(parts.get(1)),
                        Integer.parseInt(parts.get(0)));
            } catch (NumberFormatException | DateTimeException none) {
                return null;
            }
        }

        /** A day as the three parts of a date. */
        public static Map<String, String> parts(String key, LocalDate day) {
            return Map.of(
                    key + "-day", Integer.toString(day.getDayOfMonth()),
                    key + "-month", Integer.toString(day.getMonthValue()),
                    key + "-year", Integer.toString(day.getYear()));
        }

        /** Whether anything of a date was typed. */
        public static boolean isTyped(Map<String, String> given, String key) {
            return DATE.stream().anyMatch(it -> !said(given, key + "-" + it).isEmpty());
        }
    }
}
