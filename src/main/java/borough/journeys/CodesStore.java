package borough.journeys;

import borough.data.Sql;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The short codes of journeys. */
@Component
class CodesStore {
    private final JdbcClient database;

    CodesStore(JdbcClient database) {
        this.database = database;
    }

    String codeOf(String id) {
        return database.sql("select code from journeys.journeys where journey_id = ?")
                .param(id)
                .query(String.class)
                .single();
    }

    /** The ids of journeys with this code that are not sent yet; seldom more than one. */
    List<String> open(String code, Instant now) {
        return database.sql(
                        """
                        select journey_id from journeys.journeys
                        where code = ? and ends_at > ? and reference is null
                        limit 2
                        """)
                .param(code)
                .param(Sql.value(now))
                .query(String.class)
                .list();
    }
}
