package borough.running;

import borough.council.CouncilFile;
import borough.council.Councils;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./borough council}. */
@Command(
        name = "council",
        description = "Makes a council of your own: ./borough council new FILE",
        synopsisSubcommandLabel = "new FILE")
final class CouncilVerb {
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Says this.")
    private boolean help;

    /** {@code ./borough council new}. */
    @Command(
            name = "new",
            description = {
                "Makes a council from its file: name, hosts, departments, teams, hours, brand.",
                "Whole or not at all; a mistake is told with its line. Then invite somebody:",
                "./borough admin invite EMAIL"
            })
    static final class New implements Callable<Integer> {
        private final Class<?> application;

        @Mixin private SettingsOptions options = new SettingsOptions();

        @Parameters(
                paramLabel = "FILE",
                description = "The council's file; see docs/how-to/make-a-council.md.")
        private Path file = Path.of("");

        New(Class<?> application) {
            this.application = application;
        }

        @Override
        public Integer call() {
            // Read before anything is started: most mistakes are in the file.
            var read = CouncilFile.read(file);
            var settings = options.read();
            try (var open = OpenDatabase.forAnErrandWithTables(settings);
                    var program = Program.forAnErrand(application, settings, open)) {
                var council = program.door(Councils.class).create(read, false);
                System.out.printf(
                        "%s is made. It answers at %s.%n"
                                + "Now invite its first administrator:"
                                + " ./borough admin invite EMAIL --council %s%n",
                        council.name(), String.join(", ", council.hosts()), council.slug());
            }
            return 0;
        }
    }
}
