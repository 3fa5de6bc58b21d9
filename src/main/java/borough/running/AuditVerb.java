package borough.running;

import borough.audit.Audit;
import borough.data.Tenancy;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ./borough audit}. */
@Command(
        name = "audit",
        description = "Checks the record of what was done and looked at: ./borough audit verify",
        synopsisSubcommandLabel = "verify")
final class AuditVerb {
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Says this.")
    private boolean help;

    /** {@code ./borough audit verify}. */
    @Command(
            name = "verify",
            description = {
                "Walks the whole chain and says which entry was changed, missing, added or moved.",
                "Ends with 1 where it does not hold. Write the last hash down somewhere else:",
                "only that shows a database that was put back as it stood earlier."
            })
    static final class Verify implements Callable<Integer> {
        private final Class<?> application;

        @Mixin private SettingsOptions options = new SettingsOptions();

        @Option(
                names = "--council",
                paramLabel = "NAME",
                description = "Only this council, by its short name.")
        private @Nullable String council;

        @Option(
                names = "--known",
                paramLabel = "HASH",
                description = "A last hash that was written down: it must be in the chain still.")
        private @Nullable String known;

        Verify(Class<?> application) {
            this.application = application;
        }

        @Override
        public Integer call() {
            var settings = options.read();
            try (var open = OpenDatabase.forAnErrandWithTables(settings);
                    var program = Program.forAnErrand(application, settings, open)) {
                var audit = program.door(Audit.class);
                boolean isWhole = true;
                for (var it : program.councils(council)) {
                    isWhole &= Tenancy.in(it.id(), () -> isWhole(it.slug(), audit));
                }
                return isWhole ? 0 : Running.FAULT;
            }
        }

        private boolean isWhole(String slug, Audit audit) {
            var began = Instant.now();
            var found =
                    audit.verify(
                            Optional.ofNullable(known),
                            fault -> System.out.printf("%s: %s%n", slug, fault));
            var took = Math.max(1, Duration.between(began, Instant.now()).toMillis());
            System.out.printf(
                    "%s: %,d entries in %,d blocks, %,d wait to be chained; %s"
                            + " (%,d entries a second)%nThe last hash: %s%n",
                    slug,
                    found.entries(),
                    found.blocks(),
                    found.waiting(),
                    found.isWhole() ? "whole" : "%,d FAULTS".formatted(found.faults()),
                    found.entries() * 1000 / took,
                    found.hash().isEmpty() ? "none yet" : found.hash());
            return found.isWhole();
        }
    }
}
