package borough.matching;

import borough.customers.CustomerFacts;
import borough.customers.CustomerFacts.Homes;
import borough.customers.CustomerFacts.Named;
import borough.matching.TrialPairs.Pair;
import borough.values.Uprn;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Two who are not one and are easily taken for one. How often is said in thousandths. */
final class TrialOthers {
    private static final int DAYS_OF_A_YEAR = 365;

    private final Random chance;
    private final TrialPeople people;

    TrialOthers(Random chance, TrialPeople people) {
        this.chance = chance;
        this.people = people;
    }

    Pair pair() {
        int drawn = chance.nextInt(1000);
        if (drawn < 200) {
            return namesakes();
        }
        if (drawn < 320) {
            return twins();
        }
        if (drawn < 440) {
            return fatherAndSon();
        }
        if (drawn < 600) {
            return couple();
        }
        if (drawn < 700) {
            return sisters();
        }
        if (drawn < 780) {
            return oneAfterTheOther();
        }
        return drawn < 840 ? birthday() : drawn < 930 ? firms() : strangers();
    }

    private @Nullable LocalDate told(LocalDate born) {
        return people.inThousand(100) ? null : born;
    }

    private Pair namesakes() {
        var one = people.person();
        var name = one.name();
        var other = people.person(name.given(), name.family(), told(people.born()), people.home());
        return new Pair(one, other, "namesakes", false);
    }

    // One pair of twins in ten has names that look alike, as Amir and Amira.
    private Pair twins() {
        var one = people.person();
        var given = one.name().given();
        var list = TrialPeople.WOMEN.contains(given) ? TrialPeople.WOMEN : TrialPeople.MEN;
        var alike = alike(given);
        var second =
                people.inThousand(100) && !alike.isEmpty()
                        ? people.of(alike)
                        : another(list, given);
        var born = one.bornOn();
        var other =
                people.person(
                        second, one.name().family(), born == null ? null : told(born), at(one));
        return new Pair(one, sharing(one, other, 50, 250), "twins", false);
    }

    private static List<String> alike(String given) {
        return Stream.concat(TrialPeople.WOMEN.stream(), TrialPeople.MEN.stream())
                .filter(it -> !it.equals(given))
                .filter(it -> Comparing.likeness(it, given) >= Comparing.NEAR)
                .toList();
    }

    private String another(List<String> list, String than) {
        var drawn = people.of(list);
        while (drawn.equals(than)) {
            drawn = people.of(list);
        }
        return drawn;
    }

    private Pair fatherAndSon() {
        var father = people.person(people.of(TrialPeople.MEN), people.family(), born(), home());
        var born = father.bornOn();
        var younger =
                (born == null ? people.born() : born)
                        .plusDays(20L * DAYS_OF_A_YEAR + chance.nextInt(20 * DAYS_OF_A_YEAR));
        var home = people.inThousand(700) ? at(father) : people.home();
        var name = father.name();
        var son = people.person(name.given(), name.family(), told(younger), home);
        return new Pair(father, sharing(father, son, 30, 250), "father and son", false);
    }

    private LocalDate born() {
        return people.born().minusYears(18);
    }

    private Uprn home() {
        return people.home();
    }

    private Pair couple() {
        var one = people.person();
        var family = people.inThousand(700) ? one.name().family() : people.family();
        var given = another(TrialPeople.MEN, one.name().given());
        var other = people.person(given, family, told(people.born()), at(one));
        return new Pair(one, sharing(one, other, 150, 300), "couple", false);
    }

    private Pair sisters() {
        var one = people.person();
        var given = another(TrialPeople.WOMEN, one.name().given());
        var years = (1 + chance.nextInt(8)) * (long) DAYS_OF_A_YEAR + chance.nextInt(300);
        var born = one.bornOn();
        var other =
                people.person(
                        given,
                        one.name().family(),
                        born == null ? null : told(born.minusDays(years)),
                        at(one));
        return new Pair(one, sharing(one, other, 30, 200), "sisters", false);
    }

    private Pair oneAfterTheOther() {
        var before = people.person();
        var home = at(before);
        var left =
                TrialPeople.made(
                        before.name(),
                        before.bornOn(),
                        new Homes(Set.of(people.home()), Set.of(home)),
                        before.reach());
        var other = people.person(people.given(), people.family(), told(people.born()), home);
        return new Pair(left, other, "one after the other", false);
    }

    // Born on one day with a like name; one in twelve of these has the very same name.
    private Pair birthday() {
        var one = people.person();
        var same = people.inThousand(80);
        var name = one.name();
        var other =
                people.person(
                        same ? name.given() : another(TrialPeople.WOMEN, name.given()),
                        name.family(),
                        one.bornOn(),
                        people.home());
        return new Pair(one, other, same ? "same name and day" : "same day", false);
    }

    private Pair firms() {
        var one = people.firm(people.home());
        var isBranch = chance.nextBoolean();
        var other = people.firm(isBranch ? people.home() : at(one));
        while (!isBranch && other.name().equals(one.name())) {
            other = people.firm(at(one));
        }
        var name = isBranch ? one.name().given() : other.name().given();
        return new Pair(
                one,
                sharing(
                        one,
                        TrialPeople.made(
                                new Named(name, "", false), null, other.homes(), other.reach()),
                        100,
                        100),
                isBranch ? "branches" : "firms at one place",
                false);
    }

    private Pair strangers() {
        return new Pair(people.person(), people.person(), "strangers", false);
    }

    private CustomerFacts sharing(CustomerFacts one, CustomerFacts other, int email, int phone) {
        return TrialPeople.made(
                other.name(),
                other.bornOn(),
                other.homes(),
                people.sharing(one, other.reach(), email, phone));
    }

    private static Uprn at(CustomerFacts it) {
        return it.homes().now().iterator().next();
    }
}
