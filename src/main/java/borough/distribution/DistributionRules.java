package borough.distribution;

import borough.council.Councils;
import borough.files.Changes;
import borough.files.Home;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The rules in force: read at start, when a mistake stops it, and again when they are saved. */
@Component
class DistributionRules {
    private final Councils councils;
    private volatile Map<String, Map<String, TeamRule>> byCouncil;

    DistributionRules(Home home, Councils councils, Changes changes) {
        this.councils = councils;
        this.byCouncil = DistributionFiles.all(home.of());
        changes.in("rules", () -> byCouncil = DistributionFiles.all(home.of()));
        changes.in("councils", () -> byCouncil = DistributionFiles.all(home.of()));
    }

    /** Those of the council in hand, by team. */
    Map<String, TeamRule> current() {
        return byCouncil.isEmpty()
                ? Map.of()
                : byCouncil.getOrDefault(councils.current().slug(), Map.of());
    }
}
