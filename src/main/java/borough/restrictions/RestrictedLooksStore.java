package borough.restrictions;

import borough.data.Cursor;
import borough.data.Sealing;
import borough.data.Sql;
import borough.data.Writes;
import borough.restrictions.RestrictedLooks.Look;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** RestrictedLooks at what is restricted: only ever added to. */
@Component
class RestrictedLooksStore {
    static final String WHY = "restrictions.looks.why";

    private final JdbcClient database;
    private final Writes writes;
    private final Sealing sealing;

    RestrictedLooksStore(JdbcClient database, Writes writes, Sealing sealing) {
        this.database = database;
        this.writes = writes;
        this.sealing = sealing;
    }

    void add(Look it, UUID person) {
        var key = sealing.newKey();
        writes.add(
                """
                insert into restrictions.looks (look_id, subject, team, person, name, at,
                    sealing_key, why)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """,
                it.id(),
                it.subject(),
                it.team(),
                person,
                it.name(),
                it.at(),
                key,
                sealing.seal(key, WHY, it.why()));
    }

    Set<String> since(Collection<String> subjects, UUID person, Instant since) {
        return Set.copyOf(
                database.sql(
                                """
                                select distinct subject
                                from restrictions.looks
                                where person = ? and subject = any(?) and at >= ?
                                """)
                        .param(person)
                        .param(subjects.toArray(String[]::new))
                        .param(Sql.value(since))
                        .query(String.class)
                        .list());
    }

    /** A few of each team from its own index, and of these the newest. */
    List<Look> of(Collection<String> teams, Cursor before, int count) {
        return database.sql(
                        """
                        select theirs.*
                        from unnest(?) as wanted (team)
                        cross join lateral (
                            select look_id, subject, l.team, name, at, sealing_key, why
                            from restrictions.looks l
                            where l.team = wanted.team and (at, look_id) < (?, ?)
                            order by at desc, look_id desc
                            limit ?
                        ) theirs
                        order by at desc, look_id desc
                        limit ?
                        """)
                .param(teams.toArray(String[]::new))
                .param(Sql.value(before.at()))
                .param(before.id())
                .param(count)
                .param(count)
                .query(this::read)
                .list();
    }

    private Look read(ResultSet row, int n) throws SQLException {
        return new Look(
                row.getObject("look_id", UUID.class),
                row.getString("subject"),
                row.getString("team"),
                row.getString("name"),
                Sql.instant(row, "at"),
                sealing.open(row.getBytes("sealing_key"), WHY, row.getBytes("why")));
    }
}
