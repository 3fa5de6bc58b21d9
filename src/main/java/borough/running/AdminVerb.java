package borough.running;

import borough.postgres.CannotGoOn;
import borough.signin.Invitations;
import borough.signin.Invitations.Outcome;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./borough admin}. */
@Command(
        name = "admin",
        description = "Invites an administrator: ./borough admin invite EMAIL",
        synopsisSubcommandLabel = "invite EMAIL")
final class AdminVerb {
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Says this.")
    private boolean help;

    /** {@code ./borough admin invite}. */
    @Command(
            name = "invite",
            description = "Makes a link that signs an administrator in, once, within 24 hours.")
    static final class Invite implements Callable<Integer> {
        private final Class<?> application;

        @Mixin private SettingsOptions options = new SettingsOptions();

        @Parameters(paramLabel = "EMAIL", description = "Their email address.")
        private String email = "";

        @Option(
                names = "--council",
                paramLabel = "NAME",
                description = "The council's short name, where there is more than one.")
        private @Nullable String council;

        @Option(
                names = "--name",
                paramLabel = "NAME",
                description = "Their name, where the email address does not give it.")
        private @Nullable String name;

        Invite(Class<?> application) {
            this.application = application;
        }

        @Override
        public Integer call() {
            var settings = options.read();
            try (var open = OpenDatabase.forAnErrandWithTables(settings);
                    var program = Program.forAnErrand(application, settings, open)) {
                var outcome =
                        program.door(Invitations.class)
                                .invite(
                                        email,
                                        Optional.ofNullable(council),
                                        Optional.ofNullable(name));
                switch (outcome) {
                    case Outcome.Invited it -> say(it);
                    case Outcome.Refused it -> throw new CannotGoOn(it.says() + ".");
                }
            }
            return 0;
        }

        private static void say(Outcome.Invited it) {
            System.out.printf(
                    "%s may now administer %s. This link signs them in once, within %s:%n%n  %s%n",
                    it.letter().name(), it.council(), it.letter().lasts(), it.letter().address());
        }
    }
}
