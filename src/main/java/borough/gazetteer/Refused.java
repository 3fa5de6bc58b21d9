package borough.gazetteer;

import java.util.function.Supplier;

/** Why one line of a file is not taken. Without a trace: a file may hold millions of them. */
final class Refused extends RuntimeException {
    Refused(String why) {
        super(why, null, false, false);
    }

    /** What this gives; refused where it throws {@link IllegalArgumentException}, in its words. */
    static <T> T unlessRight(Supplier<T> shape) {
        try {
            return shape.get();
        } catch (IllegalArgumentException wrong) {
            throw new Refused(String.valueOf(wrong.getMessage()));
        }
    }

    String why() {
        return String.valueOf(getMessage());
    }
}
