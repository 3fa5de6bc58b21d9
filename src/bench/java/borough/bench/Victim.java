package borough.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/** Who is killed: the server, its database with every process of it, or both in one moment. */
enum Victim {
    SERVER,
    DATABASE,
    BOTH,
    /** The server while it starts again after an earlier kill. */
    STARTING;

    private static final int SERVER_OF_TEN = 4;
    private static final int DATABASE_OF_TEN = 7;
    private static final int BOTH_OF_TEN = 9;

    /** Four of ten the server, three the database, two both, one a server that starts. */
    static Victim any(Random chance) {
        int of = chance.nextInt(10);
        return of < SERVER_OF_TEN
                ? SERVER
                : of < DATABASE_OF_TEN ? DATABASE : of < BOTH_OF_TEN ? BOTH : STARTING;
    }

    /** Kills the postmaster and all that it began, as kill -9 does; false where none runs. */
    static boolean killDatabase(Path data) throws IOException {
        var note = data.resolve("database/postmaster.pid");
        if (!Files.exists(note)) {
            return false;
        }
        var lines = Files.readAllLines(note);
        var postmaster =
                lines.isEmpty()
                        ? java.util.Optional.<ProcessHandle>empty()
                        : ProcessHandle.of(Long.parseLong(lines.getFirst().strip()));
        if (postmaster.isEmpty() || !isOurs(postmaster.get(), data)) {
            return false;
        }
        var children = postmaster.get().descendants().toList();
        postmaster.get().destroyForcibly();
        children.forEach(ProcessHandle::destroyForcibly);
        return true;
    }

    // A note that outlived its process may name somebody else's by now.
    private static boolean isOurs(ProcessHandle process, Path data) throws IOException {
        var line = Path.of("/proc/" + process.pid() + "/cmdline");
        return Files.exists(line) && Files.readString(line).contains(data.toString());
    }
}
