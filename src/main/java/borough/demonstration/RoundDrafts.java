package borough.demonstration;

import borough.places.Street;
import borough.values.Usrn;
import borough.waste.Round;
import borough.waste.Stop;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Cuts the borough in rounds of about as many homes each: neighbours on the same lorry, and each
 * weekday's rounds side by side. Streets that the files put on a round are on it, and it has its
 * weekday.
 */
final class RoundDrafts {
    private static final int SQUARES_A_SIDE = 1024;

    private final World world;
    private final List<List<Street>> groups;
    private final List<Round> rounds;

    private RoundDrafts(World world, List<List<Street>> groups, List<Round> rounds) {
        this.world = world;
        this.groups = groups;
        this.rounds = rounds;
    }

    static RoundDrafts of(World world, Gazetteer gazetteer) {
        var homes = new HashMap<Usrn, Integer>();
        for (var property : gazetteer.properties()) {
            homes.merge(property.usrn(), property.kind().isHome() ? 1 : 0, Integer::sum);
        }
        var groups = cut(world, gazetteer, homes);
        var drafts = new RoundDrafts(world, groups, new ArrayList<>());
        drafts.nameRounds();
        world.named().rounds().forEach(drafts::moveTo);
        return drafts;
    }

    List<Round> rounds() {
        return rounds;
    }

    List<Stop> stops() {
        var stops = new ArrayList<Stop>();
        for (int i = 0; i < groups.size(); i++) {
            int order = 1;
            for (var street : groups.get(i)) {
                stops.add(new Stop(rounds.get(i).name(), street.usrn(), order++));
            }
        }
        return stops;
    }

    Map<Usrn, Round> byStreet() {
        var by = new HashMap<Usrn, Round>();
        for (int i = 0; i < groups.size(); i++) {
            for (var street : groups.get(i)) {
                by.put(street.usrn(), rounds.get(i));
            }
        }
        return by;
    }

    private static List<List<Street>> cut(
            World world, Gazetteer gazetteer, Map<Usrn, Integer> homes) {
        int count = world.numbers().roundsADay() * world.numbers().roundLetters().size();
        long all = gazetteer.properties().stream().filter(it -> it.kind().isHome()).count();
        var groups = new ArrayList<List<Street>>();
        for (int i = 0; i < count; i++) {
            groups.add(new ArrayList<>());
        }
        var ordered =
                gazetteer.streets().stream()
                        .sorted(Comparator.comparingInt(it -> alongTheCurve(world, it)))
                        .toList();
        long before = 0;
        for (var street : ordered) {
            groups.get((int) Math.min(count - 1, before * count / all)).add(street);
            before += homes.getOrDefault(street.usrn(), 0);
        }
        return groups;
    }

    /** Letters by weekday and numbers by place, but for the rounds the files name. */
    private void nameRounds() {
        int aDay = world.numbers().roundsADay();
        for (int i = 0; i < groups.size(); i++) {
            rounds.add(round(i / aDay, i % aDay + 1));
        }
        for (var named : world.named().rounds().entrySet()) {
            int wanted = indexOf(named.getKey());
            int now = groupOf(named.getValue().getFirst());
            // The whole day's rounds change places, so that neighbours keep one weekday.
            for (int n = 0; n < aDay; n++) {
                swap(wanted / aDay * aDay + n, now / aDay * aDay + n);
            }
            swap(wanted, wanted / aDay * aDay + now % aDay);
        }
    }

    private void moveTo(String round, List<String> streets) {
        var group = groups.get(indexOf(round));
        var moved = new ArrayList<Street>();
        for (var name : streets) {
            var from = groups.get(groupOf(name));
            var street = from.stream().filter(it -> it.name().equals(name)).findFirst();
            from.remove(street.orElseThrow());
            moved.add(street.orElseThrow());
        }
        group.addAll(group.size() / 2, moved);
    }

    private void swap(int one, int other) {
        var kept = groups.get(one);
        groups.set(one, groups.get(other));
        groups.set(other, kept);
    }

    private int indexOf(String round) {
        for (int i = 0; i < rounds.size(); i++) {
            if (rounds.get(i).name().equals(round)) {
                return i;
            }
        }
        throw new IllegalArgumentException("There is no round " + round);
    }

    private int groupOf(String street) {
        for (int i = 0; i < groups.size(); i++) {
            if (groups.get(i).stream().anyMatch(it -> it.name().equals(street))) {
                return i;
            }
        }
        throw new IllegalArgumentException("There is no street " + street);
    }

    private Round round(int weekday, int number) {
        return new Round(
                world.numbers().roundLetters().get(weekday) + number,
                DayOfWeek.of(weekday + 1),
                "Crew " + number,
                world.numbers().roundsTeam(),
                world.numbers().crewsBackBy());
    }

    /** How far along Hilbert's curve, on which neighbours stay neighbours. */
    private static int alongTheCurve(World world, Street street) {
        var middle = street.line().get(1);
        int x = square(middle.easting() - world.centre().easting());
        int y = square(middle.northing() - world.centre().northing());
        int along = 0;
        for (int side = SQUARES_A_SIDE / 2; side > 0; side /= 2) {
            int right = (x & side) > 0 ? 1 : 0;
            int up = (y & side) > 0 ? 1 : 0;
            along += side * side * ((3 * right) ^ up);
            if (up == 0) {
                int kept = right == 1 ? SQUARES_A_SIDE - 1 - x : x;
                x = right == 1 ? SQUARES_A_SIDE - 1 - y : y;
                y = kept;
            }
        }
        return along;
    }

    // Twenty metres a square reach ten kilometres to each side.
    private static int square(int metresFromCentre) {
        return Math.clamp(metresFromCentre / 20 + SQUARES_A_SIDE / 2, 0, SQUARES_A_SIDE - 1);
    }
}
