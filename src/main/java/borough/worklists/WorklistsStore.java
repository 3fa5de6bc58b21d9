package borough.worklists;

import borough.data.Sql;
import borough.data.Writes;
import borough.values.Reference;
import borough.worklists.Outcome.Stayed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Saved views, and what became of what was done. */
@Component
class WorklistsStore {
    private final JdbcClient database;
    private final Writes writes;

    WorklistsStore(JdbcClient database, Writes writes) {
        this.database = database;
        this.writes = writes;
    }

    /** Those of a person and those shared with these teams, by name. */
    List<SavedView> views(UUID person, Collection<String> teams) {
        return database.sql(
                        """
                        (select view_id, person_id, team, name, query
                            from worklists.views where person_id = ?)
                        union
                        (select view_id, person_id, team, name, query
                            from worklists.views where team = any(?))
                        order by name, view_id
                        """)
                .param(person)
                .param(teams.toArray(String[]::new))
                .query(WorklistsStore::view)
                .list();
    }

    private static SavedView view(ResultSet row, int n) throws SQLException {
        return new SavedView(
                row.getObject("view_id", UUID.class),
                row.getObject("person_id", UUID.class),
                Optional.ofNullable(row.getString("team")),
                row.getString("name"),
                row.getString("query"));
    }

    Optional<SavedView> view(UUID id) {
        return database.sql(
                        """
                        select view_id, person_id, team, name, query
                        from worklists.views where view_id = ?
                        """)
                .param(id)
                .query(WorklistsStore::view)
                .optional();
    }

    void add(SavedView it) {
        writes.add(
                """
                insert into worklists.views (view_id, person_id, team, name, query)
                values (?, ?, ?, ?, ?)
                """,
                it.id(),
                it.owner(),
                it.team().orElse(null),
                it.name(),
                it.query());
    }

    void drop(UUID view) {
        writes.add("delete from worklists.views where view_id = ?", view);
    }

    Optional<String> first(UUID person) {
        return database.sql("select query from worklists.firsts where person_id = ?")
                .param(person)
                .query(String.class)
                .optional();
    }

    void saveFirst(UUID person, String query) {
        writes.add(
                """
                insert into worklists.firsts (person_id, query) values (?, ?)
                on conflict (council_id, person_id) do update set query = excluded.query
                """,
                person,
                query);
    }

    void keep(UUID id, UUID person, Instant at, Outcome it) {
        writes.add(
                """
                insert into worklists.outcomes
                    (outcome_id, person_id, at, words, list, stayed, whys)
                values (?, ?, ?, ?, ?, ?, ?)
                """,
                id,
                person,
                at,
                it.words(),
                it.list(),
                it.stayed().stream().map(each -> each.reference().text()).toList(),
                it.stayed().stream().map(Stayed::why).toList());
    }

    void forgetOutcomes(UUID person, Instant before) {
        writes.add("delete from worklists.outcomes where person_id = ? and at < ?", person, before);
    }

    Optional<Outcome> outcome(UUID id, UUID person) {
        return database.sql(
                        """
                        select words, list, stayed, whys
                        from worklists.outcomes
                        where outcome_id = ? and person_id = ?
                        """)
                .param(id)
                .param(person)
                .query(WorklistsStore::outcome)
                .optional();
    }

    private static Outcome outcome(ResultSet row, int n) throws SQLException {
        var stayed = new ArrayList<Stayed>();
        var whys = Sql.texts(row, "whys");
        for (var reference : Sql.texts(row, "stayed")) {
            stayed.add(new Stayed(new Reference(reference), whys.get(stayed.size())));
        }
        return new Outcome(row.getString("words"), row.getString("list"), stayed);
    }
}
