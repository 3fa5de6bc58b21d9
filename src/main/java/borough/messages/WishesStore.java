package borough.messages;

import borough.data.Sealing;
import borough.data.Writes;
import borough.values.Reference;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How people of cases asked to be told. */
@Component
class WishesStore {
    private static final String WISHES = "messages.wishes.address";

    private final JdbcClient database;
    private final Writes writes;
    private final Sealing sealing;

    WishesStore(JdbcClient database, Writes writes, Sealing sealing) {
        this.database = database;
        this.writes = writes;
        this.sealing = sealing;
    }

    void wish(Reference caseReference, Wish wish, Instant now) {
        var key = sealing.newKey();
        writes.add(
                """
                insert into messages.wishes (case_reference, channel, key, address, wished_at)
                values (?, ?, ?, ?, ?)
                on conflict (council_id, case_reference) do update
                set channel = excluded.channel, key = excluded.key, address = excluded.address,
                    wished_at = excluded.wished_at
                """,
                caseReference,
                wish.channel().word(),
                key,
                sealing.seal(key, WISHES, wish.address()),
                now);
    }

    Optional<Wish> wish(Reference caseReference) {
        return database.sql(
                        """
                        select channel, key, address
                        from messages.wishes
                        where case_reference = ?
                        """)
                .param(caseReference.text())
                .query(
                        (row, n) ->
                                wish(
                                        row.getString("channel"),
                                        row.getBytes("key"),
                                        row.getBytes("address")))
                .optional();
    }

    Map<Reference, Wish> wishes(Collection<Reference> cases) {
        var found = new HashMap<Reference, Wish>();
        database.sql(
                        """
                        select case_reference, channel, key, address
                        from messages.wishes
                        where case_reference = any(?)
                        """)
                .param(cases.stream().map(Reference::text).toArray(String[]::new))
                .query(
                        (row, n) ->
                                found.put(
                                        new Reference(row.getString("case_reference")),
                                        wish(
                                                row.getString("channel"),
                                                row.getBytes("key"),
                                                row.getBytes("address"))))
                .list();
        return found;
    }

    Wish wish(String channel, byte[] key, byte[] address) {
        return new Wish(Channel.named(channel), sealing.open(key, WISHES, address));
    }
}
