package borough.postgres;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;

/** A program of its own that holds a data folder with a running server, for a test to kill. */
final class Holder {
    private Holder() {}

    static Process start(Path folder) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var program =
                new ProcessBuilder(
                                java,
                                "-cp",
                                System.getProperty("java.class.path"),
                                Holder.class.getName(),
                                folder.toString())
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        var lines = program.inputReader();
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.equals("holding")) {
                return program;
            }
        }
        throw new IllegalStateException("the holder ended");
    }

    static void main(String[] words) throws IOException, SQLException, InterruptedException {
        var folder = DataFolder.take(Path.of(words[0]));
        var runAs = RunAs.suiting(folder.path().resolve("database"));
        var server =
                EmbeddedPostgres.start(PostgresCluster.in(folder, TestDatabase.bundled(), runAs));
        folder.noteHolder("port 1234");
        try (var connection = server.database().openAsOwner();
                var statement = connection.createStatement()) {
            statement.execute("create table kept as select 'still here' as word");
        }
        System.out.println("holding");
        Thread.sleep(60_000);
        server.close();
    }
}
