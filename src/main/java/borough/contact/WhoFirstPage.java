package borough.contact;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A service that asks how sure it is whom it is walked for.
 *
 * @param level what it needs, such as a light check
 * @param known who it is said to be; null for nobody yet
 * @param reach the number or address they were looked for by, and who is found there
 */
public record WhoFirstPage(
        String service,
        String path,
        String level,
        @Nullable Known known,
        String reach,
        List<Them> found) {
    /** Who it is, and where they are checked. */
    public record Known(String name, String checkHref) {}

    /** Somebody it may be. */
    public record Them(String customer, String name) {}
}
