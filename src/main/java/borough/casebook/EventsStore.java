package borough.casebook;

import borough.data.Json;
import borough.data.Sealing;
import borough.data.Sql;
import borough.data.Writes;
import borough.values.Reference;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What happened to cases, to which nobody adds but cases, and which nobody changes; what people
 * said in it lies sealed beside it.
 */
@Component
class EventsStore {
    private static final String SEALED = "cases.said.words";

    private final JdbcClient database;
    private final Writes writes;
    private final Sealing sealing;

    EventsStore(JdbcClient database, Writes writes, Sealing sealing) {
        this.database = database;
        this.writes = writes;
        this.sealing = sealing;
    }

    /** What was said in an event, under the key of its case. */
    byte[] seal(byte[] key, Map<String, String> said) {
        return sealing.seal(key, SEALED, Json.write(said));
    }

    @SuppressWarnings("unchecked")
    Map<String, String> open(byte[] key, byte[] sealed) {
        Map<String, String> said = Json.read(sealing.open(key, SEALED, sealed), Map.class);
        said.replaceAll((name, words) -> Event.withoutLink(words));
        return said;
    }

    boolean hasHeard(Reference reference, String occasion) {
        return database.sql("select 1 from cases.events where reference = ? and occasion = ?")
                .param(reference.text())
                .param(occasion)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    List<Event> of(Reference reference, byte[] key) {
        return database.sql(
                        """
                        select e.number, e.at, e.who, e.channel, e.what, e.words, e.occasion,
                            s.words as said
                        from cases.events e
                        left join cases.said s
                            on s.reference = e.reference and s.number = e.number
                        where e.reference = ?
                        order by e.number
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
                                        Optional.ofNullable(row.getString("occasion")),
                                        Optional.ofNullable(row.getBytes("said"))
                                                .map(it -> open(key, it))
                                                .orElse(Map.of())))
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

    void add(Reference reference, byte[] key, List<Event> happened) {
        if (happened.isEmpty()) {
            return;
        }
        writes.add(
                """
                insert into cases.events
                    (reference, number, at, who, channel, what, words, occasion)
                select ?, number::int, at::timestamptz, who, channel, what, words,
                    nullif(occasion, '')
                from unnest(?, ?, ?, ?, ?, ?, ?)
                    as happened (number, at, who, channel, what, words, occasion)
                """,
                reference,
                each(happened, Event::number),
                each(happened, Event::at),
                each(happened, it -> it.by().who()),
                each(happened, it -> it.by().channel()),
                each(happened, Event::what),
                each(happened, Event::words),
                each(happened, it -> it.occasion().orElse("")));
        happened.stream()
                .filter(it -> !it.said().isEmpty())
                .forEach(it -> addSaid(reference, key, it));
    }

    private void addSaid(Reference reference, byte[] key, Event event) {
        writes.add(
                "insert into cases.said (reference, number, words) values (?, ?, ?)",
                reference,
                event.number(),
                seal(key, event.said()));
    }

    private static List<String> each(List<Event> happened, Function<Event, ?> part) {
        return happened.stream().map(part).map(String::valueOf).toList();
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
