package borough.registers;

import borough.values.Reference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What stands in the registers; a row is added once and never changed. */
@Component
class RegistersStore {
    private final JdbcClient database;

    RegistersStore(JdbcClient database) {
        this.database = database;
    }

    void add(String register, String effect, Row row) {
        database.sql(
                        """
                        insert into registers.entries
                            (register, at, case_reference, effect, entered)
                        values (?, ?, ?, ?, ?)
                        on conflict (council_id, register, case_reference, effect) do nothing
                        """)
                .param(register)
                .param(OffsetDateTime.ofInstant(row.at(), ZoneOffset.UTC))
                .param(row.caseReference().text())
                .param(effect)
                .param(row.values().toArray(String[]::new))
                .update();
    }

    /** The rows from a moment until before another, the oldest first. */
    List<Row> rows(String register, Instant from, Instant before, int most) {
        return database.sql(
                        """
                        select at, case_reference, entered
                        from registers.entries
                        where register = ? and at >= ? and at < ?
                        order by at, case_reference
                        limit ?
                        """)
                .param(register)
                .param(OffsetDateTime.ofInstant(from, ZoneOffset.UTC))
                .param(OffsetDateTime.ofInstant(before, ZoneOffset.UTC))
                .param(most)
                .query((row, n) -> row(row))
                .list();
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getTimestamp("at").toInstant(),
                new Reference(row.getString("case_reference")),
                List.of((String[]) row.getArray("entered").getArray()));
    }
}
