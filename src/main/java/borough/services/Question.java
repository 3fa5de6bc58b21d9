package borough.services;

import borough.language.Condition;
import borough.language.Path;
import borough.language.Text;
import borough.vocabulary.AnswerType;
import borough.vocabulary.Type;
import java.util.List;
import java.util.Optional;

/** One question of a service, under its name in the file, such as {@code out by seven}. */
public record Question(String name, Wording wording, How how, Optional<Condition> when, Care care) {

    /** What is asked, and the line below it. */
    public record Wording(Text question, Optional<Text> hint) {}

    /** How it is answered; {@code startWith} is what may be known already, to be confirmed. */
    public record How(AnswerType type, Choices from, Optional<Path> startWith) {}

    /** What may be chosen: texts of the file, or the answers of a list or a fact. */
    public record Choices(List<String> texts, Optional<Path> of) {
        public static final Choices NONE = new Choices(List.of(), Optional.empty());

        public Choices {
            texts = List.copyOf(texts);
        }
    }

    /** Whether it may be passed over, is kept encrypted, and by whom it is seen. */
    public record Care(boolean optional, boolean sensitive, List<String> seenBy) {}

    /** The name of the form's field and the page's address: {@code out-by-seven}. */
    public String field() {
        return name.replace(' ', '-');
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

    /** The type its answers have in conditions. */
    public Type type() {
        return how.type().type();
    }
}
