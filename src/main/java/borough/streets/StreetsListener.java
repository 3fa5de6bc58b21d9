package borough.streets;

import borough.data.News;
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
    private final Kinds kinds;
    private final Clock clock;

    StreetsListener(News news, Visits visits, Kinds kinds, Clock clock) {
        this.news = news;
        this.visits = visits;
        this.kinds = kinds;
        this.clock = clock;
        // Among all jobs that are done these are few: nothing is looked up for the others.
        news.hearTogether(
                VisitDone.class,
                "streets.whole street done",
                all ->
                        all.stream()
                                .filter(it -> it.name().equals(Visit.WHOLE_STREET))
                                .forEach(this::done));
    }

    private void done(VisitDone it) {
        visits.find(it.visit())
                .filter(job -> job.isWholeStreet() && !kinds.doneMark().isEmpty())
                .ifPresent(job -> mark(job, it));
    }

    private void mark(Visit job, VisitDone it) {
        var street = Objects.requireNonNull(job.place().street());
        var wasDue = LocalDate.ofInstant(job.plan().addedAt(), clock.getZone());
        news.publish(
                street.toString(),
                new StreetMarked(street, job.crew(), wasDue, kinds.doneMark(), it.at()));
    }
}
