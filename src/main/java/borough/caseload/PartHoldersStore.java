package borough.caseload;

import borough.casebook.Event;
import borough.caseload.HoldingStore.Handed;
import borough.data.Writes;
import borough.values.Reference;
import java.time.Instant;
import java.util.List;
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

    /** An open part of a case. */
    record OpenPart(Reference reference, String part) {}

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
    void give(OpenPart it, @Nullable UUID to, Instant at, Event.By by, Handed handed) {
        var reference = it.reference();
        writes.addExactly(
                1,
                """
                update cases.parts set held_by = ?, held_since = ?
                where reference = ? and part = ?
                """,
                to,
                to == null ? null : at,
                reference,
                it.part());
        writes.addExactly(
                1, "update cases.cases set events = events + 1 where reference = ?", reference);
        writes.add(
                """
                insert into cases.events (reference, number, at, who, channel, what, words)
                select reference, events, ?, ?, ?, ?, ?
                from cases.cases
                where reference = ?
                """,
                at,
                by.who(),
                by.channel(),
                handed.what(),
                it.part() + ": " + handed.words(),
                reference);
    }

    /** All open parts of one team lie with another from now on, and with nobody of it. */
    void move(String from, String to) {
        writes.add(
                """
                update cases.parts
                set team = ?, held_by = null, held_since = null
                where closed_at is null and team = ?
                """,
                to,
                from);
    }

    /** The open parts that somebody holds. */
    List<OpenPart> of(UUID person) {
        return database.sql(
                        """
                        select reference, part from cases.parts
                        where closed_at is null and held_by = ?
                        order by reference, part
                        """)
                .param(person)
                .query(
                        (row, n) ->
                                new OpenPart(
                                        new Reference(row.getString("reference")),
                                        row.getString("part")))
                .list();
    }
}
