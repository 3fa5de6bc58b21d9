package borough.misses;

import borough.Town;
import borough.council.Council;
import borough.values.Reference;
import borough.values.Uprn;
import java.time.Instant;
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

    /** Something that was logged at a home was disputed at this moment, so the next is no first. */
    public static void disputed(Council council, Uprn home, Instant at) {
        Town.run(
                council.id(),
                () ->
                        Town.bean(TransactionTemplate.class)
                                .executeWithoutResult(
                                        status ->
                                                Town.bean(DisputesStore.class)
                                                        .add(
                                                                Reference.draw(),
                                                                home,
                                                                "rubbish",
                                                                at,
                                                                at)));
    }
}
