package borough.benefits;

import borough.files.Changes;
import borough.files.Home;
import borough.files.YamlFile;
import borough.places.Places;
import borough.places.Property;
import borough.values.Uprn;
import java.io.Reader;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The council's list of benefits and care that show a disability, or lower a charge. */
@Component
@Transactional
public class Benefits {
    private static final String DISABILITY = "shows a disability";
    private static final String LOWERS_A_CHARGE = "lowers a charge";

    private final BenefitsStore store;
    private final Places places;
    private final Home home;
    private final Clock clock;
    private volatile Kinds kinds;

    /** Which kinds show a disability, and which lower a charge. */
    private record Kinds(Set<String> disability, Set<String> charge) {
        Set<String> all() {
            var all = new LinkedHashSet<>(disability);
            all.addAll(charge);
            return all;
        }
    }

    Benefits(BenefitsStore store, Places places, Home home, Changes changes, Clock clock) {
        this.store = store;
        this.places = places;
        this.home = home;
        this.clock = clock;
        this.kinds = read();
        changes.in("rules", () -> kinds = read());
    }

    private Kinds read() {
        var file =
                YamlFile.read(home.of("rules", "benefits.yaml")).only(DISABILITY, LOWERS_A_CHARGE);
        return new Kinds(
                new LinkedHashSet<>(file.map(DISABILITY).names()),
                new LinkedHashSet<>(file.map(LOWERS_A_CHARGE).names()));
    }

    /** A line of an import that was not taken, and why. */
    public record Rejected(int line, String why) {}

    /** What became of an import: how many awards were taken, and which lines were not. */
    public record Imported(int awards, List<Rejected> rejected) {}

    /**
     * Whether somebody in a home has a benefit or care today that shows a disability. Without
     * consent nothing is looked at, and the answer is no.
     */
    @Transactional(readOnly = true)
    public boolean showDisability(Uprn home, boolean consent) {
        return isOn(home, consent, kinds.disability());
    }

    /** Whether somebody in a home has a benefit today that lowers what they pay us; by consent. */
    @Transactional(readOnly = true)
    public boolean lowerACharge(Uprn home, boolean consent) {
        return isOn(home, consent, kinds.charge());
    }

    private boolean isOn(Uprn home, boolean consent, Set<String> any) {
        var today = LocalDate.now(clock);
        return consent
                && store.of(home).stream()
                        .anyMatch(it -> it.isOn(today) && any.contains(it.kind()));
    }

    /**
     * Takes in a CSV, {@code property,kind,from,until}, as the whole list: whoever is no longer in
     * it has nothing any more. Where a line is wrong nothing is taken, and the list stays.
     */
    public Imported take(Reader csv) {
        var read = AwardsFile.read(csv, kinds.all());
        var rejected = new ArrayList<>(read.rejected());
        var homes = read.lines().values().stream().map(Award::home).distinct().toList();
        var known = places.at(homes).stream().map(Property::uprn).collect(Collectors.toSet());
        read.lines()
                .forEach(
                        (line, it) -> {
                            if (!known.contains(it.home())) {
                                rejected.add(
                                        new Rejected(line, "There is no property " + it.home()));
                            }
                        });
        rejected.sort(Comparator.comparingInt(Rejected::line));
        if (!rejected.isEmpty()) {
            return new Imported(0, rejected);
        }
        store.clear();
        read.lines().values().forEach(store::add);
        return new Imported(read.lines().size(), rejected);
    }
}
