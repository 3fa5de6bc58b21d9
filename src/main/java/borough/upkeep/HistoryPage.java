package borough.upkeep;

import java.time.Instant;
import java.util.List;

/** All that was ever noted of a customer, the newest first. */
public record HistoryPage(String name, String back, List<Line> lines) {
    public record Line(Instant at, String what, String words, String source, String trust) {}
}
