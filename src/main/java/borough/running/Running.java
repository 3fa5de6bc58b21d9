package borough.running;

import borough.files.Wrong;
import borough.postgres.CannotGoOn;
import java.util.List;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The door of the program: one word from {@code ./borough}, done to its end. */
public final class Running {
    // What the build says to have the parts' plan noted; nobody types it.
    private static final List<String> PLAN = List.of("plan");

    static final int FAULT = 1;
    static final int MISUSE = 2;

    private Running() {}

    @Command(
            name = "borough",
            description = "The digital council, in one program.",
            synopsisSubcommandLabel = "VERB",
            mixinStandardHelpOptions = true)
    private static final class Verbs {}

    /** Does what the words say with this application, and gives the exit code. */
    public static int run(Class<?> application, String... words) {
        if (PLAN.equals(List.of(words))) {
            // Spring's own build step breaks this off by an exception that must reach it.
            Program.plan(application);
        }
        return verbs(application).execute(words);
    }

    static CommandLine verbs(Class<?> application) {
        var line = new CommandLine(new Verbs());
        line.addSubcommand(new StartVerb(application));
        line.addSubcommand(new CheckVerb());
        line.addSubcommand(new MatchingVerb());
        line.addSubcommand(new WordsVerb());
        line.addSubcommand(
                new CommandLine(new CouncilVerb()).addSubcommand(new CouncilVerb.New(application)));
        line.addSubcommand(
                new CommandLine(new AdminVerb()).addSubcommand(new AdminVerb.Invite(application)));
        line.addSubcommand(
                new CommandLine(new ImportVerb())
                        .addSubcommand(new ImportVerb.Crews(application))
                        .addSubcommand(new ImportVerb.Stops(application))
                        .addSubcommand(new ImportVerb.LandAreas(application))
                        .addSubcommand(new ImportVerb.Lettings(application))
                        .addSubcommand(new ImportVerb.Awards(application))
                        .addSubcommand(new ImportAddressesVerb(application))
                        .addSubcommand(new ImportShapesVerb.Streets(application))
                        .addSubcommand(new ImportShapesVerb.Wards(application))
                        .addSubcommand(new ImportShapesVerb.Parishes(application))
                        .addSubcommand(new ImportRegisterVerb(application))
                        .addSubcommand(new ImportStaffVerb(application)));
        line.addSubcommand(
                new CommandLine(new AuditVerb()).addSubcommand(new AuditVerb.Verify(application)));
        line.addSubcommand(
                new CommandLine(new RetentionVerb())
                        .addSubcommand(new RetentionVerb.Run(application)));
        line.addSubcommand(new BackupVerb());
        line.addSubcommand(new RestoreVerb());
        line.addSubcommand(new SettingsVerb());
        line.setUsageHelpWidth(100);
        line.setParameterExceptionHandler(Running::misuse);
        line.setExecutionExceptionHandler(
                (fault, at, parsed) -> {
                    at.getErr().println(said(fault));
                    return FAULT;
                });
        return line;
    }

    private static int misuse(ParameterException fault, String[] words) {
        var at = fault.getCommandLine();
        var verb = at.getCommandSpec().qualifiedName(" ");
        var err = at.getErr();
        if (fault instanceof UnmatchedArgumentException unmatched) {
            err.printf(
                    "./%s does not know %s.%n",
                    verb, String.join(" ", List.copyOf(unmatched.getUnmatched())));
        } else {
            err.println(firstLine(fault) + ".");
        }
        err.printf("./%s --help says what it takes.%n", verb);
        return MISUSE;
    }

    private static String firstLine(Exception fault) {
        var message = String.valueOf(fault.getMessage());
        return message.lines().findFirst().orElse(message).replaceAll("\\.$", "");
    }

    /** The sentence for a fault we know; for one we do not, the trace that mends it. */
    private static String said(Exception fault) {
        if (fault instanceof CannotGoOn known) {
            return known.sentence();
        }
        if (fault instanceof Wrong file) {
            return String.valueOf(file.getMessage());
        }
        LoggerFactory.getLogger(Running.class).error("A fault of our own", fault);
        return "Borough stopped on a fault of its own; the lines above say where.";
    }
}
