package borough.registers;

import borough.data.Sql;
import borough.holdings.HeldItem;
import borough.holdings.Holdings;
import borough.holdings.Whose;
import borough.values.Reference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What somebody's cases entered in registers, told to whom it is about. */
@Component
class HeldEntriesStore {
    private final JdbcClient database;

    HeldEntriesStore(JdbcClient database, Holdings holdings) {
        this.database = database;
        holdings.add(
                new Holdings.Holding(
                        100,
                        "registers",
                        "Entries in registers",
                        List.of("registers.entries"),
                        this::tell));
    }

    private List<HeldItem> tell(Whose whose) {
        return database.sql(
                        """
                        select register, at, case_reference, entered
                        from registers.entries
                        where case_reference = any(?)
                        order by at, register
                        """)
                .param(whose.references())
                .query((row, n) -> item(row))
                .list();
    }

    private static HeldItem item(ResultSet row) throws SQLException {
        return HeldItem.of(row.getString("register"), Sql.instant(row, "at"))
                .saying("Entered", String.join("; ", Sql.texts(row, "entered")))
                .ofCase(new Reference(row.getString("case_reference")));
    }
}
