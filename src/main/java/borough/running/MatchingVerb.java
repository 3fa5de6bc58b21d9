package borough.running;

import borough.files.Home;
import borough.matching.Trial;
import borough.settings.Settings;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./borough matching}. */
@Command(
        name = "matching",
        description = {
            "Tries rules/matching.yaml on made-up pairs of records: how many of those matched by",
            "themselves are one, and how many of those that are one are matched. Needs no database."
        })
final class MatchingVerb implements Callable<Integer> {
    @Option(
            names = "--pairs",
            paramLabel = "N",
            defaultValue = "10000",
            description = "How many pairs. Without it: 10000.")
    private int pairs;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "2026",
            description = "Which pairs: the same seed makes the same. Without it: 2026.")
    private long seed;

    @Option(
            names = "--without-birthday",
            paramLabel = "N",
            defaultValue = "" + Trial.WITHOUT_BIRTHDAY,
            description = "How many in a thousand have no date of birth. Without it: 60.")
    private int withoutBirthday;

    @Option(
            names = "--estimate",
            description =
                    "Prints points for the file, estimated on these pairs, and tries nothing.")
    private boolean estimate;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Says this.")
    private boolean help;

    @Override
    public Integer call() {
        var trial = new Trial(new Home(Settings.home().toString()));
        if (estimate) {
            System.out.print(trial.estimate(pairs, seed));
            return 0;
        }
        var it = trial.measure(pairs, seed, withoutBirthday);
        say("precision", it.precision());
        say("recall", it.recall());
        say("asked about one", it.askedOfOne());
        say("asked about two", it.askedOfTwo());
        System.out.println("not found: " + it.missed());
        it.mistakes().forEach((kind, count) -> System.out.println("wrong: " + kind + " " + count));
        return 0;
    }

    private static void say(String what, double share) {
        System.out.printf(Locale.ROOT, "%s: %.4f%n", what, share);
    }
}
