package borough.demonstration;

import borough.entries.EntryFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.stereotype.Component;

/** What stands in the registers of a made-up council, from a file for each. */
@Component
class KeptEntries {
    private static final String ENDING = ".csv";

    private final EntryFiles entries;

    KeptEntries(EntryFiles entries) {
        this.entries = entries;
    }

    /** Takes them in, where the council has any. */
    void take(Path demonstration) {
        var folder = demonstration.resolve("registers");
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (var files = Files.list(folder)) {
            for (var file : files.sorted().toList()) {
                var name = String.valueOf(file.getFileName()).replace(ENDING, "");
                var wrong = entries.take(name, file, new EntryFiles.How(false, false)).rejected();
                if (!wrong.isEmpty()) {
                    throw new IllegalStateException(file + ": " + wrong);
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
