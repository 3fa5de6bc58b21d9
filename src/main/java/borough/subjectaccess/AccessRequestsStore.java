package borough.subjectaccess;

import borough.customers.CustomerId;
import borough.data.Sealing;
import borough.data.Sql;
import borough.data.Writes;
import borough.subjectaccess.AccessRequest.How;
import borough.subjectaccess.AccessRequest.Identity;
import borough.values.Reference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who asked, and by when they are answered. */
@Component
class AccessRequestsStore {
    private static final String WHY = "subjectaccess.requests.longer_why";
    private static final String ROW =
            """
            select request_id, customer_id, case_reference, came_at, due_on, sealing_key,
                longer_why, identity, identity_by, closed_at
            from subjectaccess.requests
            """;

    private final JdbcClient database;
    private final Writes writes;
    private final Sealing sealing;

    AccessRequestsStore(JdbcClient database, Writes writes, Sealing sealing) {
        this.database = database;
        this.writes = writes;
        this.sealing = sealing;
    }

    /** Adds it; one for a case that has one already changes nothing. */
    void add(AccessRequest it, String takenBy) {
        var reference = it.caseReference();
        writes.add(
                """
                insert into subjectaccess.requests
                    (request_id, customer_id, case_reference, came_at, due_on, taken_by)
                values (?, ?, ?, ?, ?, ?)
                on conflict do nothing
                """,
                it.id(),
                it.customer().value(),
                reference == null ? null : reference.text(),
                it.cameAt(),
                it.dueOn(),
                takenBy);
    }

    Optional<AccessRequest> find(UUID id) {
        return one("where request_id = ?", id);
    }

    /** The same, held until the end of the transaction. */
    Optional<AccessRequest> hold(UUID id) {
        return one("where request_id = ? for update", id);
    }

    Optional<AccessRequest> ofCase(Reference reference) {
        return one("where case_reference = ?", reference.text());
    }

    private Optional<AccessRequest> one(String where, Object value) {
        return database.sql(ROW + where).param(value).query(this::read).optional();
    }

    /** Those that wait for an answer, the next due first. */
    List<AccessRequest> open(int most) {
        return database.sql(ROW + "where closed_at is null order by due_on, request_id limit ?")
                .param(most)
                .query(this::read)
                .list();
    }

    List<AccessRequest> of(Collection<CustomerId> customers) {
        return database.sql(ROW + "where customer_id = any(?) order by came_at desc, request_id")
                .param(customers.stream().map(CustomerId::value).toArray(UUID[]::new))
                .query(this::read)
                .list();
    }

    private AccessRequest read(ResultSet row, int n) throws SQLException {
        var why = row.getBytes("longer_why");
        var key = row.getBytes("sealing_key");
        return new AccessRequest(
                row.getObject("request_id", UUID.class),
                new CustomerId(row.getObject("customer_id", UUID.class)),
                Optional.ofNullable(row.getString("case_reference"))
                        .map(Reference::new)
                        .orElse(null),
                Sql.instant(row, "came_at"),
                row.getObject("due_on", LocalDate.class),
                why == null || key == null ? null : sealing.open(key, WHY, why),
                identity(row),
                Sql.instantIfAny(row, "closed_at").orElse(null));
    }

    private static @Nullable Identity identity(ResultSet row) throws SQLException {
        var how = row.getString("identity");
        return how == null ? null : new Identity(How.read(how), row.getString("identity_by"));
    }

    void longer(UUID id, LocalDate dueOn, String why, Instant at) {
        var key = sealing.newKey();
        writes.add(
                """
                update subjectaccess.requests
                set due_on = ?, sealing_key = ?, longer_why = ?, longer_at = ?
                where request_id = ?
                """,
                dueOn,
                key,
                sealing.seal(key, WHY, why),
                at,
                id);
    }

    void identified(UUID id, Identity it, Instant at) {
        writes.add(
                """
                update subjectaccess.requests
                set identity = ?, identity_by = ?, identity_at = ?
                where request_id = ?
                """,
                it.how().word(),
                it.by(),
                at,
                id);
    }

    void close(UUID id, Instant at) {
        writes.add(
                """
                update subjectaccess.requests set closed_at = ?
                where request_id = ? and closed_at is null
                """,
                at,
                id);
    }
}
