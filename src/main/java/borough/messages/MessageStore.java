package borough.messages;

import borough.data.Bulk;
import borough.data.Cursor;
import borough.data.Json;
import borough.data.Sealing;
import borough.data.Sql;
import borough.data.Writes;
import borough.messages.Message.State;
import borough.values.Reference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The outbox as people read it: what was told, and how each message stands. */
@Component
class MessageStore {
    private static final String CONTENTS = "messages.messages.contents";
    static final String COLUMNS =
            """
            m.message_id, m.case_reference, m.moment, m.channel, m.key, m.contents, m.state,
                m.tries, m.told_at, m.sent_at, m.carrier_id, m.problem, m.at_once_until,
                m.must_reach, m.contact, m.only_there, m.plain_envelope
            """;
    private static final String MESSAGE = "select " + COLUMNS + "from messages.messages m\n";

    private final JdbcClient database;
    private final Writes writes;
    private final Sealing sealing;
    private final Bulk bulk;
    private final QuietHours quiet;

    MessageStore(JdbcClient database, Writes writes, Sealing sealing, Bulk bulk, QuietHours quiet) {
        this.database = database;
        this.writes = writes;
        this.sealing = sealing;
        this.bulk = bulk;
        this.quiet = quiet;
    }

    /**
     * Adds it unless it was told before; of two told at one moment the second is a little later.
     */
    void add(UUID id, NewMessage it, State state, Instant now, String problem) {
        var key = sealing.newKey();
        writes.add(
                """
                insert into messages.messages (message_id, case_reference, moment, occasion,
                    channel, key, contents, state, next_at, at_once_until, must_reach, contact,
                    only_there, plain_envelope, told_at, problem)
                select ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,
                    greatest(?, max(told_at) + interval '1 microsecond'), nullif(?, '')
                from messages.messages
                where case_reference = ?
                on conflict (council_id, case_reference, moment, occasion) do nothing
                """,
                id,
                it.caseReference(),
                it.moment(),
                it.occasion(),
                it.channel().word(),
                key,
                sealing.seal(key, CONTENTS, Json.write(it.contents())),
                state.word(),
                state == State.WAITING ? now : null,
                quiet.atOnceUntil(it.care().when(), now).orElse(null),
                it.care().mustReach().orElse(null),
                it.channel() == Channel.NONE ? null : contact(it.contents().address()),
                it.care().onlyThere(),
                it.care().plainEnvelope(),
                now,
                problem,
                it.caseReference());
    }

    /** Takes in messages of the past: delivered, or kept where nobody was to be sent them. */
    long load(Iterator<PastMessage> told) {
        return bulk.copy(
                "messages.messages",
                List.of(
                        "message_id",
                        "case_reference",
                        "moment",
                        "occasion",
                        "channel",
                        "key",
                        "contents",
                        "state",
                        "tries",
                        "told_at",
                        "sent_at",
                        "carrier_id"),
                told,
                this::row);
    }

    private @Nullable Object[] row(PastMessage past) {
        var it = past.message();
        var key = sealing.newKey();
        var isSent = it.channel() != Channel.NONE;
        return Bulk.row(
                UUID.randomUUID(),
                it.caseReference(),
                it.moment(),
                it.occasion(),
                it.channel().word(),
                key,
                sealing.seal(key, CONTENTS, Json.write(it.contents())),
                (isSent ? State.DELIVERED : State.KEPT).word(),
                isSent ? 1 : 0,
                past.toldAt(),
                isSent ? past.toldAt().plusSeconds(1) : null,
                isSent ? UUID.randomUUID().toString() : null);
    }

    Optional<Message> find(UUID id) {
        return database.sql(MESSAGE + "where m.message_id = ?")
                .param(id)
                .query(this::message)
                .optional();
    }

    /** A keyed hash of a number or an address, written as people write them. */
    String contact(String address) {
        var plain = PhoneNumber.read(address).map(PhoneNumber::text).orElse(address);
        return sealing.fingerprint("contact", plain);
    }

    /**
     * The cases about which something went to this contact as their customer's since then, the last
     * first.
     */
    List<Reference> toldTo(String contact, Instant since) {
        return database.sql(
                        """
                        select case_reference
                        from messages.messages
                        where contact = ? and told_at >= ? and case_reference is not null
                            and state in ('sent', 'delivered') and not only_there
                        group by case_reference
                        order by max(told_at) desc
                        limit 20
                        """)
                .param(contact)
                .param(Sql.value(since))
                .query((row, n) -> new Reference(row.getString("case_reference")))
                .list();
    }

