package borough.distribution;

import borough.data.Sql;
import borough.data.Writes;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whose turn it is, and what is different today. */
@Component
class DistributionStore {
    private final JdbcClient database;
    private final Writes writes;

    DistributionStore(JdbcClient database, Writes writes) {
        this.database = database;
        this.writes = writes;
    }

    /** Those of these teams whose time has come; no other node gets them until the next. */
    List<String> claim(Collection<String> teams, Instant now, Instant next) {
        return database.sql(
                        """
                        insert into distribution.sweeps as s (team, next_at)
                        select team, ? from unnest(?) as named (team)
                        where not exists (
                            select from distribution.sweeps w
                            where w.team = named.team and w.next_at > ?)
                        order by team
                        on conflict (council_id, team) do update
                        set next_at = excluded.next_at
                        where s.next_at <= ?
                        returning team
                        """)
                .param(Sql.value(next))
                .param(teams.toArray(String[]::new))
                .param(Sql.value(now))
                .param(Sql.value(now))
                .query(String.class)
                .list();
    }

    Map<UUID, Instant> turns(String team) {
        var turns = new HashMap<UUID, Instant>();
        database.sql("select person_id, last_at from distribution.turns where team = ?")
                .param(team)
                .query(
                        row -> {
                            turns.put(
                                    row.getObject("person_id", UUID.class),
                                    Sql.instant(row, "last_at"));
                        });
        return turns;
    }

    void gave(String team, UUID person, Instant at) {
        writes.add(
                """
                insert into distribution.turns (team, person_id, last_at) values (?, ?, ?)
                on conflict (council_id, team, person_id) do update
                set last_at = excluded.last_at
                """,
                team,
                person,
                at);
    }

    Set<String> off(LocalDate day) {
        return Set.copyOf(
                database.sql("select team from distribution.off where day = ?")
                        .param(day)
                        .query(String.class)
                        .list());
    }

    void switchOff(String team, LocalDate day, String who) {
        writes.add(
                """
                insert into distribution.off (team, day, who) values (?, ?, ?)
                on conflict do nothing
                """,
                team,
                day,
                who);
    }

    void switchOn(String team, LocalDate day) {
        writes.add("delete from distribution.off where team = ? and day = ?", team, day);
    }

    Set<UUID> away(LocalDate day) {
        return Set.copyOf(
                database.sql("select person_id from distribution.away where day = ?")
                        .param(day)
                        .query(UUID.class)
                        .list());
    }

    void away(UUID person, LocalDate day, String who) {
        writes.add(
                """
                insert into distribution.away (person_id, day, who) values (?, ?, ?)
                on conflict do nothing
                """,
                person,
                day,
                who);
    }

    void back(UUID person, LocalDate day) {
        writes.add("delete from distribution.away where person_id = ? and day = ?", person, day);
    }
}
