package borough.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** Where the database is and its two users: one owns the tables, the other does the daily work. */
public record Database(
        String url, String owner, String ownerWord, String app, String appWord, String whose) {
    static final String EMBEDDED = "embedded";
    public static final String OUTSIDE = "outside";

    public Connection openAsOwner() throws SQLException {
        return DriverManager.getConnection(url, owner, ownerWord);
    }

    public Connection openAsApp() throws SQLException {
        return DriverManager.getConnection(url, app, appWord);
    }

    @Override
    public String toString() {
        return whose + " database at " + url;
    }
}
