package borough.worklists;

import borough.web.Choice;
import borough.web.Fault;
import borough.web.Grid;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A supervisor's board: how each team stands, and in one of them who has how much, with the ways to
 * move work between them.
 */
public record BoardPage(
        String title,
        Bars teams,
        Grid table,
        @Nullable TeamBoard team,
        HomePage.@Nullable Told told,
        List<Fault> faults) {

    /** A chart: the sentence that it says, and a bar for each, with its late part. */
    public record Bars(String says, List<Bar> bars) {
        private static final int WIDTH = 400;

        /** The longest bar fills the room; what is there is never drawn as nothing. */
        public long width(long value) {
            var most = bars.stream().mapToLong(Bar::all).max().orElse(1);
            return value == 0 ? 0 : Math.max(3, value * WIDTH / Math.max(1, most));
        }
    }

    /** How many one has, and how many of these are late. */
    public record Bar(String name, String href, long all, long late, boolean isChosen) {}

    /** One team: its people's work, and how it is shared out today. */
    public record TeamBoard(
            String slug,
            String name,
            Bars bars,
            Grid table,
            List<Choice> from,
            List<HomePage.Group> to,
            List<Member> members,
            @Nullable Sharing sharing) {
        public String action() {
            return "/staff/board/" + slug;
        }
    }

    /** Somebody of the team, who may be away today. */
    public record Member(String id, String name, boolean isAway) {}

    /** How new work is shared out, in a sentence, and whether that is off for today. */
    public record Sharing(String says, boolean isOff) {}

    public @Nullable String faultOf(String field) {
        return faults.stream()
                .filter(it -> it.field().equals(field))
                .map(Fault::says)
                .findFirst()
                .orElse(null);
    }
}
