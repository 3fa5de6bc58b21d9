package borough.accounts;

import borough.council.ResidentSignedIn.Level;
import borough.customers.CustomerId;
import borough.data.Json;
import borough.data.Sealing;
import borough.data.Sql;
import borough.data.Writes;
import borough.values.Uprn;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Accounts, and by what they are known. */
@Component
class AccountsStore {
    private static final String DETAILS = "accounts.accounts.details";

    private final JdbcClient database;
    private final Writes writes;
    private final Sealing sealing;

    AccountsStore(JdbcClient database, Writes writes, Sealing sealing) {
        this.database = database;
        this.writes = writes;
        this.sealing = sealing;
    }

    /** By what an account is known. */
    enum Kind {
        EMAIL,
        ONE_LOGIN;

        String stored() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    String hash(Kind kind, String subject) {
        return sealing.fingerprint("account " + kind.stored(), subject);
    }

    /** Two at one moment wait for each other, or both would make an account. */
    void waitFor(String what) {
        database.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param("accounts " + sealing.fingerprint("account", what))
                .query()
                .listOfRows();
    }

    Optional<UUID> known(Kind kind, String subject) {
        return database.sql(
                        """
                        select account_id
                        from accounts.ways
                        where kind = ? and subject_hash = ?
                        """)
                .params(kind.stored(), hash(kind, subject))
                .query(UUID.class)
                .optional();
    }

    boolean has(UUID account, Kind kind) {
        return database.sql(
                        """
                        select exists (
                            select from accounts.ways where account_id = ? and kind = ?)
                        """)
                .params(account, kind.stored())
                .query(Boolean.class)
                .single();
    }

    /** From now on this leads to the account, unless it leads to another already. */
    void know(UUID account, Kind kind, String subject, Instant now) {
        writes.add(
                """
                insert into accounts.ways (kind, subject_hash, account_id, since)
                values (?, ?, ?, ?)
                on conflict do nothing
                """,
                kind.stored(),
                hash(kind, subject),
                account,
                now);
    }

    /** The account's other email leads to it no more. */
    void forgetEmail(UUID account) {
        writes.add("delete from accounts.ways where account_id = ? and kind = 'email'", account);
    }

    Optional<Account> find(UUID account) {
        return database.sql(
                        """
                        select account_id, key, details, level, customer_id, home, made_at
                        from accounts.accounts
                        where account_id = ?
                        """)
                .param(account)
                .query(this::account)
                .optional();
    }

    private Account account(ResultSet row, int n) throws SQLException {
        var details = open(row.getBytes("key"), row.getBytes("details"));
        var home = row.getObject("home", Long.class);
        var customer = row.getObject("customer_id", UUID.class);
        return new Account(
                row.getObject("account_id", UUID.class),
                level(row.getString("level")),
                details,
                home == null ? null : new Uprn(home),
                customer == null ? null : new CustomerId(customer),
                Sql.instant(row, "made_at"));
    }

    Account.Details open(byte[] key, byte[] details) {
        return Json.read(sealing.open(key, DETAILS, details), Account.Details.class);
    }

    static Level level(String stored) {
        return Level.valueOf(stored.toUpperCase(Locale.ROOT));
    }

    static String stored(Level level) {
        return level.name().toLowerCase(Locale.ROOT);
    }

    Account add(Account it) {
        var key = sealing.newKey();
        writes.add(
                """
                insert into accounts.accounts (account_id, key, details, level, home, made_at)
                values (?, ?, ?, ?, ?, ?)
                """,
                it.id(),
                key,
                sealing.seal(key, DETAILS, Json.write(it.details())),
                stored(it.level()),
                number(it.home()),
                it.madeAt());
        return it;
    }

    void change(Account it) {
        var key =
                database.sql("select key from accounts.accounts where account_id = ?")
                        .param(it.id())
                        .query(byte[].class)
                        .single();
        writes.add(
                """
                update accounts.accounts
                set details = ?, level = ?, home = ?
                where account_id = ?
                """,
                sealing.seal(key, DETAILS, Json.write(it.details())),
                stored(it.level()),
                number(it.home()),
                it.id());
    }

    void moveTo(UUID account, @Nullable Uprn home) {
        writes.add(
                "update accounts.accounts set home = ? where account_id = ?",
                number(home),
                account);
    }

    void link(UUID account, CustomerId customer) {
        writes.add(
                "update accounts.accounts set customer_id = ? where account_id = ?",
                customer.value(),
                account);
    }

    private static @Nullable Long number(@Nullable Uprn home) {
        return home == null ? null : home.number();
    }
}
