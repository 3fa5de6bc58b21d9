package borough.accounts;

import borough.data.Json;
import borough.data.Sealing;
import borough.data.Sql;
import borough.data.Writes;
import borough.signin.Token;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Links and codes that prove an email address, by their hashes. */
@Component
class AsksStore {
    private static final String PLACE = "accounts.asks.wanted";
    private static final int FORGOTTEN_MAX = 100;
    private static final String OPEN =
            """
            select link_hash, browser_hash, email_hash, key, wanted
            from accounts.asks
            """;

    private final JdbcClient database;
    private final Writes writes;
    private final Sealing sealing;

    AsksStore(JdbcClient database, Writes writes, Sealing sealing) {
        this.database = database;
        this.writes = writes;
        this.sealing = sealing;
    }

    /** The same hash that an account is known by. */
    String hash(String email) {
        return sealing.fingerprint("account email", email);
    }

    private String place(String place) {
        return sealing.fingerprint("account place", place);
    }

    // The same figures for another browser are another code.
    private String code(String browserHash, String code) {
        return sealing.fingerprint("account code", browserHash + " " + code);
    }

    /** Two who ask at once for one address wait for each other, or both would be the last. */
    void waitFor(String emailHash) {
        database.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param("accounts.asks " + emailHash)
                .query()
                .listOfRows();
    }

    /** How often an address was asked for, and since when. */
    record Asks(int all, int samePlace, Instant first) {}

    Asks asksSince(Instant since, String emailHash, String place) {
        return database.sql(
                        """
                        select count(*) as all,
                            count(*) filter (where place_hash = ?) as same_place,
                            coalesce(min(made_at), ?) as first
                        from accounts.asks
                        where email_hash = ? and made_at > ?
                        """)
                .param(place(place))
                .param(Sql.value(since))
                .param(emailHash)
                .param(Sql.value(since))
                .query(
                        (row, n) ->
                                new Asks(
                                        row.getInt("all"),
                                        row.getInt("same_place"),
                                        Sql.instant(row, "first")))
                .single();
    }

    /** How many messages an account asked for to prove addresses and numbers. */
    int asksOf(UUID account, Instant since) {
        return database.sql(
                        """
                        select count(*)
                        from accounts.asks
                        where account_id = ? and made_at > ?
                        """)
                .param(account)
                .param(Sql.value(since))
                .query(Integer.class)
                .single();
    }

    /** A new link and its code, the browser that asked, for which address and from where. */
    record Fresh(Token link, Token browser, String code, String emailHash, String place) {}

    void add(Fresh it, Proving.Wanted wanted, Instant now, Instant endsAt) {
        var key = sealing.newKey();
        writes.add(
                """
                insert into accounts.asks (link_hash, browser_hash, code_hash, email_hash,
                    place_hash, key, wanted, account_id, made_at, ends_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                it.link().hash(),
                it.browser().hash(),
                code(it.browser().hash(), it.code()),
                it.emailHash(),
                place(it.place()),
                key,
                sealing.seal(key, PLACE, Json.write(wanted)),
                wanted.account(),
                now,
                endsAt);
    }

    /** One that may still be used. */
    record Open(String linkHash, String browserHash, String emailHash, Proving.Wanted wanted) {
        boolean isOf(Token browser) {
            return browserHash.equals(browser.hash());
        }
    }

    Optional<Open> byLink(Token link, Instant now) {
        return database.sql(OPEN + "where link_hash = ? and used_at is null and ends_at > ?")
                .param(link.hash())
                .param(Sql.value(now))
                .query(this::open)
                .optional();
    }

    Optional<Open> byBrowser(Token browser, Instant now) {
        return database.sql(OPEN + "where browser_hash = ? and used_at is null and ends_at > ?")
                .param(browser.hash())
                .param(Sql.value(now))
                .query(this::open)
                .optional();
    }

    private Open open(ResultSet row, int n) throws SQLException {
        return new Open(
                row.getString("link_hash"),
                row.getString("browser_hash"),
                row.getString("email_hash"),
                Json.read(
                        sealing.open(row.getBytes("key"), PLACE, row.getBytes("wanted")),
                        Proving.Wanted.class));
    }

    /** One try more, this one included, and the code's hash to compare with. */
    record Counted(int tries, String browserHash, String codeHash) {}

    Optional<Counted> tryOnce(String linkHash, Instant now) {
        return database.sql(
                        """
                        update accounts.asks
                        set tries = tries + 1
                        where link_hash = ? and used_at is null and ends_at > ?
                        returning tries, browser_hash, code_hash
                        """)
                .param(linkHash)
                .param(Sql.value(now))
                .query(
                        (row, n) ->
                                new Counted(
                                        row.getInt("tries"),
                                        row.getString("browser_hash"),
                                        row.getString("code_hash")))
                .optional();
    }

    boolean isCode(Counted it, String typed) {
        return MessageDigest.isEqual(
                code(it.browserHash(), typed).getBytes(StandardCharsets.UTF_8),
                it.codeHash().getBytes(StandardCharsets.UTF_8));
    }

    void takeBack(String linkHash) {
        writes.add("update accounts.asks set tries = tries - 1 where link_hash = ?", linkHash);
    }

    int guesses(String emailHash, Instant since) {
        return database.sql(
                        """
                        select coalesce(sum(tries), 0)
                        from accounts.asks
                        where email_hash = ? and made_at > ?
                        """)
                .param(emailHash)
                .param(Sql.value(since))
                .query(Integer.class)
                .single();
    }

    /** Uses it up; of two who try at once, one does. */
    boolean use(String linkHash, Instant now) {
        return database.sql(
                        """
                                update accounts.asks
                                set used_at = ?
                                where link_hash = ? and used_at is null
                                returning true
                                """)
                .param(Sql.value(now))
                .param(linkHash)
                .query(Boolean.class)
                .optional()
                .isPresent();
    }

    /** Throws some of those away that count for nothing any more, but for what others hold. */
    void forget(Instant before) {
        writes.add(
                """
                delete from accounts.asks
                where link_hash in (
                    select link_hash
                    from accounts.asks
                    where made_at < ?
                    order by made_at
                    limit ?
                    for update skip locked)
                """,
                before,
                FORGOTTEN_MAX);
    }
}
