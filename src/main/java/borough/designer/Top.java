package borough.designer;

import borough.web.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands above every page about one service: its name, which text is looked at and how that
 * stands, and the pages there are.
 */
public record Top(String title, Looked looked, List<Tab> tabs, List<String> notes) {

    /** Which text is looked at: whether it is live, and what it is called. */
    public record Looked(String what, Tag tag) {}

    /** Another page about the same service. */
    public record Tab(String text, String href, @Nullable String current) {}
}
