package borough.council;

import borough.data.Json;
import borough.data.Sql;
import borough.data.Writes;
import borough.values.CouncilId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Councils, departments, teams and roles. */
@Component
class CouncilStore {
    /** What is kept of a council as one document. */
    record Profile(String name, String gssCode, Hours hours, Brand brand, Contact contact) {}

    record Host(String host, CouncilId council) {}

    private final JdbcClient database;
    private final Writes writes;

    CouncilStore(JdbcClient database, Writes writes) {
        this.database = database;
        this.writes = writes;
    }

    /** Readable before a council is bound. */
    List<Host> hosts() {
        return database.sql("select host, council_id from council.hosts order by council_id, place")
                .query((row, n) -> new Host(row.getString(1), new CouncilId(row.getInt(2))))
                .list();
    }

    /** The profile of the council that is bound. */
    Optional<Profile> profile() {
        return database.sql("select profile from council.profiles")
                .query((row, n) -> Json.read(row.getString("profile"), Profile.class))
                .optional();
    }

    void add(Profile profile, List<String> hosts) {
        writes.add("insert into council.profiles (profile) values (?::jsonb)", Json.write(profile));
        for (int i = 0; i < hosts.size(); i++) {
            writes.add(
                    "insert into council.hosts (host, place) values (?, ?)", hosts.get(i), i + 1);
        }
    }

    List<Department> departments() {
        return database.sql(
                        """
                        select slug, name, head
                        from council.departments
                        where ended_at is null
                        order by name
                        """)
                .query(Department.class)
                .list();
    }

    List<Team> teams() {
        return database.sql(
                        """
                        select slug, department, name, duties
                        from council.teams
                        where ended_at is null
                        order by name
                        """)
                .query(CouncilStore::team)
                .list();
    }

    List<Team> endedSince(Instant then) {
        return database.sql(
                        """
                        select slug, department, name, duties
                        from council.teams
                        where ended_at > ?
                        order by name
                        """)
                .param(Sql.value(then))
                .query(CouncilStore::team)
                .list();
    }

    private static Team team(ResultSet row, int n) throws SQLException {
        return new Team(
                row.getString("slug"),
                row.getString("department"),
                row.getString("name"),
                duties(Sql.texts(row, "duties")));
    }

    static Set<Duty> duties(List<String> words) {
        return words.stream().flatMap(it -> Duty.read(it).stream()).collect(Collectors.toSet());
    }

    Map<String, String> roles() {
        return database
                .sql("select role, team from council.roles order by role")
                .query((row, n) -> Map.entry(row.getString(1), row.getString(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    void save(Department it) {
        writes.add(
                """
                insert into council.departments (slug, name, head) values (?, ?, ?)
                on conflict (council_id, slug)
                do update set name = excluded.name, head = excluded.head, ended_at = null
                """,
                it.slug(),
                it.name(),
                it.head());
    }

    void save(Team it) {
        writes.add(
                """
                insert into council.teams (slug, department, name, duties) values (?, ?, ?, ?)
                on conflict (council_id, slug) do update
                set department = excluded.department, name = excluded.name,
                    duties = excluded.duties, ended_at = null
                """,
                it.slug(),
                it.department(),
                it.name(),
                it.duties().stream().map(Duty::word).sorted().toList());
    }

    void endDepartment(String slug, Instant now) {
        writes.add("update council.departments set ended_at = ? where slug = ?", now, slug);
    }

    void endTeam(String slug, Instant now) {
        writes.add("update council.teams set ended_at = ? where slug = ?", now, slug);
    }

    void saveRole(String role, String team) {
        writes.add(
                """
                insert into council.roles (role, team) values (?, ?)
                on conflict (council_id, role) do update set team = excluded.team
                """,
                role,
                team);
    }

    void dropRole(String role) {
        writes.add("delete from council.roles where role = ?", role);
    }
}
