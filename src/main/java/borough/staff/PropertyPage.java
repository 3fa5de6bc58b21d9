package borough.staff;

import java.time.Instant;
import java.util.List;

/** A property, and what was asked for it, newest first. */
public record PropertyPage(String address, List<Asked> asked) {
    /** One case about the property, and how it stands or ended. */
    public record Asked(String what, String href, Instant at, String how) {}
}
