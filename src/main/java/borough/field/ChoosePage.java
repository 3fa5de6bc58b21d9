package borough.field;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One press of a few: why not, how it was left, what is wrong with a bin.
 *
 * @param title where the crew is
 * @param heading what is asked
 * @param about of what it is asked
 * @param name the name under which the answer is posted
 * @param with what is posted with it
 */
public record ChoosePage(
        String title,
        String heading,
        String about,
        String name,
        Threes threes,
        Map<String, String> with,
        @Nullable String wrong,
        String action,
        String back,
        String saved,
        String light) {
    /** What is posted with a form to which a picture may be added. */
    static final String PICTURE = "photo-shown";

    /** Whether a picture may be added. */
    public boolean takesPicture() {
        return with.containsKey(PICTURE);
    }
}
