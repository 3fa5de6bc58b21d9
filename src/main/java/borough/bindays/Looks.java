package borough.bindays;

import borough.council.Councils;
import borough.council.RulesFile;
import borough.files.Changes;
import borough.files.Home;
import borough.files.YamlMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What containers look like and what goes in them, as {@code rules/containers.yaml} has it. */
@Component
class Looks {
    private static final String GREY = "#6b6f73";

    private final RulesFile<Map<String, Look>> rules;

    Looks(Home home, Councils councils, Changes changes) {
        rules = new RulesFile<>("containers.yaml", home, councils, changes, Looks::read);
    }

    /**
     * How one container is known.
     *
     * @param name what goes in it, in a word or three
     * @param colour in a word
     * @param paint the same for a screen, such as #1d63b8
     * @param takes what goes in it, in a sentence
     */
    record Look(String name, String colour, String paint, String takes) {}

    /** One that no file names is grey and called by its own name. */
    Look of(String container) {
        var name = container.substring(0, 1).toUpperCase(Locale.UK) + container.substring(1);
        return rules.current().getOrDefault(container, new Look(name, "", GREY, ""));
    }

    static Map<String, Look> read(YamlMap own, YamlMap shared) {
        var looks = new HashMap<String, Look>();
        for (var file : own == shared ? new YamlMap[] {shared} : new YamlMap[] {shared, own}) {
            file.names().forEach(it -> looks.put(it, look(file.map(it))));
        }
        return Map.copyOf(looks);
    }

    private static Look look(YamlMap it) {
        it.only("name", "colour", "paint", "takes");
        var paint = it.text("paint");
        if (!paint.matches("#[0-9a-f]{6}")) {
            throw it.wrong("paint", "\"paint\" should be a colour such as #1d63b8");
        }
        return new Look(it.text("name"), it.text("colour"), paint, it.text("takes"));
    }
}
