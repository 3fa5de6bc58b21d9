package borough.data;

import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The application's way to its database, as the role that owns nothing. */
@Configuration(proxyBeanMethods = false)
class Database {
    /** Closing the context closes the pool. */
    @Bean(destroyMethod = "close")
    HikariDataSource pool(
            @Value("${borough.database.url}") String url,
            @Value("${borough.database.user}") String user,
            @Value("${borough.database.password}") String password,
            @Value("${borough.database.connections:12}") int connections,
            Patience patience) {
        var pool = new HikariDataSource();
        pool.setJdbcUrl(url);
        pool.setUsername(user);
        pool.setPassword(password);
        pool.setMaximumPoolSize(connections);
        pool.setMinimumIdle(2);
        patience.setOn(pool);
        pool.setInitializationFailTimeout(-1);
        return pool;
    }

    @Bean
    @org.springframework.context.annotation.Primary
    DataSource councilsApart(HikariDataSource pool) {
        return new CouncilDataSource(pool);
    }
}
