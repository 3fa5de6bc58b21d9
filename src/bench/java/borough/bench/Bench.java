package borough.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * {@code ./borough bench}: measures the built program, as anybody would meet it, by its pages and
 * its verbs. It knows no class of the program's but how to reach its database for large data sets.
 */
public final class Bench {
    // A new part is a class, and a line here.
    private static final Map<String, Part> PARTS = new LinkedHashMap<>();

    static {
        PARTS.put("start", new StartPart());
        PARTS.put("journeys", new JourneysPart());
        PARTS.put("check", new CheckPart());
        PARTS.put("cases", new CasesPart());
        PARTS.put("timers", new TimersPart());
        PARTS.put("lifecycles", new LifecyclesPart());
        PARTS.put("submit", new SubmitPart());
        PARTS.put("waste", new WastePart());
        PARTS.put("search", new SearchPart());
        PARTS.put("import", new ImportPart());
        PARTS.put("customers", new CustomersPart());
        PARTS.put("sign-ins", new SignInsPart());
        PARTS.put("retention", new RetentionPart());
        PARTS.put("customer", new CustomerPart());
        PARTS.put("letters", new LettersPart());
        PARTS.put("burst", new BurstPart());
        PARTS.put("kill", new KillPart());
        PARTS.put("soak", new SoakPart());
    }

    // These take long, and run only when named.
    private static final Set<String> ON_REQUEST =
            Set.of("search", "import", "sign-ins", "retention", "customer", "kill", "soak");

    private static final String HELP =
            """
            Usage: borough bench [PART...] [--json FILE] [--seconds N] [--cases N] [--kills N]
                                 [--minutes N] [--million N] [--data FOLDER] [--port N]
            Starts a Borough of its own, measures it, and prints one line a figure:
            NAME VALUE UNIT goal GOAL ok|short
              PART            start, journeys, check, cases, timers, lifecycles, submit, waste,
                              customers, letters, burst. Without one: all of these. Only when named:
                              sign-ins; over a million of each kind search, import, retention, and
                              customer, the page of one with 2,000 contacts; kill, which kills
                              server and database under load and proves that nothing was lost; and
                              soak, which looks for what grows or slows down in an hour.
              --json FILE     Writes the figures there too.
              --seconds N     How long each load lasts. Without it: 10.
              --cases N       How many cases the large data set has. Without it: 100000.
              --million N     How many of each kind stand for the million. Without it: 1000000.
              --kills N       How often kill does so. Without it: 200.
              --minutes N     How long soak lasts. Without it: 60.
              --data FOLDER   Where data sets are kept. Without it: data-bench beside ./borough.
              --port N        The port that is measured. Without it: 8190.
            """;

    private Bench() {}

    public static void main(String[] words) throws Exception {
        // Callers say which council's host they ask for; Java settles this before the first call.
        System.setProperty("jdk.httpclient.allowRestrictedHeaders", "host");
        var home = Path.of(System.getProperty("borough.home", "")).toAbsolutePath();
        var parts = new ArrayList<String>();
        var options = new LinkedHashMap<String, String>();
        for (var i = 0; i < words.length; i++) {
            switch (words[i]) {
                case "--help", "-h" -> {
                    System.out.print(HELP);
                    return;
                }
                case "--json",
                        "--seconds",
                        "--cases",
                        "--million",
                        "--kills",
                        "--minutes",
                        "--data",
                        "--port" -> {
                    if (i + 1 == words.length) {
                        misuse(words[i] + " takes a value.");
                    }
                    options.put(words[i], words[++i]);
                }
                default -> {
                    if (!PARTS.containsKey(words[i])) {
                        misuse("./borough bench does not know " + words[i] + ".");
                    }
                    parts.add(words[i]);
                }
            }
        }
        var figures = new Figures();
        var bed = new Bed(home, options, figures);
        for (var name : parts.isEmpty() ? always() : parts) {
            PARTS.get(name).measure(bed);
        }
        if (options.containsKey("--json")) {
            figures.write(Path.of(options.get("--json")));
        }
        System.exit(figures.allReached() ? 0 : 1);
    }

    private static List<String> always() {
        return PARTS.keySet().stream().filter(it -> !ON_REQUEST.contains(it)).toList();
    }

    private static void misuse(String why) {
        System.err.println(why);
        System.err.println("./borough bench --help says what it takes.");
        System.exit(2);
    }
}
