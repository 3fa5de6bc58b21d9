package borough.insight;

import borough.data.Sql;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Counts contacts by what they were about. */
@Component
class MattersStore {
    private static final String COUNTED =
            """
            with contact as (
                select min(service) as service,
                    (array_agg(channel order by at))[1] as channel,
                    coalesce(max(matter), journey_id) as matter,
                    min(at) as at,
                    bool_or(kind in ('refused', 'duplicate', 'finished')) as answered
                from journeys.published_events
                where at >= ? and kind in
                    ('left', 'refused', 'diverted', 'duplicate', 'finished')
                group by journey_id
            ), numbered as (
                select contact.*, count(*) filter (where is_new)
                    over (partition by matter order by at) as number
                from (
                    select contact.*, coalesce(at - lag(at)
                        over (partition by matter order by at)
                        > ? * interval '1 second', true) as is_new
                    from contact
                ) as contact
            ), asked as (
                select (array_agg(service order by at))[1] as service,
                    (array_agg(channel order by at))[1] as channel,
                    (array_agg(answered order by at))[1] as answered,
                    min(at) as at,
                    count(*) as contacts
                from numbered
                group by matter, number
            )
            select service, channel, count(*) as brought,
                count(*) filter (where answered and contacts = 1) as settled,
                count(*) filter (where contacts > 1) as asked_again
            from asked
            where at >= ? and at <= ?
            group by service, channel
            order by service, channel
            """;

    private final JdbcClient database;

    MattersStore(JdbcClient database) {
        this.database = database;
    }

    /**
     * Matters first brought from then until that moment. A contact belongs to the one before it
     * about the same where it came no later than {@code again} after it; one that says neither a
     * home nor a person is a matter by itself.
     */
    @Transactional(readOnly = true)
    List<Matters> brought(Instant from, Instant until, Duration again) {
        return database.sql(COUNTED)
                .param(Sql.value(from.minus(again)))
                .param(again.toSeconds())
                .param(Sql.value(from))
                .param(Sql.value(until))
                .query(
                        (row, n) ->
                                new Matters(
                                        row.getString("service"),
                                        row.getString("channel"),
                                        row.getLong("brought"),
                                        row.getLong("settled"),
                                        row.getLong("asked_again")))
                .list();
    }
}
