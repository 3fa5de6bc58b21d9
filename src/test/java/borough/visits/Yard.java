package borough.visits;

import borough.Town;
import borough.data.Tenancy;
import borough.places.Address;
import borough.places.Area;
import borough.places.MapPoint;
import borough.places.Places;
import borough.places.Property;
import borough.places.PropertyKind;
import borough.places.Street;
import borough.rounds.CrewsFile;
import borough.rounds.Imported;
import borough.rounds.Rounds;
import borough.streets.Streets;
import borough.values.CouncilId;
import borough.values.Reference;
import borough.values.Uprn;
import borough.values.Usrn;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;

/**
 * A council of a test's own with two wards, three streets, some homes and some crews: in Mill ward
 * Mill Lane and Church Walk, in Hill ward High Street.
 */
public final class Yard {
    public static final LocalDate TUESDAY = LocalDate.parse("2026-05-12");
    public static final Usrn MILL_LANE = new Usrn(11);
    public static final Usrn CHURCH_WALK = new Usrn(12);
    public static final Usrn HIGH_STREET = new Usrn(13);
    public static final Uprn MILL_LANE_14 = new Uprn(900000001L);
    private static final List<Street.GridPoint> SQUARE =
            List.of(point(0, 0), point(1000, 0), point(1000, 1000), point(0, 1000));
    private static final List<Street.GridPoint> NEXT_SQUARE =
            List.of(point(1000, 0), point(2000, 0), point(2000, 1000), point(1000, 1000));

    public final CouncilId council = Town.council(true);
    public final Visits visits = Town.bean(Visits.class);
    public final Streets streets = Town.bean(Streets.class);
    public final Supervision supervision = Town.bean(Supervision.class);
    public final Rounds rounds = Town.bean(Rounds.class);

    public Yard() {
        Town.CLOCK.set("2026-05-12T05:30:00");
        run(
                () -> {
                    var places = Town.bean(Places.class);
                    places.load(
                            List.of(
                                    new Area("W1", "Mill ward", SQUARE),
                                    new Area("W2", "Hill ward", NEXT_SQUARE)),
                            List.of(),
                            List.of(
                                            street(MILL_LANE, "Mill Lane", "W1"),
                                            street(CHURCH_WALK, "Church Walk", "W1"),
                                            street(HIGH_STREET, "High Street", "W2"))
                                    .iterator());
                    places.load(
                            List.of(
                                            home(900000001L, 14, MILL_LANE, "Mill Lane", "W1"),
                                            home(900000002L, 16, MILL_LANE, "Mill Lane", "W1"),
                                            home(900000003L, 18, MILL_LANE, "Mill Lane", "W1"),
                                            home(900000004L, 3, CHURCH_WALK, "Church Walk", "W1"),
                                            home(900000005L, 2, HIGH_STREET, "High Street", "W2"))
                                    .iterator());
                });
    }

    private static Street.GridPoint point(int easting, int northing) {
        return new Street.GridPoint(easting, northing);
    }

    private static Street street(Usrn usrn, String name, String ward) {
        return new Street(usrn, name, null, "Brookford", ward, List.of());
    }

    private static Property home(long uprn, int number, Usrn street, String name, String ward) {
        return new Property(
                new Uprn(uprn),
                null,
                street,
                PropertyKind.HOUSE,
                Address.house(number, name, "Brookford", "AB1 2CD"),
                ward,
                null,
                new MapPoint(500, 500, 52.0, -1.0),
                null);
    }

    /** Takes in crews, as {@code ./borough import crews} does. */
    public Yard crews(String yaml) {
        run(() -> rounds.take(CrewsFile.read("crews.yaml", yaml)));
        return this;
    }

    /** Takes in stops, as {@code ./borough import rounds} does. */
    public Imported stops(String csv) {
        return in(() -> rounds.take("rounds.csv", new StringReader(csv), false));
    }

    /** A job for bins at a home, on a list, of no case. */
    public Visit job(long uprn, String crew, LocalDate on, int order) {
        var property = in(() -> Town.bean(Places.class).at(new Uprn(uprn)).orElseThrow());
        return in(
                () ->
                        visits.add(
                                NewVisit.of(
                                        Reference.draw(),
                                        "return visit",
                                        "job",
                                        new Place(
                                                property.label(), property.uprn(), property.usrn()),
                                        "Empty: rubbish",
                                        "",
                                        crew,
                                        on,
                                        order)));
    }

    public List<Visit> today(String crew) {
        return day(crew, LocalDate.now(Town.CLOCK));
    }

    public List<Visit> day(String crew, LocalDate day) {
        return in(() -> visits.todayOf(crew, day));
    }

    public Visit look(Visit it) {
        return in(() -> visits.find(it.id()).orElseThrow());
    }

    public <T> T in(Supplier<T> work) {
        return Town.in(council, work);
    }

    public void run(Runnable work) {
        Town.run(council, work);
    }

    /** Does something outside a transaction, in the council. */
    public <T> T outside(Supplier<T> work) {
        return Tenancy.in(council, work::get);
    }
}
