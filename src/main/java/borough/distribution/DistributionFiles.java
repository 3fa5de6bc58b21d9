package borough.distribution;

import borough.distribution.TeamRule.Each;
import borough.distribution.TeamRule.Hours;
import borough.distribution.TeamRule.How;
import borough.files.YamlFile;
import borough.files.YamlMap;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The rules of every council as their files say them, read strictly: {@code
 * rules/distribution.yaml} with each council's own laid over it.
 */
public final class DistributionFiles {
    private static final String FILE = "distribution.yaml";
    private static final String ANY = "any team";
    private static final String WHY = "why";
    private static final String COUNCILS_HOURS = "the council's";

    private DistributionFiles() {}

    /** Reads all of them and throws {@code Wrong} with the line of the first mistake. */
    public static void check(Path home) {
        all(home);
    }

    /** The rules of each council that has some, by its short name, and of its teams by theirs. */
    static Map<String, Map<String, TeamRule>> all(Path home) {
        var shared = shared(home);
        var all = new LinkedHashMap<String, Map<String, TeamRule>>();
        for (var council : councils(home)) {
            var own = council.resolve("rules").resolve(FILE);
            if (Files.exists(own)) {
                all.put(
                        String.valueOf(council.getFileName()),
                        teams(YamlFile.read(own), shared, holders(council)));
            }
        }
        return all;
    }

    private static YamlMap shared(Path home) {
        var file = YamlFile.read(home.resolve("rules").resolve(FILE)).only(ANY);
        var any = file.map(ANY).only("share", "at most", "hours");
        rule(any, any);
        return any;
    }

    private static List<Path> councils(Path home) {
        var folder = home.resolve("councils");
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var folders = Files.list(folder)) {
            return folders.filter(Files::isDirectory).sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    // A team may be made in the program too: only a council's own file can tell a slip.
    private static Set<String> holders(Path council) {
        var known = new TreeSet<String>();
        var file = council.resolve("council.yaml");
        if (Files.exists(file)) {
            var departments = YamlFile.read(file).map("departments");
            for (var department : departments.names()) {
                known.add(department);
                departments
                        .map(department)
                        .mapIfAny("teams")
                        .ifPresent(it -> known.addAll(it.names()));
            }
        }
        return known;
    }

    static Map<String, TeamRule> teams(YamlMap file, YamlMap shared, Set<String> known) {
        var any = file.mapIfAny(ANY).map(it -> it.only("share", "at most", "hours"));
        var under = any.orElse(shared);
        var rules = new LinkedHashMap<String, TeamRule>();
        for (var team : file.names()) {
            if (team.equals(WHY) || team.equals(ANY)) {
                continue;
            }
            checkKnown(file, team, List.of(team), known);
            var own = file.map(team).only("share", "at most", "hours", "among", "people");
            checkKnown(own, "among", own.texts("among"), known);
            rules.put(team, rule(own, any.isPresent() ? over(own, under, shared) : under));
        }
        return rules;
    }

    // What the council's "any team" leaves out stays as it is in the shared file.
    private static YamlMap over(YamlMap own, YamlMap under, YamlMap shared) {
        boolean isWhole =
                List.of("share", "at most", "hours").stream()
                        .allMatch(it -> own.names().contains(it) || under.names().contains(it));
        return isWhole ? under : shared;
    }

    private static void checkKnown(
            YamlMap file, String name, List<String> teams, Set<String> known) {
        for (var team : teams) {
            if (!known.isEmpty() && !known.contains(team)) {
                throw file.wrong(name, "The council has no team or department \"" + team + "\"");
            }
        }
    }

    private static TeamRule rule(YamlMap own, YamlMap under) {
        var how = own.having("share", under).value("share", DistributionFiles::how);
        var rule =
                new TeamRule(
                        how,
                        own.having("at most", under).value("at most", DistributionFiles::count),
                        own.texts("among"),
                        people(own),
                        own.having("hours", under).value("hours", DistributionFiles::hours));
        boolean knowsWho =
                switch (how) {
                    case BY_SKILL ->
                            rule.people().values().stream()
                                    .anyMatch(it -> !it.services().isEmpty());
                    case BY_WARD ->
                            rule.people().values().stream().anyMatch(it -> !it.wards().isEmpty());
                    default -> true;
                };
        if (!knowsWho) {
            throw own.wrong(
                    "share",
                    "\"%s\" needs people with their %s below \"people\""
                            .formatted(how.word(), how == How.BY_SKILL ? "services" : "wards"));
        }
        return rule;
    }

    private static How how(String word) {
        return How.read(word)
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "\""
                                                + word
                                                + "\" is no way to share; there are by turn,"
                                                + " fewest open, by skill, by ward and nobody"));
    }

    private static int count(String text) {
        if (!text.matches("[1-9][0-9]{0,3}")) {
            throw new IllegalArgumentException("write a number of cases, such as 15");
        }
        return Integer.parseInt(text);
    }

    private static Optional<Hours> hours(String text) {
        if (text.equals(COUNCILS_HOURS)) {
            return Optional.empty();
        }
        var parts = text.split(" to ", -1);
        if (parts.length != 2) {
            throw new IllegalArgumentException("write them as 08:30 to 17:00, or as the council's");
        }
        var hours = new Hours(LocalTime.parse(parts[0]), LocalTime.parse(parts[1]));
        if (!hours.from().isBefore(hours.to())) {
            throw new IllegalArgumentException("they should begin before they end");
        }
        return Optional.of(hours);
    }

    private static Map<String, Each> people(YamlMap team) {
        var all = new LinkedHashMap<String, Each>();
        team.mapIfAny("people")
                .ifPresent(people -> people.names().forEach(it -> all.put(it, each(people, it))));
        return all;
    }

    private static Each each(YamlMap people, String email) {
        if (!email.contains("@") || !email.equals(email.toLowerCase(Locale.UK))) {
            throw people.wrong(email, "Name people by their email, in small letters");
        }
        var one = people.map(email).only("services", "wards", "days", "at most");
        return new Each(
                Set.copyOf(one.texts("services")),
                Set.copyOf(one.texts("wards")),
                each(one, "days", DistributionFiles::day),
                one.names().contains("at most")
                        ? Optional.of(one.value("at most", DistributionFiles::count))
                        : Optional.empty());
    }

    private static <T> Set<T> each(YamlMap map, String name, Function<String, T> read) {
        try {
            return map.texts(name).stream().map(read).collect(Collectors.toSet());
        } catch (IllegalArgumentException fault) {
            throw map.wrong(name, String.valueOf(fault.getMessage()));
        }
    }

    private static DayOfWeek day(String name) {
        try {
            return DayOfWeek.valueOf(name.toUpperCase(Locale.UK));
        } catch (IllegalArgumentException unknown) {
            throw new IllegalArgumentException(
                    "\"" + name + "\" is not a day of the week", unknown);
        }
    }
}
