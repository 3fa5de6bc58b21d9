package borough.demonstration;

import borough.data.Writes;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Up to which day each council's demonstration has been told. */
@Component
class DemonstrationStore {
    private final JdbcClient database;
    private final Writes writes;

    DemonstrationStore(JdbcClient database, Writes writes) {
        this.database = database;
        this.writes = writes;
    }

    /** The day it was made for, and the last day on which crews have worked in it. */
    record Told(LocalDate asOf, LocalDate workedTo) {}

    /** Locked until the end, so that only one node tells the next days. */
    Optional<Told> told() {
        return database.sql("select as_of, worked_to from demonstration.told for update")
                .query(Told.class)
                .optional();
    }

    Optional<LocalDate> asOf() {
        return database.sql("select as_of from demonstration.told")
                .query(LocalDate.class)
                .optional();
    }

    void begin(LocalDate asOf, LocalDate workedTo) {
        writes.add(
                "insert into demonstration.told (as_of, worked_to) values (?, ?)", asOf, workedTo);
    }

    void workedTo(LocalDate day) {
        writes.addExactly(1, "update demonstration.told set worked_to = ?", day);
    }
}
