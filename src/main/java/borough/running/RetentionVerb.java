package borough.running;

import borough.data.Tenancy;
import borough.retention.Retention;
import borough.retention.RetentionRun;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ./borough retention}. */
@Command(
        name = "retention",
        description = "Erases what is kept no longer: ./borough retention run",
        synopsisSubcommandLabel = "run")
final class RetentionVerb {
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Says this.")
    private boolean help;

    /** {@code ./borough retention run}. */
    @Command(
            name = "run",
            description = {
                "Erases every ended case whose time is up and that is not on hold, now.",
                "Borough does so by itself each hour; broken off, it goes on where it was."
            })
    static final class Run implements Callable<Integer> {
        private static final int TOLD_EVERY = 10_000;

        private final Class<?> application;

        @Mixin private SettingsOptions options = new SettingsOptions();

        @Option(
                names = "--council",
                paramLabel = "NAME",
                description = "Only this council, by its short name.")
        private @Nullable String council;

        @Option(names = "--dry", description = "Only says what would go.")
        private boolean isDry;

        Run(Class<?> application) {
            this.application = application;
        }

        @Override
        public Integer call() {
            var settings = options.read();
            try (var open = OpenDatabase.forAnErrandWithTables(settings);
                    var program = Program.forAnErrand(application, settings, open)) {
                for (var it : program.councils(council)) {
                    Tenancy.run(it.id(), () -> run(it.slug(), program));
                }
            }
            return 0;
        }

        private void run(String slug, Program program) {
            var now = program.door(Clock.class).instant();
            var going = program.door(Retention.class).going(now);
            for (var it : going) {
                System.out.printf(
                        "%s: %,d of \"%s\", kept %s (those on hold stay)%n",
                        slug, it.cases(), it.service(), it.rule());
            }
            if (isDry) {
                System.out.println(slug + ": nothing was erased, this only looked.");
            } else {
                int erased =
                        program.door(RetentionRun.class)
                                .all(
                                        soFar -> {
                                            if (soFar > 0 && soFar % TOLD_EVERY == 0) {
                                                System.out.printf("%s: %,d so far%n", slug, soFar);
                                            }
                                        });
                System.out.printf("%s: %,d cases erased.%n", slug, erased);
            }
        }
    }
}
