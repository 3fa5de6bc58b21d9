package borough.casebook;

import borough.values.Reference;
import borough.values.Uprn;
import java.time.Instant;
import java.util.Optional;

/** A case as lists show it: what it is about, where it stands, and what was promised. */
public record Case(
        Reference reference,
        About about,
        Where where,
        Instant openedAt,
        Optional<Outcome> outcome) {

    /** What was asked for, in which version of the service, and for where. */
    public record About(
            String service,
            String version,
            String title,
            String place,
            Optional<Uprn> property,
            String channel) {}

    /**
     * The stage it is in and since when, the promised date, and the team or department that holds
     * it.
     */
    public record Where(
            String stage, Instant since, Optional<Instant> dueAt, Optional<String> team) {}

    /** How and when it ended. */
    public record Outcome(String word, Instant at) {}

    /** The same case where it stands now, ended or not. */
    public Case at(Where now, Optional<Outcome> ended) {
        return new Case(reference, about, now, openedAt, ended);
    }

    public boolean isOpen() {
        return outcome.isEmpty();
    }

    public boolean isLate(Instant now) {
        return isOpen() && where.dueAt().filter(now::isAfter).isPresent();
    }
}
