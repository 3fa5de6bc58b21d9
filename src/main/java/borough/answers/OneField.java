package borough.answers;

import borough.vocabulary.Answer;
import borough.vocabulary.AnswerType;
import borough.vocabulary.Asking;
import borough.vocabulary.NotSound;
import borough.vocabulary.Posted;
import borough.vocabulary.Type;
import java.util.Optional;

/** An answer that one field of the form holds. */
abstract class OneField implements AnswerType {
    // Beyond what any of them may hold: not worth looking at.
    private static final int LOOKED_AT_MAX = 20_000;
    private static final Asking EXAMPLE = new Asking("example", false, java.util.List.of());

    private final String name;
    private final String means;
    private final String example;
    private final Type type;

    OneField(String name, String means, String example, Type type) {
        this.name = name;
        this.means = means;
        this.example = example;
        this.type = type;
    }

    /** The value that a text stands for; throws {@link NotSound} with what to do instead. */
    abstract Object sound(Asking asking, String said);

    /** What to do where nothing is typed. */
    abstract String missing(Asking asking);

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final String means() {
        return means;
    }

    @Override
    public final String exampleFormat() {
        return example;
    }

    @Override
    public final Type type() {
        return type;
    }

    @Override
    public final Answer read(Asking asking, Posted posted) {
        var said = posted.first(asking.key());
        if (said.isEmpty()) {
            return asking.optional()
                    ? new Answer.Passed()
                    : new Answer.Wrong(asking.key(), missing(asking));
        }
        try {
            return new Answer.Given(sound(asking, whole(said)));
        } catch (NotSound e) {
            return new Answer.Wrong(asking.key(), e.words());
        }
    }

    private static String whole(String said) {
        if (said.length() > LOOKED_AT_MAX) {
            throw new NotSound("Your answer is too long. Make it shorter");
        }
        return said;
    }

    @Override
    public Optional<Object> example(Object said) {
        try {
            return said instanceof String text
                    ? Optional.of(sound(EXAMPLE, text))
                    : Optional.empty();
        } catch (NotSound e) {
            return Optional.empty();
        }
    }
}
