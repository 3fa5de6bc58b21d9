package borough.accounts;

import borough.council.ResidentSignedIn;
import borough.council.ResidentSignedIn.Level;
import borough.data.Sql;
import borough.data.Writes;
import borough.signin.Token;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Residents' sessions, by the hash of their secret. */
@Component
class SessionsStore {
    private static final int FORGOTTEN_MAX = 100;

    private final JdbcClient database;
    private final Writes writes;
    private final AccountsStore accounts;

    SessionsStore(JdbcClient database, Writes writes, AccountsStore accounts) {
        this.database = database;
        this.writes = writes;
        this.accounts = accounts;
    }

    /** How a session began, how surely, and in which browser. */
    record By(Way way, Level level, String device) {}

    void add(Token token, UUID account, By by, Instant now, Instant endsAt) {
        writes.add(
                """
                insert into accounts.sessions (token_hash, session_id, account_id, by, level,
                    device, began_at, seen_at, ends_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                token.hash(),
                UUID.randomUUID(),
                account,
                by.way().stored(),
                AccountsStore.stored(by.level()),
                by.device(),
                now,
                now,
                endsAt);
    }

    record Session(ResidentSignedIn who, Instant seenAt) {}

    Optional<Session> session(Token token, Instant now, Instant seenSince) {
        return database.sql(
                        """
                        select s.account_id, s.level, s.seen_at, a.key, a.details
                        from accounts.sessions s
                        join accounts.accounts a
                            on a.council_id = s.council_id and a.account_id = s.account_id
                        where s.token_hash = ? and s.ends_at > ? and s.seen_at > ?
                        """)
                .param(token.hash())
                .param(Sql.value(now))
                .param(Sql.value(seenSince))
                .query(this::session)
                .optional();
    }

    private Session session(ResultSet row, int n) throws SQLException {
        var details = accounts.open(row.getBytes("key"), row.getBytes("details"));
        return new Session(
                new ResidentSignedIn(
                        row.getObject("account_id", UUID.class),
                        AccountsStore.level(row.getString("level")),
                        details.name()),
                Sql.instant(row, "seen_at"));
    }

    List<ResidentSessions.Sitting> of(UUID account, Token inUse, Instant now, Instant seenSince) {
        return database.sql(
                        """
                        select session_id, by, device, began_at, seen_at, token_hash = ? as in_use
                        from accounts.sessions
                        where account_id = ? and ends_at > ? and seen_at > ?
                        order by seen_at desc, began_at desc
                        """)
                .param(inUse.hash())
                .param(account)
                .param(Sql.value(now))
                .param(Sql.value(seenSince))
                .query(
                        (row, n) ->
                                new ResidentSessions.Sitting(
                                        row.getObject("session_id", UUID.class),
                                        Way.read(row.getString("by")),
                                        row.getString("device"),
                                        Sql.instant(row, "began_at"),
                                        Sql.instant(row, "seen_at"),
                                        row.getBoolean("in_use")))
                .list();
    }

    void seen(Token token, Instant now) {
        writes.add(
                "update accounts.sessions set seen_at = ? where token_hash = ?", now, token.hash());
    }

    void end(Token token) {
        writes.add("delete from accounts.sessions where token_hash = ?", token.hash());
    }

    void end(UUID account, UUID session) {
        writes.add(
                "delete from accounts.sessions where account_id = ? and session_id = ?",
                account,
                session);
    }

    void endOthers(UUID account, Token kept) {
        writes.add(
                "delete from accounts.sessions where account_id = ? and token_hash <> ?",
                account,
                kept.hash());
    }

    void endAllOf(String subject) {
        writes.add(
                """
                delete from accounts.sessions
                where account_id in (
                    select account_id from accounts.ways
                    where kind = 'one_login' and subject_hash = ?)
                """,
                accounts.hash(AccountsStore.Kind.ONE_LOGIN, subject));
    }

    /** Throws some of those away that ended, but for what others hold. */
    void forgetEnded(Instant now) {
        writes.add(
                """
                delete from accounts.sessions
                where token_hash in (
                    select token_hash
                    from accounts.sessions
                    where ends_at < ?
                    order by ends_at
                    limit ?
                    for update skip locked)
                """,
                now,
                FORGOTTEN_MAX);
    }

    /** Whether this browser was never seen with the account, which others were. */
    boolean isNewDevice(UUID account, Token device, Instant now) {
        return database.sql(
                        """
                        with others as (
                            select exists (
                                select from accounts.devices where account_id = :account) as any),
                        noted as (
                            insert into accounts.devices (account_id, device_hash, seen_at)
                            values (:account, :device, :now)
                            on conflict (council_id, account_id, device_hash)
                                do update set seen_at = excluded.seen_at
                            returning xmax = 0 as is_new)
                        select noted.is_new and others.any
                        from noted, others
                        """)
                .param("account", account)
                .param("device", device.hash())
                .param("now", Sql.value(now))
                .query(Boolean.class)
                .single();
    }

    /** Whether this browser was signed in with the account that this email opens. */
    boolean isKnownDevice(String emailHash, Token device) {
        return database.sql(
                        """
                        select exists (
                            select
                            from accounts.ways w
                            join accounts.devices d
                                on d.council_id = w.council_id and d.account_id = w.account_id
                            where w.kind = 'email' and w.subject_hash = ? and d.device_hash = ?)
                        """)
                .params(emailHash, device.hash())
                .query(Boolean.class)
                .single();
    }
}
