package borough;

import static org.assertj.core.api.Assertions.assertThat;

import borough.values.Uses;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Who may talk to whom: four floors, calls go down, nothing goes in a circle. */
class BoundariesTest {
    private static final List<Set<String>> FLOORS =
            List.of(
                    Set.of("values"),
                    Set.of(
                            "files",
                            "language",
                            "tongues",
                            "postgres",
                            "audit",
                            "data",
                            "council",
                            "places",
                            "gazetteer",
                            "personnel",
                            "joiners",
                            "entra",
                            "entrastandin",
                            "land",
                            "vocabulary",
                            "answers",
                            "overload",
                            "web",
                            "search",
                            "oidc",
                            "holdings",
                            "signin"),
                    Set.of(
                            "proofreading",
                            "services",
                            "walking",
                            "moving",
                            "reading",
                            "examples",
                            "catalogue",
                            "publishing",
                            "journeys",
                            "asking",
                            "saving",
                            "casebook",
                            "cases",
                            "caseload",
                            "handling",
                            "timers",
                            "versions",
                            "caselinks",
                            "correspondence",
                            "casework",
                            "customers",
                            "accounts",
                            "authorities",
                            "matching",
                            "onelogin",
                            "oneloginstandin",
                            "particulars",
                            "identity",
                            "safety",
                            "visitkinds",
                            "visits",
                            "bookings",
                            "streets",
                            "distribution",
                            "registers",
                            "entries",
                            "printing",
                            "printroom",
                            "worklists",
                            "rounds",
                            "markers",
                            "restrictions",
                            "letters",
                            "landlords",
                            "benefits",
                            "payments",
                            "ledger",
                            "govukpay",
                            "govukpaystandin",
                            "charts",
                            "messages",
                            "postroom",
                            "replies",
                            "retention",
                            "interactions",
                            "documents"),
                    Set.of("misses", "waste", "crews", "bulky"),
                    Set.of(
                            "website",
                            "account",
                            "customerview",
                            "bindays",
                            "maps",
                            "following",
                            "helping",
                            "entrydesk",
                            "auditdesk",
                            "insight",
                            "subjectaccess",
                            "staff",
                            "upkeep",
                            "contact",
                            "reception",
                            "field",
                            "api",
                            "designer",
                            "demonstration",
                            "pastreports"),
                    Set.of("running", "settings", "backup"));

    /** What one table is made of may be the work of several: each by itself, in one schema. */
    private static final Map<String, String> SCHEMA_OF_ANOTHER =
            Map.ofEntries(
                    Map.entry("casebook", "cases"),
                    Map.entry("caselinks", "casework"),
                    Map.entry("caseload", "cases"),
                    Map.entry("correspondence", "casework"),
                    Map.entry("handling", "cases"),
                    Map.entry("messages", "postroom"),
                    Map.entry("misses", "waste"),
                    Map.entry("particulars", "customers"),
                    Map.entry("saving", "journeys"),
                    Map.entry("streets", "visits"),
                    Map.entry("timers", "cases"),
                    Map.entry("versions", "cases"));

    private static final JavaClasses CLASSES =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("borough");

    @Test
    void every_capability_stands_on_one_floor() {
        var placed = new TreeSet<String>();
        FLOORS.forEach(placed::addAll);
        assertThat(House.packages()).isEqualTo(placed);
    }

