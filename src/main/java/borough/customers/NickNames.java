package borough.customers;

import borough.files.Changes;
import borough.files.Home;
import borough.files.YamlFile;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Given names that stand for one another, as {@code rules/names.yaml} has them. */
@Component
public final class NickNames {
    private volatile Map<String, Set<String>> same;

    @Autowired
    NickNames(Home home, Changes changes) {
        this.same = read(home);
        changes.in("rules", () -> same = read(home));
    }

    private NickNames(Map<String, Set<String>> same) {
        this.same = same;
    }

    /** Those of a folder, where no program runs. */
    public static NickNames in(Home home) {
        return new NickNames(read(home));
    }

    private static Map<String, Set<String>> read(Home home) {
        var names = YamlFile.read(home.of("rules", "names.yaml")).only("given names", "others");
        var same = new HashMap<String, Set<String>>();
        var lines = names.map("given names");
        for (var whole : lines.names()) {
            var line = new HashSet<>(lines.texts(whole));
            line.add(whole);
            line.forEach(it -> same.computeIfAbsent(it, any -> new HashSet<>()).addAll(line));
        }
        names.texts("others").forEach(it -> same.putIfAbsent(it, Set.of(it)));
        return Map.copyOf(same);
    }

    /** All names that a word may stand for, in small letters; none where it is in no line. */
    public Set<String> of(String word) {
        return same.getOrDefault(word, Set.of());
    }

    /** Whether a word is one of these names at all, and so hardly another one mistyped. */
    public boolean isName(String word) {
        return same.containsKey(word);
    }

    /** Whether two names, in small letters, may be the same person's. */
    public boolean areAlike(String one, String other) {
        return of(one).contains(other);
    }
}
