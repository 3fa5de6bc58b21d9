package borough.misses;

import borough.data.Writes;
import borough.values.Reference;
import borough.values.Uprn;
import borough.values.Usrn;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Bins that are watched, and what was seen of them. */
@Component
class WatchesStore {
    private final JdbcClient database;
    private final Writes writes;

    WatchesStore(JdbcClient database, Writes writes) {
        this.database = database;
        this.writes = writes;
    }

    /** One bin that is watched, on the day it is due. */
    record Watched(
            Reference caseReference,
            Uprn uprn,
            Usrn street,
            String bin,
            String round,
            LocalDate collectedOn) {}

    void add(Watched it) {
        writes.add(
                """
                insert into waste.watched_bins
                    (case_reference, container, uprn, usrn, round, collected_on)
                values (?, ?, ?, ?, ?, ?)
                on conflict do nothing
                """,
                it.caseReference().text(),
                it.bin(),
                it.uprn(),
                it.street(),
                it.round(),
                it.collectedOn());
    }

    /** The cases that wait for a round in a street. */
    List<Reference> inStreet(Usrn street, String round, LocalDate day) {
        return database.sql(
                        """
                        select distinct case_reference
                        from waste.watched_bins
                        where usrn = ? and round = ? and collected_on = ? and seen = ''
                        order by case_reference
                        """)
                .param(street.number())
                .param(round)
                .param(day)
                .query((row, n) -> new Reference(row.getString("case_reference")))
                .list();
    }

    /** Each bin that the round had to empty in the street: as logged last, else it was passed. */
    void seenBy(Usrn street, String round, LocalDate day, Instant at) {
        writes.add(
                """
                update waste.watched_bins w
                set seen = coalesce((
                        select l.event
                        from waste.property_logs l
                        where l.council_id = w.council_id
                            and l.uprn = w.uprn
                            and l.container = w.container
                            and l.collected_on = w.collected_on
                        order by l.logged_at desc
                        limit 1), 'passed'),
                    seen_at = ?
                where usrn = ? and round = ? and collected_on = ? and seen = ''
                """,
                at,
                street,
                round,
                day);
    }

    List<Reference> at(Uprn property, String bin, LocalDate day) {
        return database.sql(
                        """
                        select case_reference
                        from waste.watched_bins
                        where uprn = ? and container = ? and collected_on = ?
                        order by case_reference
                        """)
                .param(property.number())
                .param(bin)
                .param(day)
                .query((row, n) -> new Reference(row.getString("case_reference")))
                .list();
    }

    void seen(Uprn property, String bin, LocalDate day, String event, Instant at) {
        writes.add(
                """
                update waste.watched_bins
                set seen = ?, seen_at = ?
                where uprn = ? and container = ? and collected_on = ?
                """,
                event,
                at,
                property,
                bin,
                day);
    }

    /** What was seen of each bin of these cases; empty where nothing was yet. */
    Map<Reference, List<String>> seen(List<Reference> cases) {
        var seen = new LinkedHashMap<Reference, List<String>>();
        database.sql(
                        """
                        select case_reference, seen
                        from waste.watched_bins
                        where case_reference = any (?)
                        order by case_reference, container
                        """)
                .param(cases.stream().map(Reference::text).toArray(String[]::new))
                .query(
                        row -> {
                            seen.computeIfAbsent(
                                            new Reference(row.getString("case_reference")),
                                            it -> new ArrayList<>())
                                    .add(row.getString("seen"));
                        });
        return seen;
    }
}
