package borough.caseload;

import borough.casebook.Event;
import borough.data.Writes;
import borough.values.Reference;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who holds which part of a case. */
@Component
class PartHoldersStore {
    private final JdbcClient database;
    private final Writes writes;

    PartHoldersStore(JdbcClient database, Writes writes) {
        this.database = database;
        this.writes = writes;
    }

    /** With which team a part lies, its own or its case's, and who of it has it. */
    record HeldPart(String team, Optional<UUID> by, boolean isOpen) {}

    /** Holds a part until the end of the transaction; its case is held before. */
    Optional<HeldPart> hold(Reference reference, String part) {
        return database.sql(
                        """
                        select coalesce(p.team, c.team, '') as team, p.held_by,
                            p.closed_at is null and c.closed_at is null as open
                        from cases.parts p
                        join cases.cases c using (council_id, reference)
                        where p.reference = ? and p.part = ?
                        for update of p
                        """)
                .param(reference.text())
                .param(part)
                .query(
                        (row, n) ->
                                new HeldPart(
                                        row.getString("team"),
                                        Optional.ofNullable(row.getObject("held_by", UUID.class)),
                                        row.getBoolean("open")))
                .optional();
    }

    /** Gives it to somebody or to nobody, with a line in the history of its case. */
    void give(Reference reference, String part, @Nullable UUID to, Event event) {
        writes.addExactly(
                1,
                """
                update cases.parts set held_by = ?, held_since = ?
                where reference = ? and part = ?
                """,
                to,
                to == null ? null : event.at(),
                reference,
                part);
        writes.addExactly(
                1, "update cases.cases set events = events + 1 where reference = ?", reference);
        writes.add(
                """
                insert into cases.events (reference, number, at, who, channel, what, words)
                select reference, events, ?, ?, ?, ?, ?
                from cases.cases
                where reference = ?
                """,
                event.at(),
                event.by().who(),
                event.by().channel(),
                event.what(),
                event.words(),
                reference);
    }

    /** What somebody who has left still held lies with its teams again. */
    void leave(UUID person) {
        writes.add(
                """
                update cases.parts set held_by = null, held_since = null
                where closed_at is null and held_by = ?
                """,
                person);
    }
}
