package borough.authorities;

import borough.customers.CustomerId;
import borough.data.Json;
import borough.data.Sealing;
import borough.data.Sql;
import borough.data.Writes;
import borough.signin.Token;
import borough.values.Reference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Authorities, their links and their history. */
@Component
class AuthoritiesStore {
    private static final String NAMES = "authorities.authorities.names";
    private static final int MOST = 100;
    private static final String SELECT =
            """
            select authority_id, giver_id, kind, basis, areas, services, case_reference, may, key,
                names, account_id, recorded_by, made_at, given_at, ends_at, ended_at
            from authorities.authorities
            """;

    private final JdbcClient database;
    private final Writes writes;
    private final Sealing sealing;

    AuthoritiesStore(JdbcClient database, Writes writes, Sealing sealing) {
        this.database = database;
        this.writes = writes;
        this.sealing = sealing;
    }

    /** Who did something of an authority, as its history calls them. */
    record By(String kind, String name) {}

    void add(Authority it) {
        var key = sealing.newKey();
        writes.add(
                """
                insert into authorities.authorities (authority_id, giver_id, kind, basis, areas,
                    services, case_reference, may, key, names, representative_hash, recorded_by,
                    made_at, given_at, ends_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                it.id(),
                it.giver().value(),
                it.kind(),
                it.basis(),
                array(it.scope().areas()),
                array(it.scope().services()),
                it.scope().caseReference(),
                array(it.scope().may()),
                key,
                sealing.seal(key, NAMES, Json.write(it.names())),
                hash(it.names().email()),
                it.recordedBy(),
                it.times().madeAt(),
                it.times().givenAt(),
                it.times().endsAt());
    }

    private static String[] array(List<String> texts) {
        return texts.toArray(String[]::new);
    }

    private String hash(String email) {
        return sealing.fingerprint("authority", email.strip());
    }

    Optional<Authority> find(UUID id) {
        return database.sql(SELECT + "where authority_id = ?")
                .param(id)
                .query(this::read)
                .optional();
    }

    /** The same, held until the end of the transaction, so that it can't end in between. */
    Optional<Authority> hold(UUID id) {
        return database.sql(SELECT + "where authority_id = ? for update")
                .param(id)
                .query(this::read)
                .optional();
    }

    List<Authority> find(Collection<UUID> ids) {
        return database.sql(SELECT + "where authority_id = any (?)")
                .param(ids.toArray(UUID[]::new))
                .query(this::read)
                .list();
    }

    List<Authority> ofGivers(Collection<CustomerId> givers) {
        return database.sql(SELECT + "where giver_id = any (?) order by made_at desc limit " + MOST)
                .param(givers.stream().map(CustomerId::value).toArray(UUID[]::new))
                .query(this::read)
                .list();
    }

    List<Authority> ofAccount(UUID account) {
        return database.sql(
                        SELECT
                                + "where account_id = ? and ended_at is null"
                                + " order by made_at desc limit "
                                + MOST)
                .param(account)
                .query(this::read)
                .list();
    }

    private Authority read(ResultSet row, int n) throws SQLException {
        var names = sealing.open(row.getBytes("key"), NAMES, row.getBytes("names"));
        return new Authority(
                row.getObject("authority_id", UUID.class),
                new CustomerId(row.getObject("giver_id", UUID.class)),
                row.getString("kind"),
                row.getString("basis"),
                new Authority.Scope(
                        Sql.texts(row, "areas"),
                        Sql.texts(row, "services"),
                        row.getString("case_reference"),
                        Sql.texts(row, "may")),
                Json.read(names, Authority.Names.class),
                row.getObject("account_id", UUID.class),
                row.getString("recorded_by"),
                new Authority.Times(
                        Sql.instant(row, "made_at"),
                        moment(row, "given_at"),
                        moment(row, "ends_at"),
                        moment(row, "ended_at")));
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        return Sql.instantIfAny(row, column).orElse(null);
    }

    void give(UUID id, Authority.Scope scope, Instant now, Instant endsAt) {
        writes.addExactly(
                1,
                """
                update authorities.authorities
                set areas = ?, may = ?, given_at = ?, ends_at = ?
                where authority_id = ? and given_at is null and ended_at is null
                """,
                array(scope.areas()),
                array(scope.may()),
                now,
                endsAt,
                id);
    }

    /** Whether this is the address that its representative was written to. */
    boolean isRepresentative(UUID id, String email) {
        return database.sql(
                        """
                        select exists (
                            select from authorities.authorities
                            where authority_id = ? and representative_hash = ?)
                        """)
                .params(id, hash(email))
                .query(Boolean.class)
                .single();
    }

    void takeUp(UUID id, UUID account) {
        writes.addExactly(
                1,
                """
                update authorities.authorities set account_id = ?
                where authority_id = ? and account_id is null
                """,
                account,
                id);
    }

    /** Ends it; false where it had ended before. */
    boolean end(UUID id, Instant now) {
        return database.sql(
                                """
                                update authorities.authorities set ended_at = ?
                                where authority_id = ? and ended_at is null
                                """)
                        .param(Sql.value(now))
                        .param(id)
                        .update()
                > 0;
    }

    void happened(UUID id, String what, By by, @Nullable Reference about, Instant now) {
        writes.add(
                """
                insert into authorities.events (authority_id, at, what, by_kind, by_name, reference)
                values (?, ?, ?, ?, ?, ?)
                """,
                id,
                now,
                what,
                by.kind(),
                by.name(),
                about == null ? null : about.text());
    }

    /** One line of an authority's history. */
    record Line(Instant at, String what, String by) {}

    List<Line> history(UUID id) {
        return database.sql(
                        """
                        select at, what, by_name from authorities.events
                        where authority_id = ?
                        order by at desc
                        limit 200
                        """)
                .param(id)
                .query(
                        (row, n) ->
                                new Line(
                                        Sql.instant(row, "at"),
                                        row.getString("what"),
                                        row.getString("by_name")))
                .list();
    }

    /** By which authority each of these requests was sent, where one was. */
    Map<Reference, UUID> sentBy(Collection<Reference> references) {
        return database
                .sql(
                        """
                        select reference, authority_id from authorities.events
                        where reference = any (?) and what = 'sent a request'
                        """)
                .param(references.stream().map(Reference::text).toArray(String[]::new))
                .query(
                        (row, n) ->
                                Map.entry(
                                        new Reference(row.getString("reference")),
                                        row.getObject("authority_id", UUID.class)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a));
    }

    void addLink(Token link, UUID authority, String purpose, @Nullable Instant endsAt) {
        writes.add(
                """
                insert into authorities.links (link_hash, authority_id, purpose, ends_at)
                values (?, ?, ?, ?)
                """,
                link.hash(),
                authority,
                purpose,
                endsAt);
    }

    Optional<UUID> link(Token link, String purpose, Instant now) {
        return database.sql(
                        """
                        select authority_id from authorities.links
                        where link_hash = ? and purpose = ? and used_at is null
                            and (ends_at is null or ends_at > ?)
                        """)
                .param(link.hash())
                .param(purpose)
                .param(Sql.value(now))
                .query(UUID.class)
                .optional();
    }

    /** Uses it up; of two who try at once, one does. */
    boolean use(Token link, Instant now) {
        return database.sql(
                                """
                                update authorities.links set used_at = ?
                                where link_hash = ? and used_at is null
                                """)
                        .param(Sql.value(now))
                        .param(link.hash())
                        .update()
                > 0;
    }
}
