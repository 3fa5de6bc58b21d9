package borough.journeys;

import borough.data.Writes;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** What happened in journeys: only ever added to. */
@Component
class JourneyEventsStore {
    private final Writes writes;

    JourneyEventsStore(Writes writes) {
        this.writes = writes;
    }

    /** Adds any number of events by one statement. */
    void add(List<JourneyEvent> events) {
        if (events.isEmpty()) {
            return;
        }
        writes.add(
                """
                insert into journeys.events (at, journey_id, kind, service, version, channel,
                    assisted, device, age_band, question, rule, seconds)
                select at::timestamptz, journey_id, kind, service, version, channel,
                    assisted::boolean, device, age_band, question, rule, nullif(seconds, '')::int
                from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) as event (at, journey_id, kind,
                    service, version, channel, assisted, device, age_band, question, rule, seconds)
                """,
                of(events, JourneyEvent::at),
                of(events, it -> it.journey().id()),
                of(events, it -> it.kind().word()),
                of(events, it -> it.journey().service().slug()),
                of(events, it -> it.journey().service().hash()),
                of(events, it -> it.journey().by().channel()),
                of(events, it -> it.journey().by().isAssisted()),
                of(events, it -> it.journey().by().device()),
                of(events, it -> it.journey().since().ageBand()),
                of(events, JourneyEvent::question),
                of(events, JourneyEvent::rule),
                of(events, it -> it.secs() == null ? "" : it.secs()));
    }

    private static List<String> of(List<JourneyEvent> events, Function<JourneyEvent, ?> part) {
        return events.stream().map(part).map(String::valueOf).toList();
    }

    /** Notes as abandoned what ended without being sent, just before it is forgotten. */
    void abandonEnded(Instant now) {
        abandon("ends_at < ?", now, now);
    }

    /** Notes one journey that is given up here and now. */
    void abandon(String journeyId, Instant now) {
        abandon("journey_id = ?", now, journeyId);
    }

    private void abandon(String which, Instant now, Object value) {
        writes.add(
                """
                insert into journeys.events (at, journey_id, kind, service, version, channel,
                    assisted, device, age_band, question, rule)
                select ?, journey_id, 'abandoned', service, version, channel,
                    adviser is not null, device, age_band, stands_at, ''
                from journeys.journeys
                where reference is null and\s"""
                        + which,
                now,
                value);
    }
}
