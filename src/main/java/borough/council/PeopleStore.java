package borough.council;

import borough.data.Bulk;
import borough.data.Sql;
import borough.data.Writes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Staff and the teams they are in. */
@Component
class PeopleStore {
    private static final String PERSON =
            """
            select p.person_id, p.name, p.email, p.active,
                array(select m.team from council.memberships m
                    where m.person_id = p.person_id order by m.team) as teams
            from council.people p
            """;
    private static final String LAST_CHARACTER = Character.toString(Character.MAX_CODE_POINT);

    private final JdbcClient database;
    private final Writes writes;
    private final Bulk bulk;

    PeopleStore(JdbcClient database, Writes writes, Bulk bulk) {
        this.database = database;
        this.writes = writes;
        this.bulk = bulk;
    }

    Optional<Person> find(UUID id) {
        return database.sql(PERSON + "where p.person_id = ?")
                .param(id)
                .query(PeopleStore::person)
                .optional();
    }

    Optional<Person> withEmail(String email) {
        return database.sql(PERSON + "where p.email = ?")
                .param(email)
                .query(PeopleStore::person)
                .optional();
    }

    List<Person> in(String team) {
        return database.sql(
                        PERSON
                                + """
                                join council.memberships mine using (council_id, person_id)
                                where mine.team = ?
                                order by p.name, p.person_id
                                """)
                .param(team)
                .query(PeopleStore::person)
                .list();
    }

    List<Person> inAnyOf(Collection<String> teams) {
        return database.sql(
                        PERSON
                                + """
                                where p.active and p.person_id in (
                                    select m.person_id from council.memberships m
                                    where m.team = any(?))
                                order by p.name, p.person_id
                                """)
                .param(teams.toArray(String[]::new))
                .query(PeopleStore::person)
                .list();
    }

    /** One page of those who work here, or of everybody there ever was, by name. */
    List<Person> page(boolean left, int offset, int count) {
        return database.sql(
                        PERSON
                                + """
                                where p.active or ?
                                order by p.name, p.person_id
                                offset ? limit ?
                                """)
                .param(left)
                .param(offset)
                .param(count)
                .query(PeopleStore::person)
                .list();
    }

    int count(boolean left) {
        return database.sql("select count(*)::int from council.people where active or ?")
                .param(left)
                .query(Integer.class)
                .single();
    }

    /** Whose name, family name or email begins so; each beginning is a range of its own index. */
    List<UUID> beginning(String plain, int count) {
        var end = plain + LAST_CHARACTER;
        return database.sql(
                        """
                        (select person_id from council.people
                            where name_plain >= ? and name_plain < ? limit ?)
                        union
                        (select person_id from council.people
                            where family_plain >= ? and family_plain < ? limit ?)
                        union
                        (select person_id from council.people
                            where email collate "C" >= ? and email collate "C" < ? limit ?)
                        """)
                .params(plain, end, count, plain, end, count, plain, end, count)
                .query(UUID.class)
                .list();
    }

    /** These people, by name. */
    List<Person> all(List<UUID> ids) {
        return database.sql(PERSON + "where p.person_id = any(?) order by p.name, p.person_id")
                .param(ids.toArray(UUID[]::new))
                .query(PeopleStore::person)
                .list();
    }

    private static Person person(ResultSet row, int n) throws SQLException {
        return new Person(
                row.getObject("person_id", UUID.class),
                row.getString("name"),
                row.getString("email"),
                Sql.texts(row, "teams"),
                row.getBoolean("active"));
    }

    Optional<SignedIn> signedIn(UUID id) {
        return database.sql(
                        """
                        select p.person_id, p.name,
                            array_agg(distinct t.slug) as teams,
                            array_agg(distinct d.duty) filter (where d.duty is not null) as duties,
                            array_agg(distinct r.role) filter (where r.role is not null) as roles
                        from council.people p
                        left join council.memberships m using (council_id, person_id)
                        left join council.teams t on t.slug = m.team
                        left join lateral unnest(t.duties) as d(duty) on true
                        left join council.roles r on r.team = t.slug
                        where p.person_id = ? and p.active
                        group by p.person_id, p.name
                        """)
                .param(id)
                .query(PeopleStore::signedInRow)
                .optional();
    }

    private static SignedIn signedInRow(ResultSet row, int n) throws SQLException {
        return new SignedIn(
                row.getObject("person_id", UUID.class),
                row.getString("name"),
                known(row, "teams"),
                Set.copyOf(known(row, "roles")),
                CouncilStore.duties(known(row, "duties")));
    }

    // Somebody in no team has an array of one null.
    private static List<String> known(ResultSet row, String column) throws SQLException {
        var array = row.getArray(column);
        if (array == null) {
            return List.of();
        }
        var texts = new ArrayList<String>();
        for (@Nullable String text : (@Nullable String[]) array.getArray()) {
            if (text != null) {
                texts.add(text);
            }
        }
        return texts;
    }

    void save(Person it) {
        writes.add(
                """
                insert into council.people (person_id, name, email, active) values (?, ?, ?, ?)
                on conflict (council_id, person_id) do update
                set name = excluded.name, email = excluded.email, active = excluded.active
                """,
                it.id(),
                it.name(),
                it.email(),
                it.active());
        writes.add(
                "delete from council.memberships where person_id = ? and not team = any(?)",
                it.id(),
                it.teams());
        for (var team : new HashSet<>(it.teams())) {
            writes.add(
                    """
                    insert into council.memberships (person_id, team) values (?, ?)
                    on conflict do nothing
                    """,
                    it.id(),
                    team);
        }
    }

    long load(Iterator<Person> people) {
        var members = new ArrayList<@Nullable Object[]>();
        var count =
                bulk.copy(
                        "council.people",
                        List.of("person_id", "name", "email", "active"),
                        rows(people, members));
        bulk.copy("council.memberships", List.of("person_id", "team"), members.iterator());
        return count;
    }

    private static Iterator<@Nullable Object[]> rows(
            Iterator<Person> people, List<@Nullable Object[]> members) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return people.hasNext();
            }

            @Override
            public @Nullable Object[] next() {
                var it = people.next();
                it.teams().forEach(team -> members.add(new Object[] {it.id(), team}));
                return new Object[] {it.id(), it.name(), it.email(), it.active()};
            }
        };
    }

    /** How many people each team has. */
    record Size(String team, int people) {}

    Map<String, Integer> teamSizes() {
        return database
                .sql("select team, count(*)::int as people from council.memberships group by team")
                .query(Size.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Size::team, Size::people));
    }
}
