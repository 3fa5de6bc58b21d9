package borough.entries;

import java.util.List;

/** The registers that anybody may read. */
public record PublicRegistersPage(List<One> all) {
    /** A register and what it is. */
    public record One(String title, String about, String href) {}
}
