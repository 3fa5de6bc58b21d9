package borough.helping;

import java.util.List;

/** Who may act for the holder of an account. */
public record GiversPage(List<Given> given) {
    /** One of them. */
    public record Given(String id, String name, String says) {}
}
