package borough.designer;

import java.util.List;

/** The situations in which a service's pages can be looked at. */
public record PreviewPage(Top top, List<Way> ways) {
    /** A situation, and where its first page is. */
    public record Way(String name, String href) {}
}
