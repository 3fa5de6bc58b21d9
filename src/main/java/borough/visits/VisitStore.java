package borough.visits;

import borough.data.Sealing;
import borough.data.Writes;
import borough.values.Reference;
import borough.visits.Visit.Outcome;
import borough.visits.Visit.State;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Visits one by one, and what was said about each. */
@Component
class VisitStore {
    static final String VISIT =
            """
            select visit_id, case_reference, kind, name, label, uprn, usrn, work, key, notes, crew,
                due_on, place_in_order, state, reason, ended_at, ended_by, asked_by, minutes,
                tries, under, promised_by, added_at, listed_at, warned_at, off_seen_at, said,
                photo
            from visits.visits
            """;

    private final JdbcClient database;
    private final Writes writes;
    private final Sealing sealing;
    private final VisitRows rows;
    private final Clock clock;

    VisitStore(JdbcClient database, Writes writes, Sealing sealing, VisitRows rows, Clock clock) {
        this.database = database;
        this.writes = writes;
        this.sealing = sealing;
        this.rows = rows;
        this.clock = clock;
    }

    /** Adds it unless its case has one of that kind and name, with the first line of history. */
    void add(UUID id, NewVisit it, Instant now) {
        var key = sealing.newKey();
        writes.add(
                """
                with added as (
                    insert into visits.visits (visit_id, case_reference, kind, name, label, uprn,
                        usrn, work, key, notes, crew, due_on, place_in_order, state, added_at,
                        asked_by, minutes, tries, promised_by)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'planned', ?, ?, ?, ?, ?)
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
                rows.sealed(key, VisitRows.NOTES, it.notes()),
                it.crew(),
                it.dueOn(),
                it.order(),
                now,
                it.asked().by(),
                it.asked().minutes(),
                it.asked().tries(),
                it.asked().promisedBy());
    }

    Optional<Visit> named(Reference caseReference, String kind, String name) {
        return database.sql(VISIT + "where case_reference = ? and kind = ? and name = ?")
                .param(caseReference.text())
                .param(kind)
                .param(name)
                .query(rows::visit)
                .optional();
    }

    Optional<Visit> find(UUID id) {
        return database.sql(VISIT + "where visit_id = ?").param(id).query(rows::visit).optional();
    }

    /** Nobody else may say anything about it until this transaction ends. */
    Optional<Visit> locked(UUID id) {
        return database.sql(VISIT + "where visit_id = ? for update")
                .param(id)
                .query(rows::visit)
                .optional();
    }

    List<Visit> of(Collection<Reference> cases) {
        return database.sql(
                        VISIT
                                + "where case_reference = any(?)"
                                + " order by due_on, added_at, visit_id")
                .param(cases.stream().map(Reference::text).toArray(String[]::new))
                .query(rows::visit)
                .list();
    }

    /** Records a move and its line of history; the visit must be locked. */
    void move(Visit from, State to, @Nullable Outcome outcome, Instant at, @Nullable UUID by) {
        var reason = outcome == null ? null : outcome.reason();
        writes.addExactly(
                1,
                """
                update visits.visits
                set state = ?, reason = ?, ended_at = ?, ended_on = ?, ended_by = ?, photo = ?
                where visit_id = ? and state = ?
                """,
                to.word(),
                reason,
                outcome == null ? null : outcome.at(),
                outcome == null ? null : LocalDate.ofInstant(outcome.at(), clock.getZone()),
                outcome == null ? null : outcome.by(),
                outcome == null || outcome.photo().isBlank() ? null : outcome.photo(),
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
        if (outcome != null && !outcome.note().isBlank()) {
            writes.add(
                    "update visits.visits set said = ? where visit_id = ? and key is not null",
                    rows.sealed(key(from.id()), VisitRows.SAID, outcome.note()),
                    from.id());
        }
    }

    /** Adds a line to a visit's history that changes nothing of its state. */
    void note(Visit it, String what, String words, Instant at, @Nullable UUID by) {
        var sealed = words.isBlank() ? null : rows.sealed(key(it.id()), VisitRows.WORDS, words);
        writes.add(
                """
                insert into visits.events (visit_id, position, at, state, by_person, what, said)
                select ?, max(position) + 1, ?, ?, ?, ?, ? from visits.events where visit_id = ?
                """,
                it.id(),
                at,
                it.state().word(),
                by,
                what,
                sealed,
                it.id());
    }

    private byte @Nullable [] key(UUID id) {
        return database.sql("select key from visits.visits where visit_id = ?")
                .param(id)
                .query((row, n) -> Optional.ofNullable(row.getBytes("key")))
                .optional()
                .flatMap(it -> it)
                .orElse(null);
    }

    /** Adds what the crew says of a visit that has ended, and where its photo is. */
    void add(UUID id, String note, String photo) {
        writes.add(
                """
                update visits.visits
                set said = case when key is null then null else coalesce(?, said) end,
                    photo = coalesce(?, photo)
                where visit_id = ?
                """,
                rows.sealed(key(id), VisitRows.SAID, note),
                photo.isBlank() ? null : photo,
                id);
    }

    void warned(UUID id, Instant at) {
        writes.add("update visits.visits set warned_at = ? where visit_id = ?", at, id);
    }

    void offSeen(UUID id, Instant at) {
        writes.add("update visits.visits set off_seen_at = ? where visit_id = ?", at, id);
    }

    List<VisitEvent> history(UUID id) {
        return database.sql(
                        """
                        select e.at, e.state, e.reason, e.by_person, e.what, e.said, v.key
                        from visits.events e
                        join visits.visits v
                            on v.council_id = e.council_id and v.visit_id = e.visit_id
                        where e.visit_id = ?
                        order by e.position
                        """)
                .param(id)
                .query(rows::event)
                .list();
    }

    /** What was said of each visit of these cases, first things first. */
    Map<UUID, List<VisitEvent>> histories(List<String> cases) {
        var all = new HashMap<UUID, List<VisitEvent>>();
        database.sql(
                        """
                        select v.visit_id, v.key, e.at, e.state, e.reason, e.by_person, e.what,
                            e.said
                        from visits.visits v
                        join visits.events e on e.visit_id = v.visit_id
                        where v.case_reference = any(?)
                        order by v.visit_id, e.position
                        """)
                .param(cases.toArray(String[]::new))
                .query(
                        (row, n) ->
                                all.computeIfAbsent(
                                                row.getObject("visit_id", UUID.class),
                                                id -> new ArrayList<>())
                                        .add(rows.event(row, n)))
                .list();
        return all;
    }

    List<UUID> idsOf(List<String> cases) {
        return database.sql("select visit_id from visits.visits where case_reference = any(?)")
                .param(cases.toArray(String[]::new))
                .query(UUID.class)
                .list();
    }

    /** Destroys the keys of these cases' visits, and with them what was sealed. */
    void forget(List<String> cases) {
        writes.add(
                """
                update visits.visits
                set key = null, notes = null, said = null
                where case_reference = any(?)
                """,
                cases);
    }
}
