package borough.entra;

import borough.data.Writes;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which account is whose. */
@Component
class CouncilAccountsStore {
    private final JdbcClient database;
    private final Writes writes;

    CouncilAccountsStore(JdbcClient database, Writes writes) {
        this.database = database;
        this.writes = writes;
    }

    Optional<UUID> person(UUID tenant, String object) {
        return database.sql("select person_id from entra.people where tenant = ? and object = ?")
                .param(tenant)
                .param(object)
                .query(UUID.class)
                .optional();
    }

    boolean isBound(UUID person) {
        return database.sql("select exists (select from entra.people where person_id = ?)")
                .param(person)
                .query(Boolean.class)
                .single();
    }

    /** Of two first sign-ins at once, the second finds the first's. */
    void bind(UUID tenant, String object, UUID person, Instant now) {
        writes.add(
                """
                insert into entra.people (tenant, object, person_id, bound_at)
                values (?, ?, ?, ?)
                on conflict do nothing
                """,
                tenant,
                object,
                person,
                now);
    }

    void forget(UUID person) {
        writes.add("delete from entra.people where person_id = ?", person);
    }
}
