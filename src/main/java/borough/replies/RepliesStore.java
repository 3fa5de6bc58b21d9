package borough.replies;

import borough.data.Cursor;
import borough.data.Json;
import borough.data.Sealing;
import borough.data.Sql;
import borough.data.Writes;
import borough.messages.Channel;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What came in, and what waits for an adviser. */
@Component
class RepliesStore {
    private static final String CONTENTS = "replies.unplaced.contents";
    private static final String WAITING =
            """
            select reply_id, came_at, channel, why, key, contents
            from replies.unplaced
            where state = 'waiting'
            """;

    private final JdbcClient database;
    private final Writes writes;
    private final Sealing sealing;

    RepliesStore(JdbcClient database, Writes writes, Sealing sealing) {
        this.database = database;
        this.writes = writes;
        this.sealing = sealing;
    }

    /** Whom it is from and what it says. */
    private record Kept(String from, String text) {}

    /** Notes that it came; false where it came before. */
    boolean isFirst(Reply it, Instant now) {
        return database.sql(
                                """
                                insert into replies.came (channel, their_id, came_at)
                                values (?, ?, ?)
                                on conflict do nothing
                                """)
                        .param(it.channel().word())
                        .param(it.theirId())
                        .param(Sql.value(now))
                        .update()
                == 1;
    }

    void add(UUID id, Reply it, String why, Instant now) {
        var key = sealing.newKey();
        writes.add(
                """
                insert into replies.unplaced (reply_id, came_at, channel, why, key, contents)
                values (?, ?, ?, ?, ?, ?)
                """,
                id,
                now,
                it.channel().word(),
                why,
                key,
                sealing.seal(key, CONTENTS, Json.write(new Kept(it.from(), it.text()))));
    }

    /** The next so many that came after a place in the list, the oldest first. */
    List<Unplaced> waiting(Optional<Cursor> after, int count) {
        var order = "order by came_at, reply_id limit ?";
        var later = "and (came_at, reply_id) > (?, ?)\n" + order;
        var query =
                after.map(
                                it ->
                                        database.sql(WAITING + later)
                                                .param(Sql.value(it.at()))
                                                .param(it.id()))
                        .orElseGet(() -> database.sql(WAITING + order));
        return query.param(count).query(this::unplaced).list();
    }

    Optional<Unplaced> find(UUID id) {
        return database.sql(WAITING + "and reply_id = ?")
                .param(id)
                .query(this::unplaced)
                .optional();
    }

    /** The same, held until this transaction ends. */
    Optional<Unplaced> hold(UUID id) {
        return database.sql(WAITING + "and reply_id = ? for update")
                .param(id)
                .query(this::unplaced)
                .optional();
    }

    void seenTo(UUID id, String how, String who, String reason, Instant now) {
        writes.addExactly(
                1,
                """
                update replies.unplaced
                set state = ?, seen_to_at = ?, seen_to_by = ?, reason = ?, key = null,
                    contents = null
                where reply_id = ? and state = 'waiting'
                """,
                how,
                now,
                who,
                reason,
                id);
    }

    private Unplaced unplaced(ResultSet row, int n) throws SQLException {
        var opened = sealing.open(row.getBytes("key"), CONTENTS, row.getBytes("contents"));
        var kept = Json.read(opened, Kept.class);
        return new Unplaced(
                row.getObject("reply_id", UUID.class),
                Sql.instant(row, "came_at"),
                Channel.named(row.getString("channel")),
                kept.from(),
                kept.text(),
                row.getString("why"));
    }
}
