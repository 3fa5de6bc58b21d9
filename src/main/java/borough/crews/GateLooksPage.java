package borough.crews;

import java.util.List;

/** Who was refused the code of a gate, the latest first. */
public record GateLooksPage(List<Line> looks) {

    /** One of them, in words. */
    public record Line(String when, String who, String where, String why) {}
}
