package borough.messages;

import borough.data.Sql;
import borough.data.Writes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The outbox as nodes work on it: claims, and what became of each. */
@Component
class SendingStore {
    private final JdbcClient database;
    private final Writes writes;
    private final MessageStore messages;
    private final WishesStore wishes;

    SendingStore(JdbcClient database, Writes writes, MessageStore messages, WishesStore wishes) {
        this.database = database;
        this.writes = writes;
        this.messages = messages;
        this.wishes = wishes;
    }

    /**
     * A message that this node alone may send until its claim lapses.
     *
     * @param unsure whether the carrier may have it already
     * @param wish how the person asked to be told, if they said
     */
    record Claimed(Message message, UUID claim, boolean unsure, Optional<Wish> wish) {

        Claimed with(Message readdressed) {
            return new Claimed(readdressed, claim, unsure, Optional.empty());
        }
    }

    /**
     * Claims what is due, and what a dead node left claimed; in order for each case and channel, so
     * that nobody reads the end of a story before its beginning. What goes at once does not wait
     * behind what waits for quiet hours to end.
     */
    List<Claimed> claim(Instant now, Instant until, int count) {
        var claim = UUID.randomUUID();
        return database.sql(
                        """
                        with due as (
                            select m.message_id, m.state, m.case_reference, m.only_there
                            from messages.messages m
                            where m.next_at <= ?
                                and m.state in ('waiting', 'sending')
                                and (m.case_reference is null or not exists (
                                    select 1 from messages.messages earlier
                                    where earlier.case_reference = m.case_reference
                                        and earlier.channel = m.channel
                                        and (m.at_once_until is null
                                            or earlier.at_once_until is not null)
                                        and earlier.state in ('waiting', 'sending')
                                        and (earlier.told_at, earlier.message_id)
                                            < (m.told_at, m.message_id)))
                            order by m.next_at
                            limit ?
                            for update of m skip locked
                        )
                        update messages.messages m
                        set state = 'sending', claim = ?, next_at = ?, tries = m.tries + 1,
                            unsure = m.unsure or due.state = 'sending'
                        from due
                        left join messages.wishes w on w.case_reference = due.case_reference
                            and not due.only_there
                        where m.message_id = due.message_id
                        returning m.unsure, w.channel as wish, w.key as wish_key,
                            w.address as wish_address,
                        """
                                + MessageStore.COLUMNS)
                .param(Sql.value(now))
                .param(count)
                .param(claim)
                .param(Sql.value(until))
                .query((row, n) -> claimed(row, n, claim))
                .list();
    }

    private Claimed claimed(ResultSet row, int n, UUID claim) throws SQLException {
        var wish = row.getString("wish");
        return new Claimed(
                messages.message(row, n),
                claim,
                row.getBoolean("unsure"),
                wish == null
                        ? Optional.empty()
                        : Optional.of(
                                wishes.wish(
                                        wish,
                                        row.getBytes("wish_key"),
                                        row.getBytes("wish_address"))));
    }

    /** Writes down that a claimed message goes elsewhere than it was told to. */
    void readdress(Message it) {
        messages.readdress(it);
    }

    // Each of these ends a claim, and fails where another node has taken it over.

    void sent(Claimed it, String carrierId, Instant at, Instant askAt) {
        writes.addExactly(
                1,
                """
                update messages.messages
                set state = 'sent', claim = null, unsure = false, carrier_id = ?, sent_at = ?,
                    next_at = ?, problem = null
                where message_id = ? and claim = ?
                """,
                carrierId,
                at,
                askAt,
                it.message().id(),
                it.claim());
    }

    void failed(Claimed it, String problem) {
        writes.addExactly(
                1,
                """
                update messages.messages
                set state = 'failed', claim = null, unsure = false, next_at = null, problem = ?
                where message_id = ? and claim = ?
                """,
                problem,
                it.message().id(),
                it.claim());
    }

    void again(Claimed it, Instant at, boolean unsure, String problem) {
        writes.addExactly(
                1,
                """
                update messages.messages
                set state = 'waiting', claim = null, unsure = ?, next_at = ?, problem = ?
                where message_id = ? and claim = ?
                """,
                unsure,
                at,
                problem,
                it.message().id(),
                it.claim());
    }

    /** Puts it back until people may be disturbed again; that was no try. */
    void hold(Claimed it, Instant until, String why) {
        writes.addExactly(
                1,
                """
                update messages.messages
                set state = 'waiting', claim = null, next_at = ?, tries = tries - 1, problem = ?
                where message_id = ? and claim = ?
                """,
                until,
                why,
                it.message().id(),
                it.claim());
    }

    /** It goes nowhere and is kept beside the case: why, where it is not what the person asked. */
    void keep(Claimed it, @Nullable String why) {
        writes.addExactly(
                1,
                """
                update messages.messages
                set state = 'kept', claim = null, unsure = false, next_at = null, problem = ?
                where message_id = ? and claim = ?
                """,
                why,
                it.message().id(),
                it.claim());
    }

    /**
     * Messages to ask the carrier about: has it arrived? The next time to ask, ever later, is set
     * at once, so that nodes seldom ask about the same one; asking twice harms nobody.
     */
    List<Message> toAskAbout(Instant now, int firstPauseSeconds, int asksMax, int count) {
        return database.sql(
                        """
                        with due as (
                            select m.message_id
                            from messages.messages m
                            where m.next_at <= ? and m.state = 'sent'
                            order by m.next_at
                            limit ?
                            for update of m skip locked
                        )
                        update messages.messages m
                        set asks = m.asks + 1,
                            next_at = case when m.asks + 1 < ?
                                then ? + make_interval(secs => ? * power(2, m.asks + 1)) end
                        from due
                        where m.message_id = due.message_id
                        returning
                        """
                                + MessageStore.COLUMNS)
                .param(Sql.value(now))
                .param(count)
                .param(asksMax)
                .param(Sql.value(now))
                .param(firstPauseSeconds)
                .query(messages::message)
                .list();
    }

    void delivered(Message it) {
        writes.add(
                """
                update messages.messages set state = 'delivered', next_at = null
                where message_id = ? and state = 'sent'
                """,
                it.id());
    }

    void undelivered(Message it, String problem) {
        writes.add(
                """
                update messages.messages set state = 'failed', next_at = null, problem = ?
                where message_id = ? and state = 'sent'
                """,
                problem,
                it.id());
    }

    void askNoMore(Message it) {
        writes.add(
                """
                update messages.messages set next_at = null
                where message_id = ? and state = 'sent'
                """,
                it.id());
    }
}
