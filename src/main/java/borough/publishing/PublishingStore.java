package borough.publishing;

import borough.data.Sql;
import borough.data.Writes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What goes live at a time to come. */
@Component
class PublishingStore {
    private final JdbcClient database;
    private final Writes writes;

    PublishingStore(JdbcClient database, Writes writes) {
        this.database = database;
        this.writes = writes;
    }

    /** Plans a text of a service, in the place of any plan before. */
    void plan(Plan plan) {
        writes.add(
                """
                insert into publishing.plans (slug, hash, at, by, why)
                values (?, ?, ?, ?, ?)
                on conflict (council_id, slug) do update
                set hash = excluded.hash, at = excluded.at, by = excluded.by, why = excluded.why
                """,
                plan.slug(),
                plan.hash(),
                plan.at(),
                plan.by(),
                plan.why());
    }

    void drop(String slug) {
        writes.add("delete from publishing.plans where slug = ?", slug);
    }

    /** What is planned, by slug. */
    Map<String, Plan> plans() {
        var plans = new LinkedHashMap<String, Plan>();
        database.sql("select slug, hash, at, by, why from publishing.plans order by slug")
                .query(PublishingStore::plan)
                .list()
                .forEach(it -> plans.put(it.slug(), it));
        return plans;
    }

    /** The plan of a service, held for this transaction. */
    Optional<Plan> hold(String slug) {
        return database.sql(
                        """
                        select slug, hash, at, by, why
                        from publishing.plans
                        where slug = ?
                        for update
                        """)
                .param(slug)
                .query(PublishingStore::plan)
                .optional();
    }

    /** The next plan whose time has come, held for this transaction. */
    Optional<Plan> claimDue(Instant now) {
        return database.sql(
                        """
                        select slug, hash, at, by, why
                        from publishing.plans
                        where at <= ?
                        order by at
                        limit 1
                        for update skip locked
                        """)
                .param(Sql.value(now))
                .query(PublishingStore::plan)
                .optional();
    }

    private static Plan plan(ResultSet row, int n) throws SQLException {
        return new Plan(
                row.getString("slug"),
                row.getString("hash"),
                Sql.instant(row, "at"),
                row.getString("by"),
                row.getString("why"));
    }
}