    /** What went to a number or an address about cases, newest first. */
    List<Message> toldLately(String contact, int most) {
        return found(
                """
                where m.contact = ? and m.case_reference is not null
                    and m.state in ('sent', 'delivered') and not m.only_there
                order by m.told_at desc
                limit ?
                """,
                contact,
                most);
    }

    void bounced(UUID id, String why) {
        writes.add(
                """
                update messages.messages set state = 'failed', next_at = null, problem = ?
                where message_id = ? and state in ('sent', 'delivered')
                """,
                why,
                id);
    }

    /** A message that waits goes elsewhere than it was told to. */
    void readdress(Message it) {
        var key = sealing.newKey();
        var contents = java.util.Objects.requireNonNull(it.contents());
        writes.add(
                """
                update messages.messages set channel = ?, key = ?, contents = ?, contact = ?
                where message_id = ?
                """,
                it.channel().word(),
                key,
                sealing.seal(key, CONTENTS, Json.write(contents)),
                contact(contents.address()),
                it.id());
    }

    /** A page of a case's messages, newest first. */
    List<Message> of(Reference caseReference, Cursor before, int count) {
        return found(
                """
                where m.case_reference = ? and (m.told_at, m.message_id) < (?, ?)
                order by m.told_at desc, m.message_id desc
                limit ?
                """,
                caseReference.text(),
                Sql.value(before.at()),
                before.id(),
                count);
    }

    List<Message> all(UUID[] ids) {
        return found("where message_id = any(?)", (Object) ids);
    }

    List<Message> of(String[] cases) {
        return found("where case_reference = any(?) order by told_at, message_id", (Object) cases);
    }

    private List<Message> found(String where, Object... by) {
        return database.sql(MESSAGE + where).params(List.of(by)).query(this::message).list();
    }

    /** The next so many, newest first, that are older than a place in the list. */
    List<Message> recent(Optional<Cursor> before, int count) {
        var order = "order by m.told_at desc, m.message_id desc limit ?";
        if (before.isEmpty()) {
            return database.sql(MESSAGE + order).param(count).query(this::message).list();
        }
        return database.sql(MESSAGE + "where (m.told_at, m.message_id) < (?, ?)\n" + order)
                .param(Sql.value(before.get().at()))
                .param(before.get().id())
                .param(count)
                .query(this::message)
                .list();
    }

    List<Waiting> waiting() {
        return database.sql(
                        """
                        select channel, count(*)::int as count, min(told_at) as since,
                            max(problem) as problem
                        from messages.messages
                        where state in ('waiting', 'sending')
                        group by channel
                        order by channel
                        """)
                .query(
                        (row, n) ->
                                new Waiting(
                                        Channel.named(row.getString("channel")),
                                        row.getInt("count"),
                                        Sql.instant(row, "since"),
                                        row.getString("problem")))
                .list();
    }

    /** Destroys the keys of these cases' messages; what had not gone out never will. */
    void forget(List<String> cases) {
        writes.add(
                """
                update messages.messages
                set key = null, contents = null, contact = null, claim = null, next_at = null,
                    problem = case when state in ('waiting', 'sending')
                        then 'It was erased before it was sent' else problem end,
                    state = case when state in ('waiting', 'sending') then 'failed' else state end
                where case_reference = any(?)
                """,
                cases);
        writes.add("delete from messages.wishes where case_reference = any(?)", cases);
    }

    Message message(ResultSet row, int n) throws SQLException {
        var caseReference = row.getString("case_reference");
        return new Message(
                row.getObject("message_id", UUID.class),
                caseReference == null ? null : new Reference(caseReference),
                row.getString("moment"),
                Channel.named(row.getString("channel")),
                contents(row),
                State.read(row.getString("state")),
                row.getInt("tries"),
                Sql.instant(row, "told_at"),
                Sql.instantIfAny(row, "sent_at").orElse(null),
                row.getString("carrier_id"),
                row.getString("problem"),
                new Message.Special(
                        Sql.instantIfAny(row, "at_once_until").orElse(null),
                        row.getString("must_reach"),
                        row.getString("contact"),
                        row.getBoolean("only_there"),
                        row.getBoolean("plain_envelope")));
    }

    private @Nullable Contents contents(ResultSet row) throws SQLException {
        var key = row.getBytes("key");
        var sealed = row.getBytes("contents");
        return key == null || sealed == null
                ? null
                : Json.read(sealing.open(key, CONTENTS, sealed), Contents.class);
    }
}
