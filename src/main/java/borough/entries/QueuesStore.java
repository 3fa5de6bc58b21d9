package borough.entries;

import borough.data.Sql;
import borough.data.Writes;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who waits on which list, and in which order. */
@Component
class QueuesStore {
    private final JdbcClient database;
    private final Writes writes;

    QueuesStore(JdbcClient database, Writes writes) {
        this.database = database;
        this.writes = writes;
    }

    /** Puts it on these lists and off all others. */
    void queue(Entry it, List<String> lists) {
        writes.add("delete from entries.places where entry_id = ?", it.id());
        if (!lists.isEmpty()) {
            writes.add(
                    """
                    insert into entries.places (register, list, since, entry_id)
                    select ?, list, ?, ? from unnest(?::text[]) as list
                    """,
                    it.register(),
                    it.standing().since(),
                    it.id(),
                    lists.toArray(String[]::new));
        }
    }

    /** How many wait on each of these lists; one on which nobody waits is left out. */
    Map<String, Integer> waiting(String register, Collection<String> lists) {
        return byList(
                database.sql(
                                """
                                select list, count(*) from entries.places
                                where register = ? and list = any (?)
                                group by list
                                """)
                        .param(register)
                        .param(lists.toArray(String[]::new)));
    }

    /** The same of those who wait there longer than somebody. */
    Map<String, Integer> before(Entry somebody, Collection<String> lists) {
        return byList(
                database.sql(
                                """
                                select list, count(*) from entries.places
                                where register = ? and list = any (?)
                                    and (since, entry_id) < (?, ?)
                                group by list
                                """)
                        .param(somebody.register())
                        .param(lists.toArray(String[]::new))
                        .param(Sql.value(somebody.standing().since()))
                        .param(somebody.id()));
    }

    private static Map<String, Integer> byList(JdbcClient.StatementSpec asked) {
        var counts = new HashMap<String, Integer>();
        asked.query((RowCallbackHandler) row -> counts.put(row.getString(1), row.getInt(2)));
        return counts;
    }

    /** The number of whoever has waited longest there, and has no offer. */
    Optional<String> first(String register, String list) {
        return database.sql(
                        """
                        select e.number
                        from entries.places p
                        join entries.entries e
                            on e.council_id = p.council_id and e.entry_id = p.entry_id
                        where p.register = ? and p.list = ? and e.state = 'waiting'
                        order by p.since, p.entry_id
                        limit 1
                        """)
                .param(register)
                .param(list)
                .query(String.class)
                .optional();
    }
}
