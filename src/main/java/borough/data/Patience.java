package borough.data;

import com.zaxxer.hikari.HikariDataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * How long we wait for the database before we say so.
 *
 * @param connectionSeconds for a connection of the pool
 * @param statementSeconds for one statement; 0 for as long as it takes
 */
record Patience(int connectionSeconds, int statementSeconds) {
    private static final long MILLIS = 1_000;

    // The database is to give a statement up by itself; only one that is dead or stopped does not.
    private static final int LONGER_SECONDS = 5;

    /** As the settings say; without them, as they come. */
    @Configuration(proxyBeanMethods = false)
    static class FromSettings {
        @Bean
        Patience patience(
                @Value("${borough.database.wait:5}") int connectionSeconds,
                @Value("${borough.database.statement:30}") int statementSeconds) {
            return new Patience(connectionSeconds, statementSeconds);
        }
    }

    void setOn(HikariDataSource pool) {
        pool.setConnectionTimeout(connectionSeconds * MILLIS);
        pool.setValidationTimeout(Math.max(1, connectionSeconds / 2) * MILLIS);
        pool.addDataSourceProperty("tcpKeepAlive", "true");
        pool.addDataSourceProperty("connectTimeout", Integer.toString(connectionSeconds));
        if (statementSeconds > 0) {
            pool.setConnectionInitSql("set statement_timeout = '%ds'".formatted(statementSeconds));
            var silence = Integer.toString(statementSeconds + LONGER_SECONDS);
            pool.addDataSourceProperty("socketTimeout", silence);
        }
    }
}
