package borough.running;

import borough.backup.Backup;
import borough.backup.OnRecord;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./borough backup}. */
@Command(
        name = "backup",
        description = {
            "Writes the councils' data to a file, whether Borough is running or not.",
            "The master key is not in it: keep a copy of that apart."
        })
final class BackupVerb implements Callable<Integer> {
    @Mixin private SettingsOptions options = new SettingsOptions();

    @Parameters(
            paramLabel = "FILE_OR_FOLDER",
            description = "The file to write, or a folder to write one in, named by the day.")
    private Path target = Path.of("");

    @Option(
            names = "--council",
            paramLabel = "NAME",
            description = "Only this council, by its short name.")
    private @Nullable String council;

    @Override
    public Integer call() {
        var settings = options.read();
        try (var open = OpenDatabase.forAnErrand(settings)) {
            OnRecord.write(open.database(), Optional.ofNullable(council));
            var backup = new Backup(open.database(), open.masterKeyIfAny(), System.out);
            var file = backup.write(target, Optional.ofNullable(council));
            System.out.println("Written to " + file);
            System.out.println(
                    "The master key is not in it. Keep a copy apart: "
                            + open.whereMasterKeyIs(settings)
                            + ".");
        }
        return 0;
    }
}
