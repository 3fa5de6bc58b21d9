package borough.demonstration;

import borough.places.Property;
import borough.places.PropertyKind;
import borough.waste.Container;
import borough.waste.Round;
import borough.waste.Schedule;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which bins stand at which home. */
final class Bins {
    private static final int GARDENS_IN_THOUSAND = 380;

    private final long seed;
    private final Set<Long> named;
    private final LocalDate gardenPaidUntil;

    /** Homes that stories name have the plain three bins, so that stories know them. */
    Bins(World world, LocalDate asOf) {
        this.seed = world.numbers().seed();
        this.named = NamedFacts.uprns(world);
        var march = LocalDate.of(asOf.getYear(), Month.MARCH, 31);
        this.gardenPaidUntil = asOf.isAfter(march) ? march.plusYears(1) : march;
    }

    List<Container> at(Property property, Round round) {
        return property.kind() == PropertyKind.FLAT
                ? communal(property, round)
                : ownBins(property, round);
    }

    private List<Container> ownBins(Property property, Round round) {
        var chance = Chance.of(seed, "bins", property.uprn().number());
        var rubbishWeek = isOdd(round) ? Schedule.WEEK_A : Schedule.WEEK_B;
        var otherWeek = isOdd(round) ? Schedule.WEEK_B : Schedule.WEEK_A;
        var bins = new ArrayList<Container>();
        int litres = chance.inThousand(120) ? 240 : 180;
        bins.add(bin(property, round, "rubbish", rubbishWeek, litres, null));
        bins.add(bin(property, round, "recycling", otherWeek, 240, null));
        bins.add(bin(property, round, "food", Schedule.WEEKLY, 23, null));
        if (!named.contains(property.uprn().number()) && chance.inThousand(GARDENS_IN_THOUSAND)) {
            bins.add(bin(property, round, "garden", otherWeek, 240, gardenPaidUntil));
        }
        return bins;
    }

    private List<Container> communal(Property property, Round round) {
        return List.of(
                shared(property, round, "rubbish", 1100),
                shared(property, round, "recycling", 1100),
                shared(property, round, "food", 140));
    }

    private static Container bin(
            Property it,
            Round round,
            String name,
            Schedule schedule,
            int litres,
            @Nullable LocalDate paidUntil) {
        return new Container(
                it.uprn(), it.usrn(), name, round.name(), schedule, litres, 1, false, paidUntil);
    }

    private static Container shared(Property it, Round round, String name, int litres) {
        return new Container(
                it.uprn(), it.usrn(), name, round.name(), Schedule.WEEKLY, litres, 1, true, null);
    }

    private static boolean isOdd(Round round) {
        return (round.name().charAt(round.name().length() - 1) - '0') % 2 == 1;
    }
}
