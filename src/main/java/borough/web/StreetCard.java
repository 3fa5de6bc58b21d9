package borough.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One street on a crew's list.
 *
 * @param key its number
 * @param said what counts of it today; null where nothing was said
 * @param told what other crews said of it
 * @param done the press that says that it is done; null where nothing can be pressed
 * @param hasHomes whether single homes in it can be spoken of
 * @param warnings what holds for the whole street
 */
public record StreetCard(
        String key,
        String name,
        String href,
        boolean isOpen,
        @Nullable String said,
        @Nullable String told,
        @Nullable Choice done,
        boolean hasHomes,
        List<String> warnings) {

    /** The page that asks why it is not done. */
    public String notDoneHref() {
        return href + "/not-done";
    }

    public String css() {
        return isOpen ? "open" : "done";
    }
}
