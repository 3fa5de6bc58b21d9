package borough.accounts;

import borough.data.Cursor;
import borough.data.Sql;
import borough.data.Writes;
import borough.values.Reference;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Requests and saved journeys, by account. */
@Component
class BelongingsStore {
    private final JdbcClient database;
    private final Writes writes;

    BelongingsStore(JdbcClient database, Writes writes) {
        this.database = database;
        this.writes = writes;
    }

    void add(UUID account, Reference reference, Proof proof, Instant openedAt, Instant now) {
        writes.add(
                """
                insert into accounts.requests
                    (account_id, reference, proof, opened_at, joined_at)
                values (?, ?, ?, ?, ?)
                on conflict (council_id, account_id, reference) do nothing
                """,
                account,
                reference.text(),
                proof.stored(),
                openedAt,
                now);
    }

    List<Belongings.Theirs> requests(UUID account, Cursor before, int most) {
        return database.sql(
                        """
                        select reference, request_id, opened_at
                        from accounts.requests
                        where account_id = ? and (opened_at, request_id) < (?, ?)
                        order by opened_at desc, request_id desc
                        limit ?
                        """)
                .param(account)
                .param(Sql.value(before.at()))
                .param(before.id())
                .param(most)
                .query(
                        (row, n) ->
                                new Belongings.Theirs(
                                        new Reference(row.getString("reference")),
                                        new Cursor(
                                                Sql.instant(row, "opened_at"),
                                                row.getObject("request_id", UUID.class))))
                .list();
    }

    Set<Reference> theirs(UUID account, Collection<Reference> of) {
        return database
                .sql(
                        """
                        select reference
                        from accounts.requests
                        where account_id = ? and reference = any (?)
                        """)
                .params(account, of.stream().map(Reference::text).toArray(String[]::new))
                .query(String.class)
                .list()
                .stream()
                .map(Reference::new)
                .collect(Collectors.toSet());
    }

    void addJourney(UUID account, String journey, Instant now) {
        writes.add(
                """
                insert into accounts.journeys (account_id, journey_id, saved_at)
                values (?, ?, ?)
                on conflict (council_id, account_id, journey_id) do update
                set saved_at = excluded.saved_at
                """,
                account,
                journey,
                now);
    }

    List<String> journeys(UUID account, int most) {
        return database.sql(
                        """
                        select journey_id
                        from accounts.journeys
                        where account_id = ?
                        order by saved_at desc
                        limit ?
                        """)
                .params(account, most)
                .query(String.class)
                .list();
    }

    boolean isTheirJourney(UUID account, String journey) {
        return database.sql(
                        """
                        select exists (
                            select
                            from accounts.journeys
                            where account_id = ? and journey_id = ?)
                        """)
                .params(account, journey)
                .query(Boolean.class)
                .single();
    }

    void forgetJourney(UUID account, String journey) {
        writes.add(
                "delete from accounts.journeys where account_id = ? and journey_id = ?",
                account,
                journey);
    }
}
