package borough.crews;

import borough.crews.GateCodes.Look;
import borough.data.Sql;
import borough.data.Writes;
import borough.values.Uprn;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who was refused the code of a gate. */
@Component
class GateLooksStore {
    private final JdbcClient database;
    private final Writes writes;

    GateLooksStore(JdbcClient database, Writes writes) {
        this.database = database;
        this.writes = writes;
    }

    void add(Look it, UUID person) {
        writes.add(
                """
                insert into crews.refused_looks
                    (look_id, at, uprn, address, round, person, who, why)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """,
                UUID.randomUUID(),
                it.at(),
                it.home(),
                it.address(),
                it.round(),
                person,
                it.who(),
                it.why());
    }

    List<Look> latest(int most) {
        return database.sql(
                        """
                        select at, uprn, address, round, who, why
                        from crews.refused_looks
                        order by at desc, look_id
                        limit ?
                        """)
                .param(most)
                .query(
                        (row, n) ->
                                new Look(
                                        Sql.instant(row, "at"),
                                        new Uprn(row.getLong("uprn")),
                                        row.getString("address"),
                                        row.getString("round"),
                                        row.getString("who"),
                                        row.getString("why")))
                .list();
    }

    void forgetBefore(Instant when) {
        writes.add("delete from crews.refused_looks where at < ?", when);
    }
}
