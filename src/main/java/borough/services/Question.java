package borough.services;

import borough.language.Condition;
import borough.language.Known;
import borough.language.Path;
import borough.language.Text;
import borough.tongues.Marked;
import borough.tongues.Tongue;
import borough.vocabulary.AnswerType;
import borough.vocabulary.Type;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/** One question of a service, under its name in the file, such as {@code out by seven}. */
public record Question(String name, Wording wording, How how, Optional<Condition> when, Care care) {

    /** Pages that every journey has at its own address, whatever is asked in it. */
    private static final Set<String> PAGES =
            Set.of(
                    "already",
                    "ask-a-person",
                    "back",
                    "check",
                    "end",
                    "go-on",
                    "help",
                    "language",
                    "leave",
                    "let-finish",
                    "phone-code",
                    "save",
                    "saved",
                    "send",
                    "sent",
                    "slip",
                    "still-there");

    /** What is asked, and the line below it. */
    public record Wording(Text question, Optional<Text> hint) {}

    /**
     * How it is answered: {@code startWith} is what may be known already, to be confirmed, and
     * {@code growsIn} the stages in which rows or files may be added. The type of rows has its
     * columns.
     */
    public record How(
            AnswerType type, Choices from, Optional<Path> startWith, List<String> growsIn) {}

    /**
     * What may be chosen: texts of the file, some of them only when a condition holds, or what a
     * limit or a fact lists; {@code each} is the type of one of those, and {@code others} what a
     * text is in other languages, by their codes.
     */
    public record Choices(
            List<String> texts,
            Map<String, Condition> onlyWhen,
            Optional<Path> of,
            Supplier<Type> each,
            Map<String, Map<String, String>> others) {
        public static final Choices NONE = texts(List.of(), Map.of(), Map.of());

        public Choices {
            texts = List.copyOf(texts);
            onlyWhen = Map.copyOf(onlyWhen);
            others = Map.copyOf(others);
        }

        public static Choices texts(
                List<String> texts,
                Map<String, Condition> onlyWhen,
                Map<String, Map<String, String>> others) {
            return new Choices(texts, onlyWhen, Optional.empty(), () -> Type.TEXT, others);
        }

        /** Whole numbers, as they are said. */
        public static Choices numbers(List<String> numbers) {
            return new Choices(numbers, Map.of(), Optional.empty(), () -> Type.NUMBER, Map.of());
        }

        /** What is listed elsewhere. */
        public static Choices of(Optional<Path> list, Supplier<Type> each) {
            return new Choices(List.of(), Map.of(), list, each, Map.of());
        }

        /** What a choice is called in this language; answers stay as the file has them. */
        public String said(Tongue tongue, String choice) {
            var said = others.getOrDefault(choice, Map.of()).get(tongue.code());
            if (said != null) {
                return said;
            }
            return texts.contains(choice) ? tongue.inEnglish(choice) : choice;
        }

        /** What each of several is called; what is no text stays as it is. */
        public List<?> said(Tongue tongue, List<?> several) {
            return several.stream()
                    .map(it -> it instanceof String choice ? said(tongue, choice) : it)
                    .toList();
        }
    }

    /**
     * Whether it may be passed over, is kept encrypted, by whom it is seen, and whether a code is
     * texted there before it is believed.
     */
    public record Care(boolean optional, boolean sensitive, List<String> seenBy, boolean byCode) {}

    /** What is asked and the line below it, their names filled in, in the reader's language. */
    public record Asks(String question, Optional<String> hint) {}

    /** The question as it is asked by what is known; by its name where its words can't be said. */
    public Asks asks(Known known) {
        return asks(
                () -> known.around().tongue().inEnglish(Marked.sentence(name)),
                text -> text.say(known));
    }

    /** The same for staff, who read English. */
    public Asks asksStaff(Known known) {
        return asks(() -> Marked.sentence(name), text -> text.english(known));
    }

    /**
     * Whether these words, of whatever was known then, asked this question of a member of staff.
     */
    public boolean canHaveAsked(String words) {
        return wording.question().canHaveSaid(words) || words.equals(Marked.sentence(name));
    }

    private Asks asks(Supplier<String> called, Function<Text, String> say) {
        var said = say.apply(wording.question());
        return new Asks(
                said.isBlank() ? called.get() : said,
                wording.hint().map(say).filter(it -> !it.isBlank()));
    }

    /**
     * The name of the form's field and the page's address: {@code out-by-seven}. Where a page of a
     * journey has that address already, it ends with a stroke, as no name does.
     */
    public String field() {
        var plain = name.replace(' ', '-');
        return PAGES.contains(plain) ? plain + "-" : plain;
    }

    public boolean isOptional() {
        return care.optional();
    }

    public boolean isSensitive() {
        return care.sensitive();
    }

    public AnswerType answerType() {
        return how.type();
    }

    /**
     * The type its answers have in conditions. What is chosen from a list of records is the record,
     * so that a condition may read its fields; from a list of whole numbers it is the number.
     */
    public Type type() {
        var stored = storedType();
        if (!how.type().hasChoices()) {
            return stored;
        }
        var each = how.from().each().get();
        if (!(each instanceof Type.RecordOf) && each != Type.NUMBER) {
            return stored;
        }
        return switch (stored) {
            case Type.ListOf(Type.RecordOf counted) when each instanceof Type.RecordOf record ->
                    Type.listOf(record.and(counted));
            case Type.ListOf(var of) -> of == Type.TEXT ? Type.listOf(each) : stored;
            default -> stored == Type.TEXT ? each : stored;
        };
    }

    /** The type its answers have where they are kept: what is chosen is kept as it is said. */
    public Type storedType() {
        return how.type().type();
    }
}
