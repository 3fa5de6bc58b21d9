package borough.letters;

import borough.files.Changes;
import borough.files.Home;
import borough.files.YamlFile;
import java.util.List;
import org.springframework.stereotype.Component;

/** How a notice may be served, from {@code rules/letters.yaml}, which names the law. */
@Component
public final class WaysToServe {
    private volatile List<String> ways;

    WaysToServe(Home home, Changes changes) {
        this.ways = read(home);
        changes.in("rules", () -> ways = read(home));
    }

    private static List<String> read(Home home) {
        return YamlFile.read(home.of("rules", "letters.yaml"))
                .only("ways to serve")
                .texts("ways to serve");
    }

    /** All of them, in the order of the file. */
    public List<String> all() {
        return ways;
    }
}
