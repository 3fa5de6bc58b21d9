package borough.journeys;

import borough.customers.CustomerId;
import borough.data.Sql;
import borough.data.Writes;
import borough.journeys.GoingOn.JourneyLeft;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What happened in journeys: only ever added to. */
@Component
class JourneyEventsStore {
    private final Writes writes;
    private final JdbcClient database;
    private final Matter matter;

    JourneyEventsStore(Writes writes, JdbcClient database, Matter matter) {
        this.writes = writes;
        this.database = database;
        this.matter = matter;
    }

    /** What was answered in part and has ended without being sent, before it is forgotten. */
    List<JourneyLeft> leftBefore(Instant now) {
        return left("ends_at < ?", Sql.value(now));
    }

    /** The same of one journey; nothing where it was sent, or nothing was answered. */
    List<JourneyLeft> left(String journeyId) {
        return left("journey_id = ?", journeyId);
    }

    private List<JourneyLeft> left(String which, @Nullable Object value) {
        return database.sql(
                        """
                        select journey_id, service, channel, changed_at, customer_id
                        from journeys.journeys
                        left join journeys.customers using (council_id, journey_id)
                        where reference is null and changes > 0 and\s"""
                                + which)
                .param(value)
                .query(
                        (row, n) ->
                                new JourneyLeft(
                                        row.getString("journey_id"),
                                        row.getString("service"),
                                        row.getString("channel"),
                                        Sql.instant(row, "changed_at"),
                                        customer(row)))
                .list();
    }

    private static @Nullable CustomerId customer(ResultSet row) throws SQLException {
        var id = row.getObject("customer_id", UUID.class);
        return id == null ? null : new CustomerId(id);
    }

    /** Adds any number of events by one statement. */
    void add(List<JourneyEvent> events) {
        if (events.isEmpty()) {
            return;
        }
        writes.add(
                """
                insert into journeys.events (at, journey_id, kind, service, version, channel,
                    assisted, device, age_band, question, rule, seconds, matter)
                select at::timestamptz, journey_id, kind, service, version, channel,
                    assisted::boolean, device, age_band, question, rule, nullif(seconds, '')::int,
                    matter
                from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) as event (at, journey_id, kind,
                    service, version, channel, assisted, device, age_band, question, rule, seconds,
                    matter)
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
                of(events, it -> it.secs() == null ? "" : it.secs()),
                of(events, it -> matter.of(it.journey())));
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
