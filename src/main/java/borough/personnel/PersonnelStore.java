package borough.personnel;

import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** By which number the personnel office knows whom. */
@Component
class PersonnelStore {
    private final JdbcClient database;

    PersonnelStore(JdbcClient database) {
        this.database = database;
    }

    private record Employee(String employee, UUID personId) {}

    /** Everybody's person by their employee number. */
    Map<String, UUID> employees() {
        return database
                .sql("select employee, person_id from personnel.employees")
                .query(Employee.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Employee::employee, Employee::personId));
    }

    /** Says which persons these numbers are, the old ones forgotten. */
    void replace(Map<String, UUID> employees) {
        database.sql("delete from personnel.employees").update();
        database.sql(
                        """
                        insert into personnel.employees (employee, person_id)
                        select * from unnest(?, ?)
                        """)
                .param(employees.keySet().toArray(String[]::new))
                .param(employees.values().toArray(UUID[]::new))
                .update();
    }
}
