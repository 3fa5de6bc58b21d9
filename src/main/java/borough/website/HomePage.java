package borough.website;

import borough.web.Choice;
import borough.web.Fault;
import borough.web.Link;
import borough.web.Notice;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The front page: what most people come for, their bin day, and what is new. */
public record HomePage(
        List<ServiceLink> popular, BinDay binDay, List<Notice> notices, List<Link> areas) {
    /**
     * The bin day asked for by postcode: nothing yet, a fault, a list to choose from, or the
     * answer.
     */
    public record BinDay(
            String postcode,
            @Nullable Fault fault,
            List<Choice> addresses,
            @Nullable Answer answer) {
        public static BinDay notAsked() {
            return new BinDay("", null, List.of(), null);
        }
    }

    /** The next collections at an address, soonest first, and where its whole year stands. */
    public record Answer(String address, List<Collected> next, String yearHref) {}

    /** What is collected on a day. */
    public record Collected(String what, LocalDate on) {}
}
