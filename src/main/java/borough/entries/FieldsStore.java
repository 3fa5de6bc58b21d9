package borough.entries;

import borough.data.Writes;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which fields entries of a register have, so that a file which forgets one is noticed. */
@Component
public class FieldsStore {
    private final JdbcClient database;
    private final Writes writes;

    FieldsStore(JdbcClient database, Writes writes) {
        this.database = database;
        this.writes = writes;
    }

    void hold(String register, Collection<String> fields) {
        writes.add(
                """
                insert into entries.fields (register, field)
                select ?, field from unnest(?::text[]) as field
                on conflict do nothing
                """,
                register,
                fields.toArray(String[]::new));
    }

    public List<String> held(String register) {
        return database.sql("select field from entries.fields where register = ? order by field")
                .param(register)
                .query(String.class)
                .list();
    }
}
