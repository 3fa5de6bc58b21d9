package borough.visits;

import borough.data.Sealing;
import borough.data.Sql;
import borough.data.Writes;
import borough.values.Reference;
import borough.values.Uprn;
import borough.values.Usrn;
import borough.visits.Visit.Outcome;
import borough.visits.Visit.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Visits and what was said about them. */
@Component
class VisitStore {
    static final String NOTES = "visits.visits.notes";
    private static final String VISIT =
            """
            select visit_id, case_reference, kind, name, label, uprn, usrn, work, key, notes, crew,
                due_on, place_in_order, state, reason, ended_at, ended_by
            from visits.visits
            """;

    private final JdbcClient database;
    private final Writes writes;
    private final Sealing sealing;
    private final Clock clock;

    VisitStore(JdbcClient database, Writes writes, Sealing sealing, Clock clock) {
        this.database = database;
        this.writes = writes;
        this.sealing = sealing;
        this.clock = clock;
    }

    /** Adds it unless its case has one of that kind and name, with the first line of history. */
    void add(UUID id, NewVisit it, Instant now) {
        var key = sealing.newKey();
        var notes = it.notes().isBlank() ? null : sealing.seal(key, NOTES, it.notes());
        writes.add(
                """
                with added as (
                    insert into visits.visits (visit_id, case_reference, kind, name, label, uprn,
                        usrn, work, key, notes, crew, due_on, place_in_order, state, added_at)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'planned', ?)
                    on conflict (council_id, case_reference, kind, name) do nothing
                    returning visit_id, added_at
                )
                insert into visits.events (visit_id, position, at, state)
                select visit_id, 1, added_at, 'planned' from added
                """,
                id,
                it.caseReference(),
                it.kind(),
                it.name(),
                it.place().label(),
                it.place().property(),
                it.place().street(),
                it.work(),
                key,
                notes,
                it.crew(),
                it.dueOn(),
                it.order(),
                now);
    }

    Optional<Visit> named(Reference caseReference, String kind, String name) {
        return database.sql(VISIT + "where case_reference = ? and kind = ? and name = ?")
                .param(caseReference.text())
                .param(kind)
                .param(name)
                .query(this::visit)
                .optional();
    }

    Optional<Visit> find(UUID id) {
        return database.sql(VISIT + "where visit_id = ?").param(id).query(this::visit).optional();
    }

    /** Nobody else may say anything about it until this transaction ends. */
    Optional<Visit> locked(UUID id) {
        return database.sql(VISIT + "where visit_id = ? for update")
                .param(id)
                .query(this::visit)
                .optional();
    }

    /** What is still to do by that day, and what ended on it. */
    List<Visit> todayOf(String crew, LocalDate day) {
        return database.sql(
                        """
                        (%s where crew = ? and ended_on is null and due_on <= ?)
                        union all
                        (%s where crew = ? and ended_on = ?)
                        order by due_on, place_in_order, label, visit_id
                        """
                                .formatted(VISIT, VISIT))
                .params(crew, day, crew, day)
                .query(this::visit)
                .list();
    }

    List<CrewDay> crewsOn(LocalDate day) {
        return database.sql(
                        """
                        select crew, sum(open)::int as open, sum(ended)::int as finished
                        from (
                            select crew, count(*) as open, 0 as ended
                            from visits.visits
                            where ended_on is null and due_on <= ?
                            group by crew
                            union all
                            select crew, 0, count(*)
                            from visits.visits
                            where ended_on = ?
                            group by crew
                        ) as day
                        group by crew
                        order by crew
                        """)
                .params(day, day)
                .query(CrewDay.class)
                .list();
    }

    List<Visit> of(Collection<Reference> cases) {
        return database.sql(
                        VISIT + "where case_reference = any(?) order by due_on, added_at, visit_id")
                .param(cases.stream().map(Reference::text).toArray(String[]::new))
                .query(this::visit)
                .list();
    }

    /** Records a move and its line of history; the visit must be locked. */
    void move(Visit from, State to, @Nullable Outcome outcome, Instant at, @Nullable UUID by) {
        var reason = outcome == null ? null : outcome.reason();
        writes.addExactly(
                1,
                """
                update visits.visits
                set state = ?, reason = ?, ended_at = ?, ended_on = ?, ended_by = ?
                where visit_id = ? and state = ?
                """,
                to.word(),
                reason,
                outcome == null ? null : outcome.at(),
                outcome == null ? null : LocalDate.ofInstant(outcome.at(), clock.getZone()),
                outcome == null ? null : outcome.by(),
                from.id(),
                from.state().word());
        writes.add(
                """
                insert into visits.events (visit_id, position, at, state, reason, by_person)
                select ?, max(position) + 1, ?, ?, ?, ? from visits.events where visit_id = ?
                """,
                from.id(),
                at,
                to.word(),
                reason,
                by,
                from.id());
    }

    List<VisitEvent> history(UUID id) {
        return database.sql(
                        """
                        select at, state, reason, by_person
                        from visits.events
                        where visit_id = ?
                        order by position
                        """)
                .param(id)
                .query(
                        (row, n) ->
                                new VisitEvent(
                                        Sql.instant(row, "at"),
                                        State.read(row.getString("state")),
                                        row.getString("reason"),
                                        row.getObject("by_person", UUID.class)))
                .list();
    }

    /** Destroys the keys of a case's visits, and with them what was sealed. */
    void forget(Reference caseReference) {
        writes.add(
                "update visits.visits set key = null, notes = null where case_reference = ?",
                caseReference);
    }

    private Visit visit(ResultSet row, int n) throws SQLException {
        var state = State.read(row.getString("state"));
        return new Visit(
                row.getObject("visit_id", UUID.class),
                new Reference(row.getString("case_reference")),
                row.getString("kind"),
                row.getString("name"),
                place(row),
                row.getString("work"),
                notes(row),
                row.getString("crew"),
                row.getObject("due_on", LocalDate.class),
                row.getInt("place_in_order"),
                state,
                Moves.ends(state) ? outcome(row) : null);
    }

    private static Place place(ResultSet row) throws SQLException {
        var uprn = row.getObject("uprn", Long.class);
        var usrn = row.getObject("usrn", Long.class);
        return new Place(
                row.getString("label"),
                uprn == null ? null : new Uprn(uprn),
                usrn == null ? null : new Usrn(usrn));
    }

    private String notes(ResultSet row) throws SQLException {
        var key = row.getBytes("key");
        var sealed = row.getBytes("notes");
        return key == null || sealed == null ? "" : sealing.open(key, NOTES, sealed);
    }

    private static Outcome outcome(ResultSet row) throws SQLException {
        return new Outcome(
                Sql.instant(row, "ended_at"),
                row.getString("reason"),
                row.getObject("ended_by", UUID.class));
    }
}
