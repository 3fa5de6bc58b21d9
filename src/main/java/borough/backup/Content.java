package borough.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import org.postgresql.PGConnection;

/** A table's rows for one council, as COPY writes them, measured while they pass. */
final class Content {
    private Content() {}

    /** What passed. */
    record Measure(long rows, long bytes, String sha256) {
        boolean matches(Manifest.Table table) {
            return rows == table.rows() && bytes == table.bytes() && sha256.equals(table.sha256());
        }
    }

    static Measure copyOut(Connection owner, Tables.Table table, int council, OutputStream to)
            throws SQLException, IOException {
        var counter = new Counter(to);
        var measured = new DigestOutputStream(counter, sha256());
        var rows =
                owner.unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyOut("copy (" + table.select(council) + ") to stdout", measured);
        return new Measure(rows, counter.bytes, hex(measured.getMessageDigest()));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }

    static String hex(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Makes a value's text the same on every machine, so that hashes can be compared. */
    static void sameEverywhere(Connection owner) throws SQLException {
        try (var statement = owner.createStatement()) {
            statement.execute("set local timezone = 'UTC'");
            statement.execute("set local intervalstyle = 'iso_8601'");
            statement.execute("set local bytea_output = 'hex'");
            statement.execute("set local extra_float_digits = 1");
        }
    }

    /** Row-level security lets this transaction see and write one council's rows. */
    static void bind(Connection owner, int council) throws SQLException {
        try (var statement = owner.prepareStatement("select set_config('app.council', ?, true)")) {
            statement.setString(1, Integer.toString(council));
            statement.execute();
        }
    }

    private static final class Counter extends OutputStream {
        private final OutputStream to;
        private long bytes;

        Counter(OutputStream to) {
            this.to = to;
        }

        @Override
        public void write(int one) throws IOException {
            to.write(one);
            bytes++;
        }

        @Override
        public void write(byte[] some, int from, int length) throws IOException {
            to.write(some, from, length);
            bytes += length;
        }
    }
}
