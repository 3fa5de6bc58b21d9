package borough.customers;

import borough.customers.KnownContact.Proof;
import borough.data.Bulk;
import borough.data.Sealing;
import borough.data.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Ways to reach customers: each sealed under its customer's key, and found by its hash. */
@Component
class ContactsStore {
    private static final String PLACE = "customers.contact_points.value";
    private static final String READ =
            """
            select c.customer_id, c.kind, c.value, c.sealed, k.key, c.proof, c.proved_at,
                c.preferred
            from customers.contact_points c
            left join customers.keys k using (council_id, customer_id)
            """;

    private final JdbcClient database;
    private final Bulk bulk;
    private final Sealing sealing;
    private final ContactHash hash;

    ContactsStore(JdbcClient database, Bulk bulk, Sealing sealing, ContactHash hash) {
        this.database = database;
        this.bulk = bulk;
        this.sealing = sealing;
        this.hash = hash;
    }

    List<KnownContact> of(Collection<CustomerId> customers) {
        return database.sql(
                        READ
                                + """
                                where c.customer_id = any(?)
                                    and (c.value is not null or k.key is not null)
                                order by c.kind, c.preferred desc, c.hash
                                """)
                .param(customers.stream().map(CustomerId::value).toArray(UUID[]::new))
                .query(this::contact)
                .list();
    }

    private KnownContact contact(ResultSet row, int n) throws SQLException {
        var open = row.getString("value");
        return new KnownContact(
                new ContactPoint(
                        new CustomerId(row.getObject("customer_id", UUID.class)),
                        ContactPoint.Kind.read(row.getString("kind")),
                        open == null
                                ? sealing.open(row.getBytes("key"), PLACE, row.getBytes("sealed"))
                                : open),
                Proof.read(row.getString("proof")),
                instant(row),
                row.getBoolean("preferred"));
    }

    private static @Nullable Instant instant(ResultSet row) throws SQLException {
        return row.getObject("proved_at") == null ? null : Sql.instant(row, "proved_at");
    }

    void add(ContactPoint it, byte[] key) {
        database.sql(
                        """
                        insert into customers.contact_points (customer_id, kind, hash, sealed)
                        values (?, ?, ?, ?)
                        on conflict do nothing
                        """)
                .param(it.customer().value())
                .param(it.kind().stored())
                .param(hash.of(it.value()))
                .param(sealing.seal(key, PLACE, it.value()))
                .update();
    }

    int remove(Collection<CustomerId> customers, String value) {
        return database.sql(
                        """
                        delete from customers.contact_points
                        where customer_id = any(?) and hash = any(?)
                        """)
                .param(ids(customers))
                .param(hashes(value))
                .update();
    }

    int prove(Collection<CustomerId> customers, String value, Proof proof, Instant at) {
        return database.sql(
                        """
                        update customers.contact_points
                        set proof = ?, proved_at = ?
                        where customer_id = any(?) and hash = any(?)
                        """)
                .param(proof.stored())
                .param(Sql.value(at))
                .param(ids(customers))
                .param(hashes(value))
                .update();
    }

    /** Prefers one of a kind to its others, or none where there is none of this value. */
    void prefer(Collection<CustomerId> customers, ContactPoint.Kind kind, String value) {
        database.sql(
                        """
                        update customers.contact_points
                        set preferred = hash = any(?)
                        where customer_id = any(?) and kind = ?
                        """)
                .param(hashes(value))
                .param(ids(customers))
                .param(kind.stored())
                .update();
    }

    /** Says that what went to this hash came back; by whom it was given. */
    List<CustomerId> bounced(String hashed, Instant at) {
        return database.sql(
                        """
                        update customers.contact_points
                        set proof = 'bounced', proved_at = ?
                        where hash = ? and proof <> 'bounced'
                        returning customer_id
                        """)
                .param(Sql.value(at))
                .param(hashed)
                .query((row, n) -> new CustomerId(row.getObject("customer_id", UUID.class)))
                .list();
    }

    /**
     * By which a way is found: until the sweep has sealed it, an old one stands under its value.
     */
    String[] hashes(String value) {
        return new String[] {hash.of(value), value};
    }

    private static UUID[] ids(Collection<CustomerId> customers) {
        return customers.stream().map(CustomerId::value).toArray(UUID[]::new);
    }

    /** Takes in many that we do not have yet, each under a new key of its customer's. */
    void load(Iterator<ContactPoint> all) {
        var keys = new HashMap<CustomerId, byte[]>();
        bulk.copy(
                "customers.contact_points",
                List.of("customer_id", "kind", "hash", "sealed"),
                all,
                it ->
                        Bulk.row(
                                it.customer().value(),
                                it.kind().stored(),
                                hash.of(it.value()),
                                sealing.seal(
                                        keys.computeIfAbsent(
                                                it.customer(), any -> sealing.newKey()),
                                        PLACE,
                                        it.value())));
        bulk.copy(
                "customers.keys",
                List.of("customer_id", "key"),
                keys.entrySet().iterator(),
                it -> Bulk.row(it.getKey().value(), it.getValue()));
    }

    /** Some that were loaded before and lie open still. */
    List<ContactPoint> open(int most) {
        return database.sql(READ + "where c.value is not null limit ? for update of c skip locked")
                .param(most)
                .query((row, n) -> contact(row, n).point())
                .list();
    }

    void seal(ContactPoint it, byte[] key) {
        database.sql(
                        """
                        update customers.contact_points
                        set hash = ?, sealed = ?, value = null
                        where customer_id = ? and kind = ? and hash = ? and value is not null
                        """)
                .param(hash.of(it.value()))
                .param(sealing.seal(key, PLACE, it.value()))
                .param(it.customer().value())
                .param(it.kind().stored())
                .param(it.value())
                .update();
    }
}
