package borough.visits;

import borough.data.News;
import borough.visitkinds.Reason;
import borough.visits.Visit.State;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells the news of a visit: to whoever listens, and to the case that asked for it. */
@Component
class Telling {
    private final News news;

    Telling(News news) {
        this.news = news;
    }

    void started(Visit it, Instant at) {
        news.publish(
                key(it), new VisitStarted(it.caseReference(), it.id(), it.kind(), it.name(), at));
        tell(it, "started", at, null, null);
    }

    /**
     * How it ended.
     *
     * @param said what the crew said of it
     * @param backOn when somebody goes there again; null where nobody does
     */
    void ended(Visit it, Reason said, @Nullable LocalDate backOn) {
        var at = Objects.requireNonNull(it.outcome()).at();
        if (it.state() == State.DONE) {
            news.publish(
                    key(it), new VisitDone(it.caseReference(), it.id(), it.kind(), it.name(), at));
            tell(it, backOn == null ? "done" : "follow up", at, said, backOn);
        } else {
            news.publish(key(it), couldNot(it, said, at));
            tell(it, backOn == null ? "could not" : "no access", at, said, backOn);
        }
    }

    private static VisitCouldNot couldNot(Visit it, Reason said, Instant at) {
        return new VisitCouldNot(
                it.caseReference(),
                it.id(),
                it.kind(),
                it.name(),
                at,
                said.name(),
                said.customer());
    }

    /** It was not done today and stays to be done, on another day. */
    void putOff(Visit it, LocalDate backOn, String because, Instant at) {
        if (it.isForCase()) {
            news.publish(
                    key(it),
                    told(it, "put off", it.id() + " put off " + at, at, because, null, backOn));
        }
    }

    private void tell(
            Visit it, String event, Instant at, @Nullable Reason said, @Nullable LocalDate backOn) {
        if (it.isForCase()) {
            news.publish(
                    key(it),
                    told(
                            it,
                            event,
                            it.id() + " " + event,
                            at,
                            said == null ? null : said.customer(),
                            said == null ? null : said.name(),
                            backOn));
        }
    }

    private static VisitTold told(
            Visit it,
            String event,
            String occasion,
            Instant at,
            @Nullable String because,
            @Nullable String outcome,
            @Nullable LocalDate backOn) {
        var how = it.outcome();
        return new VisitTold(
                it.caseReference(),
                Objects.requireNonNull(it.plan().asked().by()),
                event,
                occasion,
                at,
                because,
                outcome,
                it.plan().asked().tries(),
                backOn,
                how == null || how.photo().isBlank() ? null : how.photo());
    }

    private static String key(Visit it) {
        return it.caseReference().text();
    }
}
