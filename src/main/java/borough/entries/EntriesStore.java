package borough.entries;

import borough.data.Json;
import borough.data.Sql;
import borough.data.Writes;
import borough.entries.Entry.Ending;
import borough.entries.Entry.Origin;
import borough.entries.Entry.Standing;
import borough.entries.Entry.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Entries as they stand, and by what they are found. */
@Component
class EntriesStore {
    private static final String ENTRY =
            """
            select entry_id, register, number, state, ended_as, case_reference, effect, shown, key,
                sealed, since, declined, offered, starts_on, ends_on, ended_on, told, sequence
            from entries.entries
            """;

    private final JdbcClient database;
    private final Writes writes;

    EntriesStore(JdbcClient database, Writes writes) {
        this.database = database;
        this.writes = writes;
    }

    /** The next number of a register; whoever takes it holds the others up until they are done. */
    int next(String register, int year) {
        return database.sql(
                        """
                        insert into entries.numbers (register, year, last)
                        values (?, ?, 1)
                        on conflict (council_id, register, year)
                            do update set last = entries.numbers.last + 1
                        returning last
                        """)
                .param(register)
                .param(year)
                .query(Integer.class)
                .single();
    }

    void add(Entry it, String searched, @Nullable LocalDate lookOn, Instant now) {
        writes.add(
                """
                insert into entries.entries
                    (entry_id, register, number, state, ended_as, case_reference, effect, shown,
                     searched, key, sealed, since, starts_on, ends_on, ended_on, look_on, added_at)
                values (?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                it.id(),
                it.register(),
                it.number(),
                it.state().word(),
                it.ending().endedAs(),
                it.origin().caseReference(),
                it.origin().effect(),
                Json.write(it.says()),
                searched,
                it.origin().key(),
                it.origin().sealed(),
                it.standing().since(),
                it.ending().startsOn(),
                it.ending().endsOn(),
                it.ending().endedOn(),
                lookOn,
                now);
    }

    /** Writes down how an entry stands after something was done to it. */
    void change(Entry it, String searched, @Nullable LocalDate lookOn) {
        writes.addExactly(
                1,
                """
                update entries.entries
                set state = ?, ended_as = ?, shown = ?::jsonb, searched = ?, sealed = ?, since = ?,
                    declined = ?, offered = ?, starts_on = ?, ends_on = ?, ended_on = ?, told = ?,
                    look_on = ?, sequence = ?
                where entry_id = ? and sequence = ?
                """,
                it.state().word(),
                it.ending().endedAs(),
                Json.write(it.says()),
                searched,
                it.origin().sealed(),
                it.standing().since(),
                it.standing().declined(),
                it.standing().offered(),
                it.ending().startsOn(),
                it.ending().endsOn(),
                it.ending().endedOn(),
                it.standing().told(),
                lookOn,
                it.standing().sequence(),
                it.id(),
                it.standing().sequence() - 1);
    }

    /** From now on this case is told what comes of it. */
    void adopt(Entry it, Entry.Origin to) {
        writes.addExactly(
                1,
                """
                update entries.entries set case_reference = ?, effect = ?
                where entry_id = ?
                """,
                to.caseReference(),
                to.effect(),
                it.id());
    }

    /** What it is found by from now on: each field with its hashes. */
    void findBy(Entry it, Map<String, List<String>> hashes) {
        writes.add("delete from entries.finders where entry_id = ?", it.id());
        hashes.forEach(
                (field, all) ->
                        writes.add(
                                """
                                insert into entries.finders (register, field, hash, entry_id)
                                select ?, ?, hash, ? from unnest(?::text[]) as hash
                                on conflict do nothing
                                """,
                                it.register(),
                                field,
                                it.id(),
                                all.toArray(String[]::new)));
    }

    Optional<Entry> find(String register, String number) {
        return database.sql(ENTRY + "where register = ? and number = ?")
                .param(register)
                .param(number)
                .query(EntriesStore::entry)
                .optional();
    }

    /** Those of these numbers that it has. */
    Set<String> there(String register, Collection<String> numbers) {
        return database.sql(
                        """
                        select number from entries.entries
                        where register = ? and number = any (?)
                        """)
                .param(register)
                .param(numbers.toArray(String[]::new))
                .query(String.class)
                .set();
    }

    /** Nobody else changes it until this transaction ends. */
    Optional<Entry> locked(String register, String number) {
        return database.sql(ENTRY + "where register = ? and number = ? for update")
                .param(register)
                .param(number)
                .query(EntriesStore::entry)
                .optional();
    }

    /** Those of a case, the oldest first. */
    List<Entry> of(String caseReference) {
        return database.sql(ENTRY + "where case_reference = ? order by added_at, number")
                .param(caseReference)
                .query(EntriesStore::entry)
                .list();
    }

    /** Those that have this in a field, the newest first. */
    List<Entry> having(String register, String field, String hash, int most) {
        return database.sql(
                        ENTRY
                                + """
                                where entry_id in (
                                        select entry_id from entries.finders
                                        where register = ? and field = ? and hash = ?)
                                order by added_at desc, number desc
                                limit ?
                                """)
                .param(register)
                .param(field)
                .param(hash)
                .param(most)
                .query(EntriesStore::entry)
                .list();
    }

    /** The next so many after a number, of these states. */
    List<Entry> list(String register, Collection<State> states, String after, int most) {
        return database.sql(
                        ENTRY
                                + """
                                where register = ? and number > ? and state = any (?)
                                order by number
                                limit ?
                                """)
                .param(register)
                .param(after)
                .param(words(states))
                .param(most)
                .query(EntriesStore::entry)
                .list();
    }

    /** The same of those that have these words, in the database's way of saying them. */
    List<Entry> search(
            String register, String words, Collection<State> states, String after, int most) {
        return database.sql("select * from entries.find(?, ?, ?, ?, ?)")
                .param(register)
                .param(words)
                .param(words(states))
                .param(after)
                .param(most)
                .query(EntriesStore::entry)
                .list();
    }

    /** Those with which the clock has something to do; another node leaves them alone. */
    List<Entry> toLookAt(LocalDate today, int most) {
        return database.sql(
                        ENTRY
                                + """
                                where look_on <= ?
                                order by look_on
                                limit ?
                                for update skip locked
                                """)
                .param(today)
                .param(most)
                .query(EntriesStore::entry)
                .list();
    }

    /** Its time is up: what was sealed opens no more, and what stood open is gone. */
    void forget(Entry it) {
        writes.add("delete from entries.finders where entry_id = ?", it.id());
        writes.addExactly(
                1,
                """
                update entries.entries
                set key = null, sealed = null, shown = '{}', searched = number, look_on = null
                where entry_id = ?
                """,
                it.id());
    }

    private static String[] words(Collection<State> states) {
        return states.stream().map(State::word).toArray(String[]::new);
    }

    private static Entry entry(ResultSet row, int n) throws SQLException {
        return new Entry(
                row.getObject("entry_id", UUID.class),
                row.getString("register"),
                row.getString("number"),
                State.read(row.getString("state")),
                says(row.getString("shown")),
                new Ending(
                        Objects.requireNonNull(row.getObject("starts_on", LocalDate.class)),
                        row.getObject("ends_on", LocalDate.class),
                        row.getObject("ended_on", LocalDate.class),
                        row.getString("ended_as")),
                new Standing(
                        Sql.instant(row, "since"),
                        row.getInt("declined"),
                        row.getString("offered"),
                        row.getInt("told"),
                        row.getInt("sequence")),
                new Origin(
                        row.getString("case_reference"),
                        row.getString("effect"),
                        row.getBytes("key"),
                        row.getBytes("sealed")));
    }

    static Map<String, String> says(String json) {
        var says = new LinkedHashMap<String, String>();
        Json.read(json, Map.class).forEach((key, said) -> says.put((String) key, (String) said));
        return says;
    }
}
