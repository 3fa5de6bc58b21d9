package borough.misses;

import borough.Town;
import borough.council.Council;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The register of reported bins, for tests that share the homes of one town. */
public final class Register {
    private Register() {}

    /** As if nobody had reported any bin of this council yet. */
    public static void clear(Council council) {
        Town.run(
                council.id(),
                () ->
                        Town.bean(TransactionTemplate.class)
                                .executeWithoutResult(
                                        status ->
                                                Town.bean(JdbcClient.class)
                                                        .sql("delete from waste.missed_reports")
                                                        .update()));
    }
}
