package borough.field;

import java.util.List;

/** The rounds that have something to do today, to choose one's own. */
public record RoundsPage(List<Round> rounds, String saved, String light) {

    /** One round and how its day stands. */
    public record Round(String name, String says, String href) {}
}
