package borough.demonstration;

import borough.customers.Person;
import borough.places.Property;
import borough.places.PropertyKind;
import borough.values.Usrn;
import borough.waste.Assistance;
import borough.waste.Container;
import borough.waste.Round;
import borough.waste.Schedule;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which bins stand at which home, and where the crew fetches them. */
final class BinPlan {
    private static final int GARDENS_IN_THOUSAND = 380;
    private static final int ASSISTED_FROM_AGE = 75;
    private static final int ASSISTED_IN_THOUSAND = 300;
    private static final int SACKS_IN_THOUSAND = 30;
    private static final Size CADDY = new Size(Container.Kind.CADDY, 23, 1);
    private static final Size SACKS = new Size(Container.Kind.SACK, 60, 3);
    private static final Size BOXES = new Size(Container.Kind.BOX, 55, 2);
    private static final List<String> PULL_OUT_POINTS =
            List.of("side gate", "front door", "back garden", "bin store", "passage");

    /** What stands at a home that has no bin on wheels for something. */
    private record Size(Container.Kind kind, int litres, int count) {}

    private final World world;
    private final Gazetteer gazetteer;
    private final Population population;
    private final LocalDate asOf;
    private final Set<Long> named;

    BinPlan(World world, Gazetteer gazetteer, Population population, LocalDate asOf) {
        this.world = world;
        this.gazetteer = gazetteer;
        this.population = population;
        this.asOf = asOf;
        this.named = NamedFacts.uprns(world);
    }

    Iterator<Container> containers(Map<Usrn, Round> rounds) {
        return gazetteer.properties().stream()
                .filter(it -> it.kind().isHome())
                .flatMap(it -> at(it, rounds.get(it.usrn())).stream())
                .iterator();
    }

    /** Some of the homes where everybody is old. */
    Iterator<Assistance> assisted() {
        return population
                .families()
                .filter(it -> !named.contains(it.uprn().number()))
                .filter(it -> it.people().stream().allMatch(this::isOld))
                .filter(
                        it ->
                                chance("assisted", it.uprn().number())
                                        .inThousand(ASSISTED_IN_THOUSAND))
                .map(this::assistance)
                .iterator();
    }

    private boolean isOld(Person person) {
        var born = person.bornOn();
        return born != null && !born.plusYears(ASSISTED_FROM_AGE).isAfter(asOf);
    }

    private Assistance assistance(Population.Family family) {
        var uprn = family.uprn();
        var chance = chance("pull out", uprn.number());
        return new Assistance(
                uprn, asOf.minusDays(30 + chance.below(1400)), null, chance.of(PULL_OUT_POINTS));
    }

    private List<Container> at(Property property, @Nullable Round round) {
        if (round == null) {
            throw new IllegalStateException("No round empties the bins at " + property.label());
        }
        return property.kind() == PropertyKind.FLAT
                ? communal(property, round)
                : ownBins(property, round);
    }

    /** Homes that stories name have the plain three bins, so that stories know them. */
    private List<Container> ownBins(Property property, Round round) {
        var chance = chance("bins", property.uprn().number());
        var rubbishWeek = isOdd(round) ? Schedule.WEEK_A : Schedule.WEEK_B;
        var otherWeek = isOdd(round) ? Schedule.WEEK_B : Schedule.WEEK_A;
        var bins = new ArrayList<Container>();
        int litres = chance.inThousand(120) ? 240 : 180;
        // Where a bin on wheels has no room to stand, rubbish goes out in sacks.
        boolean inSacks =
                !named.contains(property.uprn().number())
                        && chance("sacks", property.uprn().number()).inThousand(SACKS_IN_THOUSAND);
        bins.add(
                inSacks
                        ? own(property, round, "rubbish", rubbishWeek, SACKS)
                        : bin(property, round, "rubbish", rubbishWeek, litres));
        bins.add(
                inSacks
                        ? own(property, round, "recycling", otherWeek, BOXES)
                        : bin(property, round, "recycling", otherWeek, 240));
        bins.add(own(property, round, "food", Schedule.WEEKLY, CADDY));
        if (!named.contains(property.uprn().number()) && chance.inThousand(GARDENS_IN_THOUSAND)) {
            bins.add(garden(property, round, otherWeek));
        }
        return bins;
    }

    private static List<Container> communal(Property property, Round round) {
        return List.of(
                shared(property, round, "rubbish", 1100),
                shared(property, round, "recycling", 1100),
                shared(property, round, "food", 140));
    }

    private static Container own(
            Property it, Round round, String name, Schedule schedule, Size size) {
        return new Container(
                it.uprn(),
                it.usrn(),
                name,
                round.name(),
                schedule,
                size.litres(),
                size.count(),
                false,
                null,
                size.kind());
    }

    private static Container bin(
            Property it, Round round, String name, Schedule schedule, int litres) {
        return Container.bin(
                it.uprn(), it.usrn(), name, round.name(), schedule, litres, 1, false, null);
    }

    private static Container shared(Property it, Round round, String name, int litres) {
        return Container.bin(
                it.uprn(), it.usrn(), name, round.name(), Schedule.WEEKLY, litres, 1, true, null);
    }

    /** Paid for up to the end of the scheme's year in March. */
    private Container garden(Property it, Round round, Schedule schedule) {
        var march = LocalDate.of(asOf.getYear(), Month.MARCH, 31);
        var paidUntil = asOf.isAfter(march) ? march.plusYears(1) : march;
        return Container.bin(
                it.uprn(), it.usrn(), "garden", round.name(), schedule, 240, 1, false, paidUntil);
    }

    private Chance chance(String purpose, long number) {
        return Chance.of(world.numbers().seed(), purpose, number);
    }

    // So that half the lorries have rubbish in a week and half recycling.
    private static boolean isOdd(Round round) {
        return (round.name().charAt(round.name().length() - 1) - '0') % 2 == 1;
    }
}
