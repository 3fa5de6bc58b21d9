package borough.gazetteer;

import borough.files.Wrong;
import borough.places.AreaIndex;
import borough.places.Boundaries;
import borough.places.Places;
import borough.places.Street;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes in streets: what is right of a file in one step, and the rest told. */
@Component
@Transactional
public class StreetFiles {
    private final Boundaries boundaries;
    private final Places places;
    private final GazetteerStore store;

    StreetFiles(Boundaries boundaries, Places places, GazetteerStore store) {
        this.boundaries = boundaries;
        this.places = places;
        this.store = store;
    }

    /** What became of a file of streets. */
    public record Laid(long added, long changed, List<Taken.Rejected> rejected) {}

    /**
     * Adds streets or draws them anew; each goes to the ward in which its middle lies. Throws
     * {@link Wrong}, and changes nothing, where it is no file of streets, or there are no wards.
     */
    public Laid take(Path file) {
        store.waitForOthers();
        if (places.wards().isEmpty()) {
            throw new Wrong(
                    file.toString(),
                    0,
                    "Every street lies in a ward, and there are no wards yet. Take in the wards"
                            + " first: ./borough import wards FILE.geojson");
        }
        var index = places.wardIndex();
        var known = boundaries.streets();
        var seen = new HashSet<Long>();
        var rejected = new ArrayList<Taken.Rejected>();
        var streets = new ArrayList<Street>();
        StreetsFile.read(
                file,
                rejected,
                (line, drawn) -> {
                    if (!seen.add(drawn.usrn())) {
                        throw new Refused("USRN %d came already".formatted(drawn.usrn()));
                    }
                    if (drawn.name() == null && !known.contains(drawn.usrn())) {
                        throw new Refused("USRN %d has no name".formatted(drawn.usrn()));
                    }
                    streets.add(drawn.in(ward(drawn, index)));
                });
        var laid = boundaries.lay(streets);
        return new Laid(laid.added(), laid.changed(), rejected);
    }

    private static String ward(StreetsFile.Drawn drawn, AreaIndex index) {
        var middle = drawn.middle();
        var ward = index.at(middle.easting(), middle.northing());
        if (ward == null) {
            throw new Refused("USRN %d lies in none of the wards".formatted(drawn.usrn()));
        }
        return ward;
    }
}
