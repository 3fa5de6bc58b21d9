package borough.casebook;

import borough.data.Sql;
import borough.data.Writes;
import borough.values.Reference;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What happened to cases, to which nobody adds but cases, and which nobody changes. */
@Component
class EventsStore {
    private final JdbcClient database;
    private final Writes writes;

    EventsStore(JdbcClient database, Writes writes) {
        this.database = database;
        this.writes = writes;
    }

    boolean hasHeard(Reference reference, String occasion) {
        return database.sql("select 1 from cases.events where reference = ? and occasion = ?")
                .param(reference.text())
                .param(occasion)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    List<Event> of(Reference reference) {
        return database.sql(
                        """
                        select number, at, who, channel, what, words, occasion
                        from cases.events
                        where reference = ?
                        order by number
                        """)
                .param(reference.text())
                .query(
                        (row, n) ->
                                new Event(
                                        row.getInt("number"),
                                        Sql.instant(row, "at"),
                                        new Event.By(
                                                row.getString("who"), row.getString("channel")),
                                        row.getString("what"),
                                        Event.withoutLink(row.getString("words")),
                                        Optional.ofNullable(row.getString("occasion"))))
                .list();
    }

    /** Whether this happened by this person since then. */
    boolean hasHappened(Reference reference, String what, String who, Instant since) {
        return database.sql(
                        """
                        select 1 from cases.events
                        where reference = ? and what = ? and who = ? and at >= ?
                        limit 1
                        """)
                .param(reference.text())
                .param(what)
                .param(who)
                .param(Sql.value(since))
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    void add(Reference reference, List<Event> happened) {
        happened.forEach(it -> add(reference, it));
    }

    private void add(Reference reference, Event event) {
        writes.add(
                """
                insert into cases.events
                    (reference, number, at, who, channel, what, words, occasion)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """,
                reference,
                event.number(),
                event.at(),
                event.by().who(),
                event.by().channel(),
                event.what(),
                event.words(),
                event.occasion().orElse(null));
    }

    /** The stages a case was in, the first first. */
    List<String> been(Reference reference) {
        return database.sql(
                        """
                        select words from cases.events
                        where reference = ? and what = 'entered'
                        order by number
                        """)
                .param(reference.text())
                .query(String.class)
                .list();
    }
}
