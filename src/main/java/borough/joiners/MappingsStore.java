package borough.joiners;

import borough.data.Sql;
import borough.data.Writes;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What groups and roles stand for, and which teams people have by that. */
@Component
class MappingsStore {
    private final JdbcClient database;
    private final Writes writes;

    MappingsStore(JdbcClient database, Writes writes) {
        this.database = database;
        this.writes = writes;
    }

    List<Mapping> all() {
        return database.sql(
                        """
                        select kind, source, team, made_at, made_by from joiners.mappings
                        order by kind, source, team
                        """)
                .query(
                        (row, n) ->
                                new Mapping(
                                        Mapping.Kind.of(row.getString("kind")),
                                        row.getString("source"),
                                        row.getString("team"),
                                        Sql.instant(row, "made_at"),
                                        row.getString("made_by")))
                .list();
    }

    /** Which teams these stand for. */
    Set<String> teams(Mapping.Kind kind, Collection<String> sources) {
        return Set.copyOf(
                database.sql(
                                """
                                select distinct team from joiners.mappings
                                where kind = ? and source = any(?)
                                """)
                        .param(kind.word())
                        .param(sources.toArray(String[]::new))
                        .query(String.class)
                        .list());
    }

    private record Held(UUID personId, String team) {}

    /** The teams that each of these people should have by the groups they are in. */
    Map<UUID, Set<String>> byGroups(Collection<UUID> people) {
        return grouped(
                database.sql(
                                """
                                select distinct m.person_id, x.team
                                from joiners.members m
                                join joiners.groups g using (council_id, group_id)
                                join joiners.mappings x on x.council_id = g.council_id
                                    and x.kind = 'group'
                                    and x.source = coalesce(g.external_id, g.group_id::text)
                                where m.person_id = any(?)
                                """)
                        .param(people.toArray(UUID[]::new))
                        .query(Held.class)
                        .list());
    }

    /** The teams that each of these people has by a mapping; by this way, or by any other. */
    Map<UUID, Set<String>> given(Collection<UUID> people, Mapping.Way way, boolean isThisWay) {
        return grouped(
                database.sql(
                                """
                                select distinct person_id, team from joiners.given
                                where person_id = any(?) and (way = ?) = ?
                                """)
                        .param(people.toArray(UUID[]::new))
                        .param(way.word())
                        .param(isThisWay)
                        .query(Held.class)
                        .list());
    }

    private static Map<UUID, Set<String>> grouped(List<Held> held) {
        var all = new TreeMap<UUID, Set<String>>();
        held.forEach(
                it -> all.computeIfAbsent(it.personId(), any -> new TreeSet<>()).add(it.team()));
        return all;
    }

    /** Who is in the group that the directory calls so. */
    Set<UUID> membersOf(String source) {
        return Set.copyOf(
                database.sql(
                                """
                                select distinct m.person_id
                                from joiners.groups g
                                join joiners.members m using (council_id, group_id)
                                where coalesce(g.external_id, g.group_id::text) = ?
                                """)
                        .param(source)
                        .query(UUID.class)
                        .list());
    }

    void give(UUID person, Mapping.Way way, Collection<String> teams) {
        writes.add(
                """
                delete from joiners.given
                where person_id = ? and way = ? and not team = any(?)
                """,
                person,
                way.word(),
                teams);
        writes.add(
                """
                insert into joiners.given (person_id, way, team)
                select ?, ?, team from unnest(?) as wanted (team)
                on conflict do nothing
                """,
                person,
                way.word(),
                teams);
    }

    void add(Mapping it) {
        writes.add(
                """
                insert into joiners.mappings (kind, source, team, made_at, made_by)
                values (?, ?, ?, ?, ?)
                on conflict do nothing
                """,
                it.kind().word(),
                it.source(),
                it.team(),
                it.madeAt(),
                it.madeBy());
    }

    void remove(Mapping.Kind kind, String source, String team) {
        writes.add(
                "delete from joiners.mappings where kind = ? and source = ? and team = ?",
                kind.word(),
                source,
                team);
    }
}
