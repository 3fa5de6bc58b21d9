package borough.field;

import borough.web.Choice;
import borough.web.FileShown;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What may be said of a whole street, and of single homes in it.
 *
 * @param jobs how many jobs of the round are open in it
 * @param done the press that says that it is done; null where no file has one
 * @param photos what crews took of it today
 * @param other what another crew said, where somebody must say which holds
 * @param homes where something is emptied today; none where the round is no collection
 */
public record StreetPage(
        String name,
        int jobs,
        @Nullable Choice done,
        List<String> said,
        List<FileShown> photos,
        @Nullable Other other,
        List<Home> homes,
        boolean mayPress,
        String action,
        String roundHref,
        String saved,
        String light) {

    /** Two crews differ: what the first said, and what this one wants to say. */
    public record Other(String said, String ours, String event) {}

    /** A home, with what the crew should know before it comes there. */
    public record Home(String where, List<String> notes, List<FileShown> photos, List<Bin> bins) {}

    /** A bin that is emptied today, and what was said of it; null for nothing. */
    public record Bin(String name, String href, @Nullable String said) {}

    public String notDoneHref() {
        return action + "/not-done";
    }
}
