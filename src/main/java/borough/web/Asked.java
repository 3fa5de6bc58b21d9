package borough.web;

import borough.tongues.Tongue;
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
}
