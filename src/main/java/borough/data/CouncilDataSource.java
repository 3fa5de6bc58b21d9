package borough.data;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** The application's connections, each of which knows its council. */
final class CouncilDataSource extends DelegatingDataSource {
    CouncilDataSource(DataSource pool) {
        super(pool);
    }

    @Override
    public Connection getConnection() throws SQLException {
        return CouncilConnection.around(super.getConnection());
    }
}
