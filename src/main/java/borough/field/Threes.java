package borough.field;

import borough.web.Choice;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Three of the things that may be pressed, for gloves on a moving vehicle, and where the others
 * are.
 *
 * @param more the next three; null after the last
 */
public record Threes(List<Choice> choices, @Nullable String more) {
    static final int MOST = 3;

    /** Those from a place on; a place that is none gives the first. */
    static Threes of(List<Choice> all, int from, String path) {
        var first = from < 0 || from >= all.size() ? 0 : from;
        var next = Math.min(first + MOST, all.size());
        return new Threes(all.subList(first, next), next == all.size() ? null : more(path, next));
    }

    private static String more(String path, int from) {
        return path + (path.contains("?") ? "&" : "?") + "from=" + from;
    }
}
