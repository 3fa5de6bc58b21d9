package borough.accounts;

import borough.data.Sql;
import borough.holdings.HeldItem;
import borough.holdings.Holdings;
import borough.holdings.Whose;
import borough.values.Reference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A resident's account, and where they are signed in, told to whom it is about. */
@Component
class HeldAccountsStore {
    private final JdbcClient database;
    private final AccountsStore accounts;

    HeldAccountsStore(JdbcClient database, AccountsStore accounts, Holdings holdings) {
        this.database = database;
        this.accounts = accounts;
        holdings.add(
                new Holdings.Holding(
                        110,
                        "account",
                        "Your account, and where you are signed in",
                        List.of(
                                "accounts.accounts",
                                "accounts.ways",
                                "accounts.sessions",
                                "accounts.devices",
                                "accounts.requests",
                                "accounts.journeys"),
                        this::tell));
    }

    private List<HeldItem> tell(Whose whose) {
        var theirs =
                database.sql("select account_id from accounts.accounts where customer_id = any(?)")
                        .param(whose.ids())
                        .query(UUID.class)
                        .list();
        if (theirs.isEmpty()) {
            return List.of();
        }
        var ids = theirs.toArray(UUID[]::new);
        return Stream.of(accounts(theirs), ways(ids), sessions(ids), requests(ids, whose))
                .flatMap(List::stream)
                .toList();
    }

    // One customer has one account, or a few that were joined.
    private List<HeldItem> accounts(List<UUID> theirs) {
        return theirs.stream()
                .flatMap(it -> accounts.find(it).stream())
                .map(HeldAccountsStore::account)
                .toList();
    }

    private static HeldItem account(Account it) {
        var details = it.details();
        return HeldItem.of("Account", it.madeAt())
                .saying("Email", details.email())
                .saying("Name", details.name())
                .saying("Mobile", details.mobile())
                .saying("Language", details.language())
                .saying("How you wish to be reached", String.valueOf(details.reach()))
                .saying("Born", Objects.toString(details.bornOn(), ""))
                .saying("How sure we are who you are", AccountsStore.stored(it.level()))
                .saying("Home (UPRN)", Objects.toString(it.home(), ""));
    }

    private List<HeldItem> ways(UUID[] ids) {
        return database.sql(
                        """
                        select 'Way to sign in' as title, kind as says, since as at
                        from accounts.ways where account_id = any(:ids)
                        union all
                        select 'Browser known to your account', 'seen', seen_at
                        from accounts.devices where account_id = any(:ids)
                        union all
                        select 'Journey saved in your account', journey_id, saved_at
                        from accounts.journeys where account_id = any(:ids)
                        order by at
                        """)
                .param("ids", ids)
                .query(
                        (row, n) ->
                                HeldItem.of(row.getString("title"), Sql.instant(row, "at"))
                                        .saying("What", row.getString("says")))
                .list();
    }

    private List<HeldItem> sessions(UUID[] ids) {
        return database.sql(
                        """
                        select by, device, began_at, seen_at, ends_at
                        from accounts.sessions where account_id = any(?)
                        order by began_at
                        """)
                .param(ids)
                .query(
                        (row, n) ->
                                HeldItem.of("Signed in", Sql.instant(row, "began_at"))
                                        .saying("How", row.getString("by"))
                                        .saying("Browser", row.getString("device"))
                                        .saying("Last seen", row.getString("seen_at"))
                                        .saying("Ends", row.getString("ends_at")))
                .list();
    }

    private List<HeldItem> requests(UUID[] ids, Whose whose) {
        return database.sql(
                        """
                        select reference, proof, joined_at
                        from accounts.requests
                        where account_id = any(?) and reference = any(?)
                        order by joined_at, reference
                        """)
                .param(ids)
                .param(whose.references())
                .query((row, n) -> request(row))
                .list();
    }

    private static HeldItem request(ResultSet row) throws SQLException {
        return HeldItem.of("A request in your account", Sql.instant(row, "joined_at"))
                .saying("Reference", row.getString("reference"))
                .saying("Why it is yours", row.getString("proof"))
                .ofCase(new Reference(row.getString("reference")));
    }
}
