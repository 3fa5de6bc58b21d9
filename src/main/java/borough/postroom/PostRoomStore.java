package borough.postroom;

import borough.data.Cursor;
import borough.data.Sql;
import borough.messages.Channel;
import borough.messages.Contents;
import borough.postroom.StandInPostRoom.Fault;
import borough.postroom.StandInPostRoom.Received;
import java.sql.ResultSet;
import java.sql.SQLException;
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
                r.received_at, r.reply_to, r.plain,
                (select count(*)::int from postroom.received same
                    where same.reference = r.reference) as copies
            from postroom.received r
            """;

    private final JdbcClient database;

    PostRoomStore(JdbcClient database) {
        this.database = database;
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
                            address, subject, body, received_at, reply_to, plain)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .param(it.id())
                .param(it.reference())
                .param(it.channel().word())
                .param(it.contents().address())
                .param(it.contents().subject())
                .param(it.contents().text())
                .param(Sql.value(it.at()))
                .param(it.replyTo())
                .param(it.isPlain())
                .update();
    }

    /** Everything of this reference, first come first. */
    List<Received> withReference(String reference) {
        return database.sql(RECEIVED + "where reference = ? order by received_at, notification_id")
                .param(reference)
                .query(PostRoomStore::received)
                .list();
    }

    Optional<Received> find(UUID id) {
        return database.sql(RECEIVED + "where notification_id = ?")
                .param(id)
                .query(PostRoomStore::received)
                .optional();
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
                Channel.named(row.getString("channel")),
                new Contents(
                        row.getString("address"), row.getString("subject"), row.getString("body")),
                Sql.instant(row, "received_at"),
                row.getInt("copies"),
                row.getString("reply_to"),
                row.getBoolean("plain"));
    }
}
