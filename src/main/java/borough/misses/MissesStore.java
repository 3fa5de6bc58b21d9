package borough.misses;

import borough.data.Sql;
import borough.data.Writes;
import borough.misses.Misses.PastMiss;
import borough.misses.Misses.SameReport;
import borough.values.Reference;
import borough.values.Uprn;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reports of missed bins. */
@Component
class MissesStore {
    private static final int REPORTS_SHOWN_MAX = 5;

    private final JdbcClient database;
    private final Writes writes;

    MissesStore(JdbcClient database, Writes writes) {
        this.database = database;
        this.writes = writes;
    }

    void add(
            Reference caseReference,
            Uprn property,
            String bin,
            LocalDate collectedOn,
            Instant at,
            String reporter) {
        writes.add(
                """
                insert into waste.missed_reports
                    (case_reference, uprn, container, collected_on, reported_at, reporter)
                values (?, ?, ?, ?, ?, ?)
                on conflict do nothing
                """,
                caseReference.text(),
                property,
                bin,
                collectedOn,
                at,
                reporter);
    }

    /** Adds reports of the past by one statement, with the hash of each one's mobile. */
    void add(List<PastMiss> past, List<String> reporters) {
        writes.add(
                """
                insert into waste.missed_reports (case_reference, uprn, container, collected_on,
                    reported_at, reporter, counted_at)
                select reference, uprn::bigint, container, collected_on::date, at::timestamptz,
                    reporter, nullif(counted_at, '')::timestamptz
                from unnest(?, ?, ?, ?, ?, ?, ?) as past (reference, uprn, container, collected_on,
                    at, reporter, counted_at)
                on conflict (council_id, case_reference, container) do update
                set counted_at = coalesce(missed_reports.counted_at, excluded.counted_at)
                """,
                of(past, it -> it.caseReference().text()),
                of(past, PastMiss::property),
                of(past, PastMiss::bin),
                of(past, PastMiss::collectedOn),
                of(past, PastMiss::at),
                reporters,
                of(past, it -> it.countedAt() == null ? "" : it.countedAt()));
    }

    private static List<String> of(List<PastMiss> past, Function<PastMiss, ?> part) {
        return past.stream().map(part).map(String::valueOf).toList();
    }

    void remove(Reference caseReference) {
        writes.add(
                "delete from waste.missed_reports where case_reference = ?", caseReference.text());
    }

    void count(Reference caseReference, Instant at) {
        writes.add(
                """
                update waste.missed_reports
                set counted_at = ?
                where case_reference = ? and counted_at is null
                """,
                at,
                caseReference.text());
    }

    List<SameReport> reportsOf(Uprn property, String[] bins, String[] days) {
        return database.sql(
                        """
                        select case_reference, max(reported_at) as sent_at
                        from waste.missed_reports
                        where uprn = ? and (container, collected_on) in
                            (select * from unnest(?::text[], ?::date[]))
                        group by case_reference
                        order by sent_at desc, case_reference
                        limit ?
                        """)
                .param(property.number())
                .param(bins)
                .param(days)
                .param(REPORTS_SHOWN_MAX)
                .query(
                        (row, n) ->
                                new SameReport(
                                        row.getString("case_reference"),
                                        Sql.instant(row, "sent_at")))
                .list();
    }

    /** The cases about this bin of which every bin is logged as emptied on its day. */
    List<Reference> emptied(Uprn property, String bin, LocalDate collectedOn) {
        return database.sql(
                        """
                        select case_reference
                        from waste.missed_reports r
                        where uprn = ? and container = ? and collected_on = ?
                            and not exists (
                                select from waste.missed_reports m
                                where m.council_id = r.council_id
                                    and m.case_reference = r.case_reference
                                    and not exists (
                                        select from waste.property_logs l
                                        where l.council_id = m.council_id
                                            and l.uprn = m.uprn
                                            and l.container = m.container
                                            and l.collected_on = m.collected_on
                                            and l.event = 'emptied'))
                        """)
                .param(property.number())
                .param(bin)
                .param(collectedOn)
                .query((row, n) -> new Reference(row.getString("case_reference")))
                .list();
    }

    long reportsFrom(String reporter, Instant since) {
        return database.sql(
                        """
                        select count(distinct case_reference)
                        from waste.missed_reports
                        where reporter = ? and reporter <> '' and reported_at >= ?
                        """)
                .param(reporter)
                .param(Sql.value(since))
                .query(Long.class)
                .single();
    }

    long reportsAt(Uprn property, Instant since) {
        return database.sql(
                        """
                        select count(distinct case_reference)
                        from waste.missed_reports
                        where uprn = ? and reported_at >= ?
                        """)
                .param(property.number())
                .param(Sql.value(since))
                .query(Long.class)
                .single();
    }

    long justified(Uprn property, Instant since) {
        return database.sql(
                        """
                        select count(distinct case_reference)
                        from waste.missed_reports
                        where uprn = ? and reported_at >= ? and counted_at is not null
                        """)
                .param(property.number())
                .param(Sql.value(since))
                .query(Long.class)
                .single();
    }
}
