package borough.places;

import borough.places.AreaIndex.Bounded;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes in new shapes of wards, parishes and streets, and finds anew what lies in which. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Boundaries {
    private final AreasStore store;
    private final StreetsStore streets;

    Boundaries(AreasStore store, StreetsStore streets) {
        this.store = store;
        this.streets = streets;
    }

    /** Which of the two is drawn. */
    public enum Kind {
        WARDS("wards", "ward_code"),
        PARISHES("parishes", "parish_code");

        private final String table;
        private final String column;

        Kind(String table, String column) {
            this.table = table;
            this.column = column;
        }

        /** The word for it, such as {@code wards}. */
        public String word() {
            return table;
        }
    }

    /**
     * What redrawing did.
     *
     * @param moved properties that lie in another area now
     * @param kept names of areas that are not among the new ones and still have streets in them
     */
    public record Redrawn(int areas, long moved, List<String> kept) {}

    /**
     * Makes these the areas there are. Each property and street goes to the one it lies in; an area
     * that is drawn no more goes once nothing lies in it.
     */
    public Redrawn redraw(Kind kind, List<Bounded> areas) {
        store.save(kind.table, areas);
        var index = new AreaIndex(areas);
        long moved = store.place(kind.column, index, kind == Kind.WARDS);
        if (kind == Kind.WARDS) {
            store.placeStreets(index);
        }
        var codes = areas.stream().map(Bounded::code).toList();
        store.dropOthers(kind.table, kind.column, codes);
        return new Redrawn(areas.size(), moved, store.others(kind.table, codes));
    }

    /** How many streets came new, and how many were drawn anew. */
    public record Laid(long added, long changed) {}

    /** The numbers of all streets there are. */
    public Set<Long> streets() {
        return streets.known();
    }

    /** Adds these streets or draws them anew; where one has no name, it keeps what it is called. */
    public Laid lay(List<Street> all) {
        var merged = streets.merge(all);
        return new Laid(merged.added(), merged.changed());
    }
}
