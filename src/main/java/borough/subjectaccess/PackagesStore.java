package borough.subjectaccess;

import borough.customers.CustomerId;
import borough.data.Sealing;
import borough.data.Sql;
import borough.data.Writes;
import borough.subjectaccess.AccessPackage.By;
import borough.subjectaccess.AccessPackage.Released;
import borough.subjectaccess.AccessPackage.State;
import borough.values.Reference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Packages, and how far each is. */
@Component
class PackagesStore {
    private static final String SENT_BACK = "subjectaccess.packages.sent_back";
    private static final int ERASED_MAX = 50;
    private static final String ROW =
            """
            select package_id, request_id, customer_id, sealing_key, state, cases, by_account,
                gathered_by, gathered_by_name, gathered_at, reviewed_by, reviewed_by_name,
                reviewed_at, sent_back, released_by, released_by_name, released_at, ready_until
            from subjectaccess.packages
            """;

    private final JdbcClient database;
    private final Writes writes;
    private final Sealing sealing;

    PackagesStore(JdbcClient database, Writes writes, Sealing sealing) {
        this.database = database;
        this.writes = writes;
        this.sealing = sealing;
    }

    /** Adds it, and gives the key under which what is in it lies. */
    byte[] add(AccessPackage it) {
        var key = sealing.newKey();
        writes.add(
                """
                insert into subjectaccess.packages
                    (package_id, request_id, customer_id, sealing_key, state, cases, by_account,
                    gathered_by, gathered_by_name, gathered_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                it.id(),
                it.request(),
                it.customer().value(),
                key,
                it.state().word(),
                it.cases().stream().map(Reference::text).toList(),
                it.byAccount(),
                it.gathered().person(),
                it.gathered().name(),
                it.gathered().at());
        return key;
    }

    Optional<AccessPackage> find(UUID id) {
        return database.sql(ROW + "where package_id = ?").param(id).query(this::read).optional();
    }

    /** The same, held until the end of the transaction. */
    Optional<AccessPackage> hold(UUID id) {
        return database.sql(ROW + "where package_id = ? for update")
                .param(id)
                .query(this::read)
                .optional();
    }

    /** Its key; empty once it was destroyed. */
    Optional<byte[]> key(UUID id) {
        return database.sql(
                        """
                        select sealing_key from subjectaccess.packages
                        where package_id = ? and sealing_key is not null
                        """)
                .param(id)
                .query((row, n) -> row.getBytes(1))
                .optional();
    }

    /** Those of these requests, first gathered first, but for dropped ones. */
    List<AccessPackage> ofRequests(Collection<UUID> requests) {
        return database.sql(
                        ROW
                                + """
                                where request_id = any(?) and state <> 'dropped'
                                order by gathered_at, package_id
                                """)
                .param(requests.toArray(UUID[]::new))
                .query(this::read)
                .list();
    }

    /** What was released to a customer and may be read in their account, the last first. */
    List<AccessPackage> readyFor(Collection<CustomerId> customers, Instant now) {
        return database.sql(
                        ROW
                                + """
                                where customer_id = any(?) and state = 'released' and by_account
                                    and sealing_key is not null and ready_until > ?
                                order by gathered_at desc, package_id
                                """)
                .param(customers.stream().map(CustomerId::value).toArray(UUID[]::new))
                .param(Sql.value(now))
                .query(this::read)
                .list();
    }

    private AccessPackage read(ResultSet row, int n) throws SQLException {
        var key = row.getBytes("sealing_key");
        var back = row.getBytes("sent_back");
        var released = by(row, "released");
        return new AccessPackage(
                row.getObject("package_id", UUID.class),
                row.getObject("request_id", UUID.class),
                new CustomerId(row.getObject("customer_id", UUID.class)),
                State.read(row.getString("state")),
                Sql.texts(row, "cases").stream().map(Reference::new).toList(),
                row.getBoolean("by_account"),
                new By(
                        row.getObject("gathered_by", UUID.class),
                        row.getString("gathered_by_name"),
                        Sql.instant(row, "gathered_at")),
                by(row, "reviewed"),
                back == null || key == null ? "" : sealing.open(key, SENT_BACK, back),
                released == null
                        ? null
                        : new Released(released, Sql.instant(row, "ready_until"), key == null));
    }

    private static @Nullable By by(ResultSet row, String what) throws SQLException {
        var person = row.getObject(what + "_by", UUID.class);
        return person == null
                ? null
                : new By(person, row.getString(what + "_by_name"), Sql.instant(row, what + "_at"));
    }

    void reviewed(UUID id, By by) {
        writes.addExactly(
                1,
                """
                update subjectaccess.packages
                set state = 'second look', reviewed_by = ?, reviewed_by_name = ?, reviewed_at = ?,
                    sent_back = null
                where package_id = ? and state = 'review'
                """,
                by.person(),
                by.name(),
                by.at(),
                id);
    }

    void sendBack(UUID id, byte[] key, String why) {
        writes.addExactly(
                1,
                """
                update subjectaccess.packages set state = 'review', sent_back = ?
                where package_id = ? and state = 'second look'
                """,
                sealing.seal(key, SENT_BACK, why),
                id);
    }

    void release(UUID id, By by, Instant readyUntil, Instant eraseAt) {
        writes.addExactly(
                1,
                """
                update subjectaccess.packages
                set state = 'released', released_by = ?, released_by_name = ?, released_at = ?,
                    ready_until = ?, erase_at = ?
                where package_id = ? and state = 'second look'
                """,
                by.person(),
                by.name(),
                by.at(),
                readyUntil,
                eraseAt,
                id);
    }

    /** Gathered again, or not to be handed out: nothing of what was in it stays. */
    void drop(UUID id) {
        writes.addExactly(
                1,
                """
                update subjectaccess.packages
                set state = 'dropped', sealing_key = null, sent_back = null
                where package_id = ? and state in ('review', 'second look')
                """,
                id);
        empty(id);
    }

    /** Destroys the keys of some that were kept for long enough; how many. */
    int erase(Instant now) {
        var gone =
                database.sql(
                                """
                                update subjectaccess.packages set sealing_key = null
                                where package_id in (
                                    select package_id from subjectaccess.packages
                                    where erase_at <= ? and sealing_key is not null
                                    limit ?
                                    for update skip locked)
                                returning package_id
                                """)
                        .param(Sql.value(now))
                        .param(ERASED_MAX)
                        .query(UUID.class)
                        .list();
        gone.forEach(this::empty);
        return gone.size();
    }

    private void empty(UUID id) {
        writes.add("delete from subjectaccess.pieces where package_id = ?", id);
        writes.add("delete from subjectaccess.items where package_id = ?", id);
        writes.add("delete from subjectaccess.links where package_id = ?", id);
    }
}
