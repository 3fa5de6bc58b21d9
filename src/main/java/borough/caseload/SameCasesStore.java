package borough.caseload;

import borough.values.Reference;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is open of one service. */
@Component
class SameCasesStore {
    private static final int LOOKED_THROUGH_MAX = 200;

    private final JdbcClient database;

    SameCasesStore(JdbcClient database) {
        this.database = database;
    }

    /** The latest that are open, of one of these properties where any is named. */
    List<Reference> open(String service, List<Long> properties) {
        return database.sql(
                        """
                        select reference from cases.cases
                        where service = ? and closed_at is null
                            and (property = any(?) or cardinality(?) = 0)
                        order by opened_at desc, reference
                        limit ?
                        """)
                .param(service)
                .param(properties.toArray(Long[]::new))
                .param(properties.toArray(Long[]::new))
                .param(LOOKED_THROUGH_MAX)
                .query((row, n) -> new Reference(row.getString(1)))
                .list();
    }
}
