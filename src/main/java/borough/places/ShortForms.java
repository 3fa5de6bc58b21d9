package borough.places;

import borough.files.Changes;
import borough.files.Home;
import borough.files.YamlFile;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** How the words of addresses are shortened, as {@code rules/addresses.yaml} has it. */
@Component
final class ShortForms {
    private volatile Rules rules;

    private record Rules(Map<String, Set<String>> same, Set<String> parts, Set<String> leftOut) {}

    ShortForms(Home home, Changes changes) {
        this.rules = read(home);
        changes.in("rules", () -> rules = read(home));
    }

    private static Rules read(Home home) {
        var file =
                YamlFile.read(home.of("rules", "addresses.yaml"))
                        .only("short for", "parts", "left out");
        var same = new HashMap<String, Set<String>>();
        var shorts = file.map("short for");
        for (var whole : shorts.names()) {
            for (var brief : shorts.texts(whole)) {
                same.computeIfAbsent(whole, it -> new LinkedHashSet<>()).add(brief);
                same.computeIfAbsent(brief, it -> new LinkedHashSet<>()).add(whole);
            }
        }
        return new Rules(
                Map.copyOf(same),
                Set.copyOf(file.texts("parts")),
                Set.copyOf(file.texts("left out")));
    }

    /** All that a word may stand for, itself among them: of {@code st} street and saint as well. */
    Set<String> of(String word) {
        var all = new LinkedHashSet<String>();
        all.add(word);
        all.addAll(rules.same().getOrDefault(word, Set.of()));
        return all;
    }

    /** The word written out, where it is a short form of one; of several, the last in the file. */
    String whole(String word) {
        return rules.same().getOrDefault(word, Set.of()).stream()
                .filter(it -> it.length() > word.length())
                .reduce((first, last) -> last)
                .orElse(word);
    }

    /** Whether a number after this word is that of a flat or another part of a building. */
    boolean isPart(String word) {
        return rules.parts().contains(word);
    }

    /** Whether a word says nothing of where a property is, as in "number 14". */
    boolean isLeftOut(String word) {
        return rules.leftOut().contains(word);
    }
}
