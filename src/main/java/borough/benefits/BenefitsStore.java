package borough.benefits;

import borough.data.Sealing;
import borough.data.Writes;
import borough.values.Uprn;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Awards by home; what kind each is lies sealed. */
@Component
class BenefitsStore {
    private static final String KIND = "benefits.awards.kind";

    private final JdbcClient database;
    private final Writes writes;
    private final Sealing sealing;

    BenefitsStore(JdbcClient database, Writes writes, Sealing sealing) {
        this.database = database;
        this.writes = writes;
        this.sealing = sealing;
    }

    List<Award> of(Uprn home) {
        return database.sql(
                        """
                        select key, kind, from_on, until_on from benefits.awards
                        where uprn = ?
                        """)
                .param(home.number())
                .query(
                        (row, n) ->
                                new Award(
                                        home,
                                        sealing.open(
                                                row.getBytes("key"), KIND, row.getBytes("kind")),
                                        row.getObject("from_on", LocalDate.class),
                                        row.getObject("until_on", LocalDate.class)))
                .list();
    }

    void clear() {
        writes.add("delete from benefits.awards");
    }

    void add(Award it) {
        var key = sealing.newKey();
        writes.add(
                """
                insert into benefits.awards (award_id, uprn, key, kind, from_on, until_on)
                values (?, ?, ?, ?, ?, ?)
                """,
                UUID.randomUUID(),
                it.home(),
                key,
                sealing.seal(key, KIND, it.kind()),
                it.from(),
                it.until());
    }
}
