package borough.landlords;

import borough.places.Places;
import borough.values.Uprn;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The register of who lets which home. */
@Component
@Transactional
public class Landlords {
    private final LandlordsStore store;
    private final Places places;

    Landlords(LandlordsStore store, Places places) {
        this.store = store;
        this.places = places;
    }

    /** A line of an import that was not taken, and why. */
    public record Rejected(int line, String why) {}

    /** What became of an import: how many homes were taken, and which lines were not. */
    public record Imported(int homes, List<Rejected> rejected) {}

    /** Who lets a home; of kind "not known" where the register has nobody. */
    @Transactional(readOnly = true)
    public Landlord of(Uprn home) {
        return store.of(home).orElse(Landlord.NOBODY_KNOWN);
    }

    /** Takes in many lettings of homes that have none yet. */
    public void load(Iterator<Letting> lettings) {
        store.load(lettings);
    }

    /**
     * Takes in a CSV, {@code property,kind,name,email}: who lets each home it names, from now on.
     * Where a line is wrong nothing is taken.
     */
    public Imported take(Reader csv) {
        var read = LettingsFile.read(csv);
        var rejected = new ArrayList<>(read.rejected());
        var homes = read.lines().values().stream().map(Letting::home).toList();
        var known = places.at(homes).stream().map(it -> it.uprn()).collect(Collectors.toSet());
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
        read.lines().values().forEach(store::put);
        return new Imported(homes.size(), rejected);
    }
}
