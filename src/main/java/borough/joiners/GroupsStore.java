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
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Groups of the directory and who is in them. */
@Component
class GroupsStore {
    private static final String GROUP =
            "select group_id, name, external_id, made_at, changed_at from joiners.groups\n";

    private final JdbcClient database;
    private final Writes writes;

    GroupsStore(JdbcClient database, Writes writes) {
        this.database = database;
        this.writes = writes;
    }

    private static DirectoryGroup group(ResultSet row, int n) throws SQLException {
        return new DirectoryGroup(
                row.getObject("group_id", UUID.class),
                row.getString("name"),
                row.getString("external_id"),
                Sql.instant(row, "made_at"),
                Sql.instant(row, "changed_at"));
    }

    Optional<DirectoryGroup> find(UUID id) {
        return database.sql(GROUP + "where group_id = ?")
                .param(id)
                .query(GroupsStore::group)
                .optional();
    }

    Optional<DirectoryGroup> withExternalId(String externalId) {
        return database.sql(GROUP + "where external_id = ?")
                .param(externalId)
                .query(GroupsStore::group)
                .optional();
    }

    List<DirectoryGroup> named(String name) {
        return database.sql(GROUP + "where name_plain = ? order by group_id limit 200")
                .param(plain(name))
                .query(GroupsStore::group)
                .list();
    }

    List<DirectoryGroup> page(Part part) {
        return database.sql(GROUP + "order by name_plain, group_id offset ? limit ?")
                .param(part.start() - 1)
                .param(part.count())
                .query(GroupsStore::group)
                .list();
    }

    int count() {
        return database.sql("select count(*)::int from joiners.groups")
                .query(Integer.class)
                .single();
    }

    private record Member(UUID groupId, UUID personId) {}

    /** Who is in each of these groups. */
    Map<UUID, Set<UUID>> members(Collection<UUID> groups) {
        var all = new TreeMap<UUID, Set<UUID>>();
        groups.forEach(it -> all.put(it, new TreeSet<>()));
        database.sql(
                        """
                        select group_id, person_id from joiners.members where group_id = any(?)
                        """)
                .param(groups.toArray(UUID[]::new))
                .query(Member.class)
                .list()
                .forEach(
                        it ->
                                all.computeIfAbsent(it.groupId(), any -> new TreeSet<>())
                                        .add(it.personId()));
        return all;
    }

    void save(UUID id, GroupTold it, Instant now) {
        writes.add(
                """
                insert into joiners.groups
                    (group_id, name, name_plain, external_id, made_at, changed_at)
                values (?, ?, ?, ?, ?, ?)
                on conflict (council_id, group_id) do update
                set name = excluded.name, name_plain = excluded.name_plain,
                    external_id = excluded.external_id, changed_at = excluded.changed_at
                """,
                id,
                it.name(),
                plain(it.name()),
                it.externalId(),
                now,
                now);
        writes.add(
                "delete from joiners.members where group_id = ? and not person_id = any(?::uuid[])",
                id,
                it.members());
        writes.add(
                """
                insert into joiners.members (group_id, person_id)
                select ?, person_id from unnest(?::uuid[]) as told (person_id)
                on conflict do nothing
                """,
                id,
                it.members());
    }

    void forget(UUID id) {
        writes.add("delete from joiners.groups where group_id = ?", id);
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.UK);
    }
}
