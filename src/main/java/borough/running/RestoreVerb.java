package borough.running;

import borough.backup.Restore;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code ./borough restore}. */
@Command(
        name = "restore",
        description = {
            "Loads a backup into an empty database, or one that lacks its councils.",
            "All of it is loaded and proven equal to the backup, or nothing is."
        })
final class RestoreVerb implements Callable<Integer> {
    @Mixin private SettingsOptions options = new SettingsOptions();

    @Parameters(paramLabel = "FILE", description = "The backup.")
    private Path file = Path.of("");

    @Override
    public Integer call() {
        var settings = options.read();
        try (var open = OpenDatabase.forAnErrand(settings)) {
            var restore = new Restore(open.database(), open.masterKeyIfAny(), System.out);
            var isKeyTheSame = restore.from(file);
            System.out.println("Restored.");
            if (!isKeyTheSame) {
                System.out.printf(
                        "People's details in it are locked with another master key than this one:%n"
                                + "before you start, put the old one in %s.%n",
                        open.whereMasterKeyIs(settings));
            }
        }
        return 0;
    }
}
