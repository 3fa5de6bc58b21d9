package borough.authorities;

import borough.council.Councils;
import borough.council.RulesFile;
import borough.files.Changes;
import borough.files.Home;
import borough.files.YamlMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Kinds of authority, how they are given and for how long: {@code rules/authorities.yaml}. */
@Component
public class AuthorityRules {
    private static final String FILE = "authorities.yaml";

    private final RulesFile<Rules> rules;

    AuthorityRules(Home home, Councils councils, Changes changes) {
        rules = new RulesFile<>(FILE, home, councils, changes, (own, shared) -> read(own));
    }

    /** What a representative may be, how that is given, and whether bank details are theirs too. */
    public record Kind(String called, List<String> givenBy, boolean bankDetails, String source) {}

    /** How it was given; for how many days at most, and whether for one matter alone. */
    public record Basis(String says, int daysMax, boolean oneMatter) {}

    /** What holds in one council. */
    public record Rules(
            Map<String, Kind> kinds,
            Map<String, Basis> basis,
            Map<String, String> lasts,
            List<String> areas,
            Map<String, String> may,
            Bank bank,
            String binsArea,
            int linkDays) {}

    /** Which questions, and which services whatever they ask, are about bank details. */
    public record Bank(List<String> answers, List<String> services) {}

    /** Those of the council in hand. */
    public Rules current() {
        return rules.current();
    }

    private static Rules read(YamlMap file) {
        file.only(
                "kinds",
                "basis",
                "lasts",
                "areas",
                "may",
                "bank answers",
                "bank services",
                "bins are in",
                "links work for days");
        return new Rules(
                each(file.map("kinds"), AuthorityRules::kind),
                each(file.map("basis"), AuthorityRules::basis),
                texts(file.map("lasts")),
                file.texts("areas"),
                texts(file.map("may")),
                new Bank(file.texts("bank answers"), file.texts("bank services")),
                file.text("bins are in"),
                file.value("links work for days", Integer::parseInt));
    }

    private static Kind kind(YamlMap it) {
        it.only("called", "given by", "bank details", "source");
        return new Kind(
                it.text("called"),
                it.texts("given by"),
                it.text("bank details").equals("yes"),
                it.text("source"));
    }

    private static Basis basis(YamlMap it) {
        it.only("says", "days", "one matter");
        return new Basis(
                it.text("says"),
                it.value("days", Integer::parseInt),
                it.text("one matter").equals("yes"));
    }

    private static <T> Map<String, T> each(YamlMap all, Function<YamlMap, T> read) {
        var found = new LinkedHashMap<String, T>();
        all.names().forEach(name -> found.put(name, read.apply(all.map(name))));
        return found;
    }

    private static Map<String, String> texts(YamlMap all) {
        var found = new LinkedHashMap<String, String>();
        all.names().forEach(name -> found.put(name, all.text(name)));
        return found;
    }
}
