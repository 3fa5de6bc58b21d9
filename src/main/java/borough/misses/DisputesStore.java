package borough.misses;

import borough.data.Sql;
import borough.data.Writes;
import borough.values.Reference;
import borough.values.Uprn;
import borough.waste.BinCollection;
import borough.waste.CrewPosition;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What crews said of homes, what was disputed of it, and what was put right. */
@Component
class DisputesStore {
    private final JdbcClient database;
    private final Writes writes;

    DisputesStore(JdbcClient database, Writes writes) {
        this.database = database;
        this.writes = writes;
    }

    /** One thing that a crew said of a bin, or of its street. */
    record Said(
            String bin, LocalDate collectedOn, String event, Instant at, @Nullable String photo) {}

    /** The last thing logged of each bin on each day since then, where it is one of these. */
    List<Said> at(Uprn home, String[] events, LocalDate since) {
        return database.sql(
                        """
                        select container, collected_on, event, logged_at, photo
                        from (
                            select distinct on (l.container, l.collected_on)
                                l.container, l.collected_on, l.event, l.logged_at, l.photo
                            from waste.property_logs l
                            where l.uprn = ? and l.collected_on >= ?
                                and not exists (
                                    select from waste.corrections c
                                    where c.council_id = l.council_id
                                        and c.uprn = l.uprn
                                        and c.container = l.container
                                        and c.said_at = l.logged_at)
                            order by l.container, l.collected_on, l.logged_at desc) last
                        where event = any (?)
                        order by collected_on desc, container
                        """)
                .param(home.number())
                .param(since)
                .param(events)
                .query((row, n) -> said(row))
                .list();
    }

    /**
     * What kept the crew out of a home's street, for each bin that the round has, or had before,
     * whether or not that was due.
     */
    List<Said> inStreet(Uprn home, LocalDate since) {
        return database.sql(
                        """
                        select b.container, m.collected_on, m.event, m.marked_at as logged_at,
                            null as photo
                        from waste.emptied b
                        join waste.street_marks m
                            on m.usrn = b.usrn
                            and m.round = b.round
                        where b.uprn = ? and m.collected_on >= ?
                            and m.event not in ('done', 'partly done')
                            and not exists (
                                select from waste.corrections c
                                where c.council_id = m.council_id
                                    and c.uprn = b.uprn
                                    and c.container = b.container
                                    and c.said_at = m.marked_at)
                        order by m.collected_on desc, b.container, m.marked_at desc
                        """)
                .param(home.number())
                .param(since)
                .query((row, n) -> said(row))
                .list();
    }

    private static Said said(ResultSet row) throws SQLException {
        return new Said(
                row.getString("container"),
                row.getObject("collected_on", LocalDate.class),
                row.getString("event"),
                Sql.instant(row, "logged_at"),
                row.getString("photo"));
    }

    Optional<CrewPosition> place(Uprn home, String bin, Instant loggedAt) {
        return database.sql(
                        """
                        select said_at, easting, northing
                        from waste.log_places
                        where uprn = ? and container = ? and logged_at = ?
                        """)
                .param(home.number())
                .param(bin)
                .param(Sql.value(loggedAt))
                .query(
                        (row, n) ->
                                new CrewPosition(
                                        "",
                                        Sql.instant(row, "said_at"),
                                        row.getInt("easting"),
                                        row.getInt("northing")))
                .optional();
    }

    long count(Uprn home, String[] bins, Instant[] saidAt) {
        return database.sql(
                        """
                        select count(*)
                        from waste.disputes
                        where uprn = ? and (container, said_at) in
                            (select * from unnest(?::text[], ?::timestamptz[]))
                        """)
                .param(home.number())
                .param(bins)
                .param(Arrays.stream(saidAt).map(Instant::toString).toArray(String[]::new))
                .query(Long.class)
                .single();
    }

    long since(Uprn home, Instant since) {
        return database.sql(
                        """
                        select count(distinct case_reference)
                        from waste.disputes
                        where uprn = ? and disputed_at >= ?
                        """)
                .param(home.number())
                .param(Sql.value(since))
                .query(Long.class)
                .single();
    }

    void add(Reference caseReference, Uprn home, String bin, Instant saidAt, Instant at) {
        writes.add(
                """
                insert into waste.disputes
                    (uprn, container, said_at, case_reference, disputed_at)
                values (?, ?, ?, ?, ?)
                on conflict do nothing
                """,
                home,
                bin,
                saidAt,
                caseReference.text(),
                at);
    }

    void correct(
            Reference caseReference,
            Uprn home,
            BinCollection it,
            String event,
            Instant saidAt,
            Instant at) {
        writes.add(
                """
                insert into waste.corrections
                    (uprn, container, said_at, event, collected_on, corrected_at, case_reference)
                values (?, ?, ?, ?, ?, ?, ?)
                on conflict do nothing
                """,
                home,
                it.name(),
                saidAt,
                event,
                it.dueOn(),
                at,
                caseReference.text());
    }
}
