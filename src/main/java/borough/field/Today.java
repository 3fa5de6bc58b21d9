package borough.field;

import borough.visits.CrewDay;
import borough.visits.Reason;
import borough.visits.Visit;
import borough.visits.Visit.State;
import borough.visits.Visits;
import borough.web.Job;
import borough.web.Words;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/** Today's work as a crew reads it. */
@Component
class Today {
    private final Visits visits;
    private final Clock clock;

    Today(Visits visits, Clock clock) {
        this.visits = visits;
        this.clock = clock;
    }

    LocalDate day() {
        return LocalDate.now(clock);
    }

    Instant now() {
        return clock.instant();
    }

    List<Visit> of(String round) {
        return visits.todayOf(round, day());
    }

    List<RoundsPage.Round> rounds() {
        return visits.crewsOn(day()).stream()
                .map(it -> new RoundsPage.Round(it.crew(), says(it), href(it.crew())))
                .toList();
    }

    private static String says(CrewDay it) {
        return it.open() == 0 ? "all done" : Words.count(it.open(), "job") + " to do";
    }

    static String href(String round) {
        return "/crew/" + UriUtils.encode(round, StandardCharsets.UTF_8);
    }

    Job job(Visit it, boolean mayPress) {
        return new Job(
                it.id().toString(),
                it.place().label(),
                it.work(),
                due(it),
                it.caseReference().text(),
                it.notes().isBlank() ? null : it.notes(),
                state(it, mayPress),
                it.isOpen() ? "To do" : how(it));
    }

    private String due(Visit it) {
        var now = clock.instant();
        return it.isLateOn(day())
                ? "Late: was due " + Words.nearDay(it.dueOn(), now)
                : "Due " + Words.nearDay(it.dueOn(), now);
    }

    private static Job.State state(Visit it, boolean mayPress) {
        return switch (it.state()) {
            case PLANNED, STARTED -> mayPress ? Job.State.OPEN : Job.State.LOOKED_AT;
            case DONE -> Job.State.DONE;
            case COULD_NOT, CANCELLED -> Job.State.NOT;
        };
    }

    /** How an ended visit ended, such as "Done at 9:12am". */
    String how(Visit it) {
        var outcome = Objects.requireNonNull(it.outcome());
        var at = " at " + Words.time(outcome.at());
        return switch (it.state()) {
            case DONE -> "Done" + at;
            case COULD_NOT -> "Could not" + at + ": " + reason(it, outcome.reason());
            case CANCELLED -> "Called off" + at + ". No need to go.";
            case PLANNED, STARTED -> "To do";
        };
    }

    private String reason(Visit it, @org.jspecify.annotations.Nullable String name) {
        return visits.reasons(it.kind()).stream()
                .filter(reason -> reason.name().equals(name))
                .map(Reason::crew)
                .findFirst()
                .orElse(String.valueOf(name));
    }

    /** When this round last said something today, for the top of every page. */
    String saved(List<Visit> today) {
        return today.stream()
                .filter(it -> it.state() != State.CANCELLED)
                .flatMap(it -> Optional.ofNullable(it.outcome()).stream())
                .map(Visit.Outcome::at)
                .max(Comparator.naturalOrder())
                .map(Today::saved)
                .orElse("Nothing to save yet");
    }

    static String saved(Instant at) {
        return "Saved at " + Words.time(at);
    }

    /** The next stop after one, in the order of work; then from the top. */
    static Optional<Visit> nextAfter(List<Visit> today, UUID id) {
        var ids = today.stream().map(Visit::id).toList();
        var place = ids.indexOf(id);
        var after = today.subList(place + 1, today.size()).stream();
        return java.util.stream.Stream.concat(after, today.stream())
                .filter(Visit::isOpen)
                .findFirst();
    }
}
