package borough.identity;

import borough.council.Councils;
import borough.council.RulesFile;
import borough.files.Changes;
import borough.files.Home;
import borough.files.YamlMap;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What may be asked and how much is enough, as {@code rules/identity-checks.yaml} says. */
@Component
class CheckRules {
    private final RulesFile<Rules> rules;

    CheckRules(Home home, Councils councils, Changes changes) {
        rules =
                new RulesFile<>(
                        "identity-checks.yaml",
                        home,
                        councils,
                        changes,
                        (own, shared) -> read(own));
    }

    /**
     * A question.
     *
     * @param others whether family, or who reads an old letter, may know the answer
     * @param typed whether the adviser types what they hear and never sees what is right
     */
    record Asked(Fact fact, String say, String hint, boolean others, boolean typed) {}

    /** How many right answers are enough, and how many of them to what others hardly know. */
    record Enough(int right, int own) {}

    /** When it is over: wrong answers in one contact, and in a day through one channel. */
    record Limits(int wrong, int wrongInDay, Duration goesOn, Duration counts) {}

    /** What the adviser says at the end, and the papers that prove somebody at the desk. */
    record Otherwise(String locked, String tooFew, Map<String, String> papers) {}

    record Rules(
            Map<Fact, Asked> facts,
            Map<String, String> never,
            Map<Level, Enough> levels,
            Map<String, Level> services,
            Limits limits,
            Otherwise otherwise) {

        /** What these right answers are enough for. */
        Optional<Level> reached(List<Fact> right) {
            return Stream.of(Level.FULL, Level.LIGHT)
                    .filter(it -> isEnough(levels.get(it), right))
                    .findFirst();
        }

        private boolean isEnough(@Nullable Enough wanted, List<Fact> right) {
            return wanted != null
                    && right.size() >= wanted.right()
                    && right.stream().filter(this::isOwn).count() >= wanted.own();
        }

        // What others hardly know.
        private boolean isOwn(Fact fact) {
            var asked = facts.get(fact);
            return asked != null && !asked.others();
        }
    }

    Rules current() {
        return rules.current();
    }

    private static Rules read(YamlMap file) {
        file.only("facts", "never", "levels", "services", "limits", "otherwise");
        var never = texts(file.map("never"));
        var limits = file.map("limits");
        limits.only("wrong in one contact", "wrong in a day", "goes on for", "counts for");
        var otherwise = file.map("otherwise").only("locked", "too few", "papers");
        return new Rules(
                facts(file, never),
                never,
                levels(file.map("levels")),
                services(file.map("services")),
                new Limits(
                        limits.value("wrong in one contact", CheckRules::count),
                        limits.value("wrong in a day", CheckRules::count),
                        limits.value("goes on for", CheckRules::minutes),
                        limits.value("counts for", CheckRules::minutes)),
                new Otherwise(
                        otherwise.text("locked"),
                        otherwise.text("too few"),
                        texts(otherwise.map("papers"))));
    }

    private static Map<Fact, Asked> facts(YamlMap file, Map<String, String> never) {
        var facts = new EnumMap<Fact, Asked>(Fact.class);
        var all = file.map("facts");
        for (var name : all.names()) {
            if (never.containsKey(name)) {
                throw all.wrong(name, "this is among those that are never asked");
            }
            var fact = Fact.read(name);
            if (fact.isEmpty()) {
                throw all.wrong(name, "there is no such fact. Known are " + known());
            }
            var it = all.map(name).only("say", "hint", "others know", "adviser");
            facts.put(
                    fact.get(),
                    new Asked(
                            fact.get(),
                            it.text("say"),
                            it.textIfAny("hint").orElse(""),
                            it.value("others know", CheckRules::yes),
                            it.value("adviser", CheckRules::types)));
        }
        return facts;
    }

    private static String known() {
        return String.join(", ", List.of(Fact.values()).stream().map(Fact::text).toList());
    }

    private static Map<String, String> texts(YamlMap file) {
        var texts = new LinkedHashMap<String, String>();
        file.names().forEach(it -> texts.put(it, file.text(it)));
        return texts;
    }

    private static Map<Level, Enough> levels(YamlMap file) {
        file.only("light", "full");
        var levels = new EnumMap<Level, Enough>(Level.class);
        for (var name : List.of("light", "full")) {
            var it = file.map(name).only("right", "hardly known to others");
            levels.put(
                    Level.read(name),
                    new Enough(
                            it.value("right", CheckRules::count),
                            it.value("hardly known to others", CheckRules::countOrNone)));
        }
        return levels;
    }

    private static Map<String, Level> services(YamlMap file) {
        var services = new HashMap<String, Level>();
        for (var name : file.names()) {
            services.put(name, file.value(name, CheckRules::level));
        }
        return services;
    }

    private static Level level(String said) {
        if (!said.matches("light|full")) {
            throw new IllegalArgumentException("light or full is needed here");
        }
        return Level.read(said);
    }

    private static boolean yes(String said) {
        if (!said.matches("yes|no")) {
            throw new IllegalArgumentException("yes or no is needed here");
        }
        return said.equals("yes");
    }

    private static boolean types(String said) {
        if (!said.matches("types|compares")) {
            throw new IllegalArgumentException("types or compares is needed here");
        }
        return said.equals("types");
    }

    private static int count(String said) {
        if (!said.matches("[1-9][0-9]?")) {
            throw new IllegalArgumentException("a number from 1 to 99 is needed here");
        }
        return Integer.parseInt(said);
    }

    private static int countOrNone(String said) {
        return said.equals("0") ? 0 : count(said);
    }

    private static Duration minutes(String said) {
        if (!said.matches("[1-9][0-9]{0,3} minutes")) {
            throw new IllegalArgumentException("minutes are needed here, such as 60 minutes");
        }
        return Duration.ofMinutes(Integer.parseInt(said.split(" ")[0]));
    }
}
