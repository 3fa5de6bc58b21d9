package borough.printroom;

import borough.web.Grid;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The print room on one page.
 *
 * @param waits what waits, in words
 * @param mayMake whether a run can be made of it
 * @param toPost the runs that are printed and not posted yet
 * @param told what was just done, or could not be
 */
public record PrintRoomPage(
        String waits, boolean mayMake, List<ToPost> toPost, Grid posted, @Nullable String told) {

    /** A run that is to be posted: its number, what is in it, and where it is printed. */
    public record ToPost(int number, String says, String href) {}
}
