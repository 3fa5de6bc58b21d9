package borough.pastreports;

import borough.casebook.Event;
import borough.values.Reference;
import borough.waste.Container;
import borough.waste.RoundDay;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One made-up report of missed bins: who sent it when, and how the crew's coming back ends. */
record Report(
        Reference reference,
        RoundDay missedOn,
        List<Container> bins,
        Sent sent,
        LocalDate backOn,
        Ending ending) {

    /** When and by whom it was sent, and the mobile left for texts, if any. */
    record Sent(Instant at, Event.By by, @Nullable String mobile) {}

    /** When the crew said how it went, who of it, and the reason where the bins stayed full. */
    record Ending(UUID visit, Instant at, @Nullable UUID by, @Nullable String reason) {}

    boolean isSentBetween(Instant from, Instant to) {
        return sent.at().isAfter(from) && !sent.at().isAfter(to);
    }
}
