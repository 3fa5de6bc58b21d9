package borough.places;

import borough.values.Postcode;
import borough.values.Uprn;
import borough.values.Usrn;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The council's own gazetteer: its properties and streets, and how to find one. */
@Component
@Transactional(readOnly = true)
public class Places {
    private static final int MOST_FOUND = 100;
    private static final int MOST_WHEREABOUTS = 1_000;
    private static final int NEAR_METRES = 500;
    private static final int STREETS_NEAR = 500;

    private final PlacesStore store;
    private final StreetsStore streets;
    private final AreasStore areas;
    private final Finding finding;

    Places(PlacesStore store, StreetsStore streets, AreasStore areas, Finding finding) {
        this.store = store;
        this.streets = streets;
        this.areas = areas;
        this.finding = finding;
    }

    public Optional<Property> at(Uprn uprn) {
        return store.property(uprn);
    }

    /** All of these properties that we know, in one question to the database. */
    public List<Property> at(Collection<Uprn> uprns) {
        return uprns.isEmpty() ? List.of() : store.properties(uprns);
    }

    /** Every address with this postcode, as one would walk past them. */
    public List<Property> inPostcode(String typed) {
        return Postcode.read(typed).map(store::inPostcode).orElse(List.of());
    }

    /**
     * Addresses from what somebody typed, in any order: a postcode or its beginning, a number, a
     * street, a building, a flat; also under a former or another name. The best come first. Words
     * may be short forms, only begun, or typed as they sound; numbers are meant as they are.
     * Nothing typed finds nothing, and nor do properties that the address file no longer holds.
     */
    public List<Property> find(String typed, int most) {
        return finding.find(typed, Math.clamp(most, 1, MOST_FOUND));
    }

    /**
     * Which properties an address may mean, as {@link #find} finds them; many, of a long street.
     */
    public List<Uprn> whereabouts(String typed, int most) {
        return finding.find(typed, Math.clamp(most, 1, MOST_WHEREABOUTS)).stream()
                .map(Property::uprn)
                .toList();
    }

    public Optional<Street> street(Usrn usrn) {
        return store.streets(List.of(usrn)).stream().findFirst();
    }

    /** All of these streets that we know. */
    public List<Street> streets(Collection<Usrn> usrns) {
        return usrns.isEmpty() ? List.of() : store.streets(usrns);
    }

    /** The streets that pass through a piece of the ground or close by it, by name. */
    public List<Street> streets(Box box, int most) {
        return streets.within(box, most);
    }

    /**
     * The street whose line comes nearest to a point, if any comes nearer than half a kilometre.
     */
    public Optional<NearStreet> nearest(int easting, int northing) {
        var around = Box.around(easting, northing, NEAR_METRES);
        return streets.within(around, STREETS_NEAR).stream()
                .filter(it -> it.line().size() > 1)
                .map(it -> new NearStreet(it, it.metresTo(easting, northing)))
                .filter(it -> it.metres() <= NEAR_METRES)
                .min(Comparator.comparingInt(NearStreet::metres));
    }

    /** A street and how far its line is from a point, in metres. */
    public record NearStreet(Street street, int metres) {}

    public List<Area> wards() {
        return store.areas("wards");
    }

    public List<Area> parishes() {
        return store.areas("parishes");
    }

    /** The wards as shapes, to ask for many points. */
    public AreaIndex wardIndex() {
        return new AreaIndex(areas.bounded("wards"));
    }

    /** The parishes as shapes, to ask for many points. */
    public AreaIndex parishIndex() {
        return new AreaIndex(areas.bounded("parishes"));
    }

    /** Takes in a whole gazetteer's wards, parishes and streets; properties follow. */
    @Transactional
    public void load(List<Area> wards, List<Area> parishes, Iterator<Street> streets) {
        store.loadAreas("wards", wards);
        store.loadAreas("parishes", parishes);
        store.loadStreets(streets);
        this.streets.square();
    }

    /** Takes in many properties, parents before or after those within them. */
    @Transactional
    public long load(Iterator<Property> properties) {
        return store.loadProperties(properties);
    }
}
