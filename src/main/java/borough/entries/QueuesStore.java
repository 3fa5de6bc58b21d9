package borough.entries;

import borough.data.Sql;
import borough.data.Writes;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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

    int waiting(String register, String list) {
        return database.sql("select count(*) from entries.places where register = ? and list = ?")
                .param(register)
                .param(list)
                .query(Integer.class)
                .single();
    }

    /** How many wait there before somebody of this place. */
    int before(String register, String list, Instant since, UUID id) {
        return database.sql(
                        """
                        select count(*) from entries.places
                        where register = ? and list = ? and (since, entry_id) < (?, ?)
                        """)
                .param(register)
                .param(list)
                .param(Sql.value(since))
                .param(id)
                .query(Integer.class)
                .single();
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