    @Test
    void a_capability_calls_only_what_it_declares() {
        var uses = declared();
        var wrong = new TreeSet<String>();
        for (var from : CLASSES) {
            var home = capability(from.getPackageName());
            for (var dependency : from.getDirectDependenciesFromSelf()) {
                var to = capability(dependency.getTargetClass().getPackageName());
                var allowed = uses.getOrDefault(home, Set.of());
                if (!to.isEmpty()
                        && !home.isEmpty()
                        && !to.equals(home)
                        && !to.equals("values")
                        && !allowed.contains(to)) {
                    wrong.add(from.getSimpleName() + " in " + home + " uses " + to);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void what_is_declared_is_used() {
        var wrong = new TreeSet<String>();
        declared()
                .forEach(
                        (home, uses) -> {
                            for (var used : uses) {
                                var found =
                                        CLASSES.stream()
                                                .filter(
                                                        it ->
                                                                capability(it.getPackageName())
                                                                        .equals(home))
                                                .flatMap(
                                                        it ->
                                                                it
                                                                        .getDirectDependenciesFromSelf()
                                                                        .stream())
                                                .anyMatch(
                                                        it ->
                                                                capability(
                                                                                it.getTargetClass()
                                                                                        .getPackageName())
                                                                        .equals(used));
                                if (!found && !used.equals("values")) {
                                    wrong.add(home + " declares " + used + " and does not use it");
                                }
                            }
                        });
        assertThat(wrong).isEmpty();
    }

    @Test
    void calls_go_down() {
        var wrong = new ArrayList<String>();
        declared()
                .forEach(
                        (home, uses) -> {
                            for (var used : uses) {
                                if (floor(used) > floor(home)) {
                                    wrong.add(home + " calls up to " + used);
                                }
                            }
                        });
        assertThat(wrong).isEmpty();
    }

    @Test
    void nothing_goes_in_a_circle() {
        var uses = declared();
        for (var start : uses.keySet()) {
            assertThat(reach(uses, start)).as("what " + start + " reaches").doesNotContain(start);
        }
    }

    private static Set<String> reach(Map<String, Set<String>> uses, String start) {
        var reached = new TreeSet<String>();
        var waiting = new ArrayList<>(uses.getOrDefault(start, Set.of()));
        while (!waiting.isEmpty()) {
            var next = waiting.removeLast();
            if (reached.add(next)) {
                waiting.addAll(uses.getOrDefault(next, Set.of()));
            }
        }
        return reached;
    }

    @Test
    void sql_stands_in_stores_and_names_its_own_schema_only() {
        var table =
                Pattern.compile(
                        "(?:from|join|into|update|table)\\s+([a-z_]+)\\.(?!published_)[a-z_]+",
                        Pattern.MULTILINE);
        var wrong = new TreeSet<String>();
        for (var file : House.files(House.MAIN, ".java")) {
            var home = House.MAIN.relativize(file).getName(0).toString();
            var isStore =
                    file.toString().endsWith("Store.java")
                            || home.equals("data")
                            || home.equals("backup");
            var found = table.matcher(withoutComments(House.text(file)));
            while (found.find()) {
                var schema = found.group(1);
                if (!House.packages().contains(schema) && !schema.equals("postroom")) {
                    continue;
                }
                if (!isStore) {
                    wrong.add(House.shown(file) + " has SQL and is no Store");
                }
                // A backup takes every table there is.
                if (!home.equals("backup")
                        && !schema.equals(home)
                        && !schema.equals(SCHEMA_OF_ANOTHER.get(home))) {
                    wrong.add(House.shown(file) + " queries " + schema);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static String withoutComments(String java) {
        return java.replaceAll("(?s)/\\*.*?\\*/", "")
                .replaceAll("(?m)//.*$", "")
                .replaceAll("(?m)^import .*$", "");
    }

    private static Map<String, Set<String>> declared() {
        var uses = new HashMap<String, Set<String>>();
        for (var name : House.packages()) {
            var found = annotation(name);
            assertThat(found != null || name.equals("values"))
                    .as(name + " declares what it uses")
                    .isTrue();
            if (found != null) {
                uses.put(name, Set.of(found.value()));
            }
        }
        return uses;
    }

    private static Uses annotation(String name) {
        try {
            return Class.forName("borough." + name + ".package-info").getAnnotation(Uses.class);
        } catch (ClassNotFoundException missing) {
            throw new AssertionError("borough." + name + " has no package-info", missing);
        }
    }

    private static int floor(String name) {
        for (int i = 0; i < FLOORS.size(); i++) {
            if (FLOORS.get(i).contains(name)) {
                return i;
            }
        }
        throw new AssertionError(name + " stands on no floor");
    }

    private static String capability(String packageName) {
        return packageName.startsWith("borough.") ? packageName.substring("borough.".length()) : "";
    }
}
