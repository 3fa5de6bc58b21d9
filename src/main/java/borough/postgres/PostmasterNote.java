package borough.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What a running PostgreSQL notes in its folder: its process, its port, whether it is ready. */
record PostmasterNote(long process, int port, boolean isReady) {
    private static final String FILE = "postmaster.pid";
    private static final int PORT_LINE = 3;
    private static final int STATUS_LINE = 7;

    static Optional<PostmasterNote> in(Path folder) {
        try {
            return read(Files.readAllLines(folder.resolve(FILE)));
        } catch (NoSuchFileException notRunning) {
            return Optional.empty();
        } catch (IOException unreadable) {
            throw new CannotGoOn(
                    "The database folder %s cannot be read by this user.".formatted(folder),
                    unreadable);
        }
    }

    // Being written while we read, it can end early: then it is not ready yet.
    private static Optional<PostmasterNote> read(List<String> lines) {
        try {
            var isWhole = lines.size() > STATUS_LINE;
            return Optional.of(
                    new PostmasterNote(
                            lines.isEmpty() ? 0 : Long.parseLong(lines.getFirst().strip()),
                            isWhole ? Integer.parseInt(lines.get(PORT_LINE).strip()) : 0,
                            isWhole && lines.get(STATUS_LINE).strip().equals("ready")));
        } catch (NumberFormatException halfWritten) {
            return Optional.of(new PostmasterNote(0, 0, false));
        }
    }

    /** Whether the process it names is a PostgreSQL on this very folder. */
    boolean isRunningIn(Path folder) {
        try {
            var words = Files.readString(Path.of("/proc/" + process + "/cmdline")).split("\0");
            return words[0].endsWith("postgres") && List.of(words).contains(folder.toString());
        } catch (IOException ended) {
            return false;
        }
    }

    static void remove(Path folder) {
        try {
            Files.deleteIfExists(folder.resolve(FILE));
        } catch (IOException kept) {
            throw new CannotGoOn(
                    "The note of an earlier run, %s, cannot be removed."
                            .formatted(folder.resolve(FILE)),
                    kept);
        }
    }
}
