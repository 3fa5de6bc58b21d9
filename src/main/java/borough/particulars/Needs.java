package borough.particulars;

import borough.council.Councils;
import borough.council.RulesFile;
import borough.files.Changes;
import borough.files.Home;
import borough.files.YamlMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What people may need of us, as {@code rules/needs.yaml} says. */
@Component
public class Needs {
    private final RulesFile<Said> rules;

    private record Said(List<Need> needs, List<String> languages) {}

    Needs(Home home, Councils councils, Changes changes) {
        rules = new RulesFile<>("needs.yaml", home, councils, changes, (own, shared) -> read(own));
    }

    /**
     * One thing that people may need.
     *
     * @param asks what is asked with it; null where it says enough
     * @param crew whether whoever calls at the home must know
     * @param letters whether it is a format of letters
     */
    public record Need(
            String name, String says, @Nullable String asks, boolean crew, boolean letters) {}

    private static Said read(YamlMap file) {
        file.only("needs", "languages");
        var needs = file.map("needs");
        return new Said(
                needs.names().stream().map(it -> need(it, needs.map(it))).toList(),
                file.texts("languages"));
    }

    private static Need need(String name, YamlMap it) {
        it.only("says", "asks", "crew", "letters");
        return new Need(
                name,
                it.text("says"),
                it.textIfAny("asks").orElse(null),
                it.textIfAny("crew").filter("yes"::equals).isPresent(),
                it.textIfAny("letters").filter("yes"::equals).isPresent());
    }

    /** All there are, in the order of the file. */
    public List<Need> all() {
        return rules.current().needs();
    }

    public List<String> languages() {
        return rules.current().languages();
    }

    public Optional<Need> named(String name) {
        return all().stream().filter(it -> it.name().equals(name)).findFirst();
    }

    /** A need as staff read it; one that the file no longer has by its name. */
    public String says(Map<String, String> value) {
        var name = value.getOrDefault("need", "");
        var says = named(name).map(Need::says).orElse(name);
        var detail = value.getOrDefault("detail", "");
        return detail.isBlank() ? says : says + ": " + detail;
    }
}
