package borough.messages;

import borough.data.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the stand-in post room holds. It shares no table with the outbox, as no carrier would. */
@Component
class PostRoomStore {
    private static final String RECEIVED =
            """
            select r.notification_id, r.reference, r.channel, r.address, r.subject, r.body,
                r.received_at,
                (select count(*)::int from postroom.received same
                    where same.reference = r.reference) as copies
            from postroom.received r
            """;

    private final JdbcClient database;

    PostRoomStore(JdbcClient database) {
        this.database = database;
    }

    /** Something that was handed in, and how often it was. */
    record Received(
            UUID id,
            String reference,
            Channel channel,
            Contents contents,
            Instant at,
            int copies) {}

    /** How it misbehaves at the moment. */
    enum Fault {
        NONE("none"),
        CLOSED("closed"),
        BUSY("busy"),
        LOSES_ANSWERS("loses answers");

        private final String word;

        Fault(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }

        static Optional<Fault> read(String word) {
            return List.of(values()).stream().filter(it -> it.word.equals(word)).findFirst();
        }
    }

    Fault fault() {
        return database.sql("select fault from postroom.faults")
                .query(String.class)
                .optional()
                .flatMap(Fault::read)
                .orElse(Fault.NONE);
    }

    void set(Fault fault) {
        database.sql(
                        """
                        insert into postroom.faults (fault) values (?)
                        on conflict (council_id) do update set fault = excluded.fault
                        """)
                .param(fault.word())
                .update();
    }

    void add(Received it) {
        database.sql(
                        """
                        insert into postroom.received (notification_id, reference, channel,
                            address, subject, body, received_at)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .param(it.id())
                .param(it.reference())
                .param(it.channel().word())
                .param(it.contents().address())
                .param(it.contents().subject())
                .param(it.contents().text())
                .param(Sql.value(it.at()))
                .update();
    }

    /** Everything of this reference, first come first. */
    List<Received> withReference(String reference) {
        return database.sql(RECEIVED + "where reference = ? order by received_at, notification_id")
                .param(reference)
                .query(PostRoomStore::received)
                .list();
    }

    /** The next so many, newest first, that are older than a place in the list. */
    List<Received> newest(Optional<Cursor> before, int count) {
        var order = "order by received_at desc, notification_id desc limit ?";
        if (before.isEmpty()) {
            return database.sql(RECEIVED + order)
                    .param(count)
                    .query(PostRoomStore::received)
                    .list();
        }
        return database.sql(RECEIVED + "where (received_at, notification_id) < (?, ?)\n" + order)
                .param(Sql.value(before.get().at()))
                .param(before.get().id())
                .param(count)
                .query(PostRoomStore::received)
                .list();
    }

    private static Received received(ResultSet row, int n) throws SQLException {
        return new Received(
                row.getObject("notification_id", UUID.class),
                row.getString("reference"),
                Channel.read(row.getString("channel")),
                new Contents(
                        row.getString("address"), row.getString("subject"), row.getString("body")),
                Sql.instant(row, "received_at"),
                row.getInt("copies"));
    }
}
