package borough.joiners;

import borough.data.Sql;
import borough.data.Writes;
import borough.joiners.Listed.Part;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** By which names the directory knows whom. */
@Component
class JoinersStore {
    private static final String KNOWN =
            """
            select person_id, user_name, external_id, given_name, family_name, made_at, changed_at
            from joiners.people
            """;

    private final JdbcClient database;
    private final Writes writes;

    JoinersStore(JdbcClient database, Writes writes) {
        this.database = database;
        this.writes = writes;
    }

    /** Two programs that tell at once are heard one after the other. */
    void waitForOthers() {
        database.sql(
                        """
                        select pg_advisory_xact_lock(
                            hashtextextended('joiners ' || current_setting('app.council'), 0))
                        """)
                .query()
                .listOfRows();
    }

    /** What lies here of somebody; their name and address lie with the person. */
    record Known(
            UUID id,
            String userName,
            @Nullable String externalId,
            String givenName,
            String familyName,
            Instant madeAt,
            Instant changedAt) {}

    private static Known known(ResultSet row, int n) throws SQLException {
        return new Known(
                row.getObject("person_id", UUID.class),
                row.getString("user_name"),
                row.getString("external_id"),
                row.getString("given_name"),
                row.getString("family_name"),
                Sql.instant(row, "made_at"),
                Sql.instant(row, "changed_at"));
    }

    Optional<Known> find(UUID id) {
        return database.sql(KNOWN + "where person_id = ?")
                .param(id)
                .query(JoinersStore::known)
                .optional();
    }

    Optional<Known> withUserName(String userName) {
        return database.sql(KNOWN + "where user_plain = ?")
                .param(plain(userName))
                .query(JoinersStore::known)
                .optional();
    }

    Optional<Known> withExternalId(String externalId) {
        return database.sql(KNOWN + "where external_id = ?")
                .param(externalId)
                .query(JoinersStore::known)
                .optional();
    }

    List<Known> page(Part part) {
        return database.sql(KNOWN + "order by user_plain offset ? limit ?")
                .param(part.start() - 1)
                .param(part.count())
                .query(JoinersStore::known)
                .list();
    }

    int count() {
        return database.sql("select count(*)::int from joiners.people")
                .query(Integer.class)
                .single();
    }

    /** Which of these the directory told us of. */
    Set<UUID> known(Collection<UUID> ids) {
        return Set.copyOf(
                database.sql("select person_id from joiners.people where person_id = any(?)")
                        .param(ids.toArray(UUID[]::new))
                        .query(UUID.class)
                        .list());
    }

    private record InGroup(UUID personId, String source) {}

    /** What the directory calls the groups that each of these is in. */
    Map<UUID, List<String>> groupsOf(Collection<UUID> people) {
        return database
                .sql(
                        """
                        select m.person_id, coalesce(g.external_id, g.group_id::text) as source
                        from joiners.members m
                        join joiners.groups g using (council_id, group_id)
                        where m.person_id = any(?)
                        """)
                .param(people.toArray(UUID[]::new))
                .query(InGroup.class)
                .list()
                .stream()
                .collect(
                        Collectors.groupingBy(
                                InGroup::personId,
                                Collectors.mapping(InGroup::source, Collectors.toList())));
    }

    void save(UUID id, Told it, Instant now) {
        writes.add(
                """
                insert into joiners.people (person_id, user_name, user_plain, external_id,
                    given_name, family_name, made_at, changed_at)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (council_id, person_id) do update
                set user_name = excluded.user_name, user_plain = excluded.user_plain,
                    external_id = excluded.external_id, given_name = excluded.given_name,
                    family_name = excluded.family_name, changed_at = excluded.changed_at
                """,
                id,
                it.userName(),
                plain(it.userName()),
                it.externalId(),
                it.givenName(),
                it.familyName(),
                now,
                now);
    }

    void forget(UUID id) {
        writes.add("delete from joiners.people where person_id = ?", id);
        writes.add("delete from joiners.given where person_id = ?", id);
    }

    private static String plain(String userName) {
        return userName.toLowerCase(Locale.UK);
    }
}
