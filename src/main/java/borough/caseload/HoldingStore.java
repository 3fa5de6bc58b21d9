package borough.caseload;

import borough.casebook.Event;
import borough.data.Sql;
import borough.data.Writes;
import borough.values.Reference;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who holds which case. */
@Component
class HoldingStore {
    private final JdbcClient database;
    private final Writes writes;

    HoldingStore(JdbcClient database, Writes writes) {
        this.database = database;
        this.writes = writes;
    }

    /** With whom a case lies. */
    record Held(
            Reference reference,
            String team,
            Optional<UUID> by,
            boolean isOpen,
            List<String> seenBy) {
        /** Whether somebody with one of these names may know of it. */
        boolean isSeenBy(Collection<String> names) {
            return seenBy.isEmpty() || seenBy.stream().anyMatch(names::contains);
        }
    }

    private static final String HELD =
            """
            select reference, coalesce(team, '') as team, held_by, closed_at is null as open,
                seen_by
            from cases.cases
            where reference = any(?) and sealing_key is not null
            """;

    /** Holds these until the end of the transaction, in one order, so that nobody waits in turn. */
    List<Held> hold(Collection<Reference> references) {
        return held(HELD + "order by reference for update", references);
    }

    List<Held> look(Collection<Reference> references) {
        return held(HELD, references);
    }

    private List<Held> held(String sql, Collection<Reference> references) {
        return database.sql(sql)
                .param(references.stream().map(Reference::text).toArray(String[]::new))
                .query(
                        (row, n) ->
                                new Held(
                                        new Reference(row.getString("reference")),
                                        row.getString("team"),
                                        Optional.ofNullable(row.getObject("held_by", UUID.class)),
                                        row.getBoolean("open"),
                                        Sql.texts(row, "seen_by")))
                .list();
    }

    /** The open cases that somebody holds. */
    List<Reference> of(UUID person) {
        return database.sql(
                        """
                        select reference from cases.cases
                        where closed_at is null and held_by = ?
                        """)
                .param(person)
                .query((row, n) -> new Reference(row.getString(1)))
                .list();
    }

    /** Gives all of these to one person or to nobody, each with a line in its history. */
    void give(
            List<Reference> references, @Nullable UUID to, Instant at, Event.By by, Handed handed) {
        var texts = references.stream().map(Reference::text).toList();
        writes.addExactly(
                references.size(),
                """
                update cases.cases
                set held_by = ?, held_since = ?, events = events + 1
                where reference = any(?)
                """,
                to,
                to == null ? null : at,
                texts);
        writes.add(
                """
                insert into cases.events (reference, number, at, who, channel, what, words)
                select reference, events, ?, ?, ?, ?, ?
                from cases.cases
                where reference = any(?)
                """,
                at,
                by.who(),
                by.channel(),
                handed.what(),
                handed.words(),
                texts);
    }

    /** All open cases of one team lie with another, each with a line in its history. */
    void move(String from, String to, Instant at, Event.By by, Handed handed) {
        writes.add(
                """
                with moved as (
                    update cases.cases
                    set team = ?, held_by = null, held_since = null, events = events + 1
                    where closed_at is null and team = ? and sealing_key is not null
                    returning council_id, reference, events
                )
                insert into cases.events (council_id, reference, number, at, who, channel, what,
                    words)
                select council_id, reference, events, ?, ?, ?, ?, ?
                from moved
                """,
                to,
                from,
                at,
                by.who(),
                by.channel(),
                handed.what(),
                handed.words());
    }

    void put(Reference reference, UUID with, Instant at) {
        writes.addExactly(
                1,
                "update cases.cases set held_by = ?, held_since = ? where reference = ?",
                with,
                at,
                reference);
    }

    /** How the history says it. */
    record Handed(String what, String words) {}
}
