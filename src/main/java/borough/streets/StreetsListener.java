package borough.streets;

import borough.data.News;
import borough.streets.StreetStore.WholeStreet;
import borough.visitkinds.Kinds;
import borough.visits.Visit;
import borough.visits.VisitDone;
import borough.visits.Visits;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Tells council work when a street was done after its day, for that day. */
@Component
class StreetsListener {
    private final News news;
    private final Visits visits;
    private final StreetStore store;
    private final Kinds kinds;
    private final Clock clock;

    StreetsListener(News news, Visits visits, StreetStore store, Kinds kinds, Clock clock) {
        this.news = news;
        this.visits = visits;
        this.store = store;
        this.kinds = kinds;
        this.clock = clock;
        // Among all jobs that are done these are few: of the others nothing is heard.
        news.hearTogether(
                VisitDone.class,
                "streets.whole street done",
                it -> it.name().equals(Visit.WHOLE_STREET),
                all -> all.forEach(this::done));
    }

    private void done(VisitDone it) {
        visits.find(it.visit())
                .filter(job -> job.isWholeStreet() && !kinds.doneMark().isEmpty())
                .ifPresent(job -> mark(job, it));
    }

    private void mark(Visit job, VisitDone it) {
        var street = Objects.requireNonNull(job.place().street());
        // Another crew may have it by now: it is done for the round whose street it was.
        var whose = store.wholeStreet(job.id()).orElseGet(() -> asAdded(job));
        news.publish(
                street.toString(),
                new StreetMarked(street, whose.round(), whose.due(), kinds.doneMark(), it.at()));
    }

    // What was put off before jobs kept whose street they are.
    private WholeStreet asAdded(Visit job) {
        var added = LocalDate.ofInstant(job.plan().addedAt(), clock.getZone());
        return new WholeStreet(job.crew(), added);
    }
}
