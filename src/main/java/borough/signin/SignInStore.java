package borough.signin;

import borough.data.Sealing;
import borough.data.Sql;
import borough.data.Writes;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Links and sessions. */
@Component
class SignInStore {
    // Links that are spent or late still count towards the number made in an hour.
    private static final Duration LINKS_KEPT = Duration.ofDays(1);

    private final JdbcClient database;
    private final Writes writes;
    private final Sealing sealing;

    SignInStore(JdbcClient database, Writes writes, Sealing sealing) {
        this.database = database;
        this.writes = writes;
        this.sealing = sealing;
    }

    /** Two who ask at once for one person wait for each other, or both would be the fifth. */
    void waitForLinksOf(UUID person) {
        database.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param("signin.links " + person)
                .query()
                .listOfRows();
    }

    void addLink(Token token, UUID person, Instant madeAt, Instant endsAt) {
        writes.add(
                """
                insert into signin.links (token_hash, person_id, made_at, ends_at)
                values (?, ?, ?, ?)
                """,
                token.hash(),
                person,
                madeAt,
                endsAt);
    }

    /** Whose link this is, while it may still be used. */
    Optional<UUID> openLink(Token token, Instant now) {
        return database.sql(
                        """
                        select person_id from signin.links
                        where token_hash = ? and used_at is null and ends_at > ?
                        """)
                .param(token.hash())
                .param(Sql.value(now))
                .query(UUID.class)
                .optional();
    }

    /** Uses a link up and says whose it is; of two who try at once, one gets it. */
    Optional<UUID> useLink(Token token, Instant now) {
        return database.sql(
                        """
                        update signin.links set used_at = ?
                        where token_hash = ? and used_at is null and ends_at > ?
                        returning person_id
                        """)
                .param(Sql.value(now))
                .param(token.hash())
                .param(Sql.value(now))
                .query(UUID.class)
                .optional();
    }

    int linksSince(UUID person, Instant since) {
        return database.sql("select count(*) from signin.links where person_id = ? and made_at > ?")
                .param(person)
                .param(Sql.value(since))
                .query(Integer.class)
                .single();
    }

    /** From when until when a session lasts. */
    record Lasts(Instant from, Instant until) {}

    void addSession(Token token, UUID person, SignIn.By by, Device device, Lasts lasts) {
        writes.add(
                """
                insert into signin.sessions
                    (token_hash, session_id, person_id, by, device, began_at, seen_at, ends_at)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """,
                token.hash(),
                UUID.randomUUID(),
                person,
                by.name().toLowerCase(Locale.UK),
                device.words(),
                lasts.from(),
                lasts.from(),
                lasts.until());
    }

    /**
     * Writes down that somebody signed in with this browser; whether it is new to us, though others
     * of theirs are known. The first of all is what their invitation brought them to.
     */
    boolean isNew(UUID person, Device device, Instant now) {
        if (device.secret().isEmpty()) {
            return false;
        }
        var hash = sealing.fingerprint("signin.device", person + " " + device.secret().get());
        return database.sql(
                        """
                        insert into signin.devices
                            (person_id, device_hash, first_seen_at, seen_at)
                        values (?, ?, ?, ?)
                        on conflict (council_id, person_id, device_hash) do update
                        set seen_at = excluded.seen_at
                        returning xmax = 0 and exists (select from signin.devices other
                            where other.person_id = ? and other.device_hash <> ?)
                        """)
                .param(person)
                .param(hash)
                .param(Sql.value(now))
                .param(Sql.value(now))
                .param(person)
                .param(hash)
                .query(Boolean.class)
                .single();
    }

    record Session(UUID person, Instant seenAt) {}

    Optional<Session> session(Token token, Instant now, Instant seenSince) {
        return database.sql(
                        """
                        select person_id, seen_at from signin.sessions
                        where token_hash = ? and ends_at > ? and seen_at > ?
                        """)
                .param(token.hash())
                .param(Sql.value(now))
                .param(Sql.value(seenSince))
                .query(
                        (row, n) ->
                                new Session(
                                        row.getObject("person_id", UUID.class),
                                        Sql.instant(row, "seen_at")))
                .optional();
    }

    List<OpenSession> sessions(UUID person, Token inUse, Instant now, Instant seenSince) {
        return database.sql(
                        """
                        select session_id, by, device, began_at, seen_at, token_hash = ? as in_use
                        from signin.sessions
                        where person_id = ? and ends_at > ? and seen_at > ?
                        order by seen_at desc, session_id
                        limit 200
                        """)
                .param(inUse.hash())
                .param(person)
                .param(Sql.value(now))
                .param(Sql.value(seenSince))
                .query(
                        (row, n) ->
                                new OpenSession(
                                        row.getObject("session_id", UUID.class),
                                        SignIn.By.valueOf(
                                                row.getString("by").toUpperCase(Locale.UK)),
                                        row.getString("device"),
                                        Sql.instant(row, "began_at"),
                                        Sql.instant(row, "seen_at"),
                                        row.getBoolean("in_use")))
                .list();
    }

    void seen(Token token, Instant now) {
        writes.add(
                "update signin.sessions set seen_at = ? where token_hash = ?", now, token.hash());
    }

    void outside(Token token, String outside) {
        writes.add(
                "update signin.sessions set outside = ? where token_hash = ?",
                outside,
                token.hash());
    }

    void endOutside(String outside) {
        writes.add("delete from signin.sessions where outside = ?", outside);
    }

    /** A session that ended: whose it was, and by what it was begun. */
    record Ended(UUID person, SignIn.By by) {}

    Optional<Ended> endSession(Token token) {
        return database.sql(
                        """
                        delete from signin.sessions
                        where token_hash = ?
                        returning person_id, by
                        """)
                .param(token.hash())
                .query(
                        (row, n) ->
                                new Ended(
                                        row.getObject("person_id", UUID.class),
                                        SignIn.By.valueOf(
                                                row.getString("by").toUpperCase(Locale.UK))))
                .optional();
    }

    void endSession(UUID person, UUID session) {
        writes.add(
                "delete from signin.sessions where person_id = ? and session_id = ?",
                person,
                session);
    }

    void endOtherSessions(UUID person, Token kept) {
        writes.add(
                "delete from signin.sessions where person_id = ? and token_hash <> ?",
                person,
                kept.hash());
    }

    void shutOut(UUID person) {
        writes.add("delete from signin.sessions where person_id = ?", person);
        writes.add("delete from signin.links where person_id = ?", person);
        writes.add("delete from signin.passkeys where person_id = ?", person);
        writes.add("delete from signin.devices where person_id = ?", person);
    }

    void forgetEnded(Instant now) {
        writes.add("delete from signin.sessions where ends_at < ?", now);
        writes.add("delete from signin.links where ends_at < ?", now.minus(LINKS_KEPT));
        writes.add("delete from signin.devices where seen_at < ?", now.minus(Cookies.DEVICE_KEPT));
    }
}
