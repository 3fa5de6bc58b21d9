package borough.running;

import borough.catalogue.Schema;
import borough.postgres.CannotGoOn;
import borough.settings.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./borough check}. */
@Command(
        name = "check",
        description = {
            "Checks every service file, runs its examples, and checks every council's changes",
            "to it.",
            "Names the file and line of what is wrong; nothing else is touched."
        })
final class CheckVerb implements Callable<Integer> {
    @Parameters(
            paramLabel = "FOLDER",
            arity = "0..1",
            description = "A folder of service files. Without it: services beside ./borough.")
    private @Nullable Path folder;

    @Option(names = "--watch", description = "Checks again whenever a file is saved, until Ctrl-C.")
    private boolean watch;

    @Option(
            names = "--schema",
            paramLabel = "FILE",
            description = "Writes the grammar as a JSON Schema for editors, and checks nothing.")
    private @Nullable Path schema;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Says this.")
    private boolean help;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (schema != null) {
            Files.writeString(schema, Schema.json());
            return 0;
        }
        var services = folder == null ? Settings.home().resolve("services") : folder;
        if (!Files.isDirectory(services)) {
            throw new CannotGoOn("There is no folder " + services + " to check.");
        }
        var watching = new Watch(Settings.home(), services, System.out::println);
        int outcome = watching.look();
        if (watch) {
            watching.goOn();
        }
        return outcome;
    }
}
