package borough.matching;

import borough.customers.CustomerFacts;
import borough.customers.CustomerFacts.Homes;
import borough.customers.CustomerFacts.Named;
import borough.customers.CustomerFacts.Reach;
import borough.matching.TrialPairs.Pair;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Two records of one person, or of one firm: what is typed wrongly, said shorter, moved, married,
 * changed or left out between them. How often is said in thousandths.
 */
final class TrialChanges {
    // Said otherwise here than in the rules: what is measured must not be what it is measured with.
    private static final Map<String, List<String>> CALLED =
            Map.ofEntries(
                    Map.entry("Abigail", List.of("Abby")),
                    Map.entry("Alexander", List.of("Alex", "Sandy")),
                    Map.entry("Alexandra", List.of("Alex", "Lexi")),
                    Map.entry("Andrew", List.of("Andy", "Drew")),
                    Map.entry("Anthony", List.of("Tony", "Ant")),
                    Map.entry("Benjamin", List.of("Ben")),
                    Map.entry("Catherine", List.of("Cath", "Kate", "Katherine")),
                    Map.entry("Charles", List.of("Charlie", "Chas")),
                    Map.entry("Christopher", List.of("Chris")),
                    Map.entry("Deborah", List.of("Debbie", "Debs")),
                    Map.entry("Dorothy", List.of("Dot")),
                    Map.entry("Edward", List.of("Ted", "Eddie")),
                    Map.entry("Elizabeth", List.of("Liz", "Beth", "Betty", "Libby")),
                    Map.entry("Frederick", List.of("Fred")),
                    Map.entry("James", List.of("Jim", "Jamie")),
                    Map.entry("Jennifer", List.of("Jen", "Jenny")),
                    Map.entry("John", List.of("Jack", "Jon", "Johnny")),
                    Map.entry("Joseph", List.of("Joe")),
                    Map.entry("Katarzyna", List.of("Kasia", "Kate")),
                    Map.entry("Kenneth", List.of("Ken")),
                    Map.entry("Margaret", List.of("Maggie", "Peggy", "Meg")),
                    Map.entry("Michael", List.of("Mike", "Mick")),
                    Map.entry("Mohammed", List.of("Muhammad", "Mohamed", "Mohammad")),
                    Map.entry("Nicholas", List.of("Nick")),
                    Map.entry("Patricia", List.of("Pat", "Trish")),
                    Map.entry("Philip", List.of("Phil", "Phillip")),
                    Map.entry("Rebecca", List.of("Becky", "Bex")),
                    Map.entry("Richard", List.of("Rick", "Dick", "Richie")),
                    Map.entry("Robert", List.of("Bob", "Rob", "Bobby")),
                    Map.entry("Samuel", List.of("Sam")),
                    Map.entry("Siobhan", List.of("Shevaun", "Shivaun")),
                    Map.entry("Stephen", List.of("Steve", "Steven")),
                    Map.entry("Susan", List.of("Sue", "Susie")),
                    Map.entry("Thomas", List.of("Tom", "Tommy")),
                    Map.entry("Tomasz", List.of("Tomek", "Thomas")),
                    Map.entry("Victoria", List.of("Vicky", "Tori")),
                    Map.entry("William", List.of("Bill", "Will", "Billy")));

    private final Random chance;
    private final TrialPeople people;
    private final int missing;

    /** Without a birthday are so many in a thousand of the second records. */
    TrialChanges(Random chance, TrialPeople people, int missing) {
        this.chance = chance;
        this.people = people;
        this.missing = missing;
    }

    Pair pair() {
        return people.inThousand(60) ? firm() : person();
    }

    private Pair firm() {
        var one = people.firm(people.home());
        var name = one.name().given();
        var said =
                people.inThousand(400)
                        ? name + " Ltd"
                        : people.inThousand(150) ? slipped(name) : name;
        var other =
                TrialPeople.made(new Named(said, "", false), null, one.homes(), reach(one, said));
        return new Pair(one, other, "one firm", true);
    }

    private Pair person() {
        var one = people.person();
        var name = name(one.name());
        var other =
                TrialPeople.made(
                        name, born(one.bornOn()), homes(one.homes()), reach(one, name.given()));
        return new Pair(one, other, "one person", true);
    }

    private Named name(Named it) {
        var given = given(it.given());
        var family = family(it.family(), TrialPeople.WOMEN.contains(it.given()));
        return people.inThousand(15)
                ? new Named(family, given, true)
                : new Named(given, family, true);
    }

    private String given(String it) {
        int drawn = chance.nextInt(1000);
        if (drawn < 150 && CALLED.containsKey(it)) {
            return people.of(CALLED.get(it));
        }
        return drawn < 210 && drawn >= 150 ? slipped(it) : drawn >= 980 ? it.substring(0, 1) : it;
    }

    private String family(String it, boolean isWoman) {
        if (isWoman && people.inThousand(60)) {
            return people.inThousand(300) ? it + "-" + people.family() : people.family();
        }
        return people.inThousand(60) ? slipped(it) : it;
    }

    /** One letter missing, doubled, another, or two neighbours turned round. */
    private String slipped(String word) {
        int at = 1 + chance.nextInt(word.length() - 1);
        var before = word.substring(0, at);
        var after = word.substring(at + 1);
        return switch (chance.nextInt(4)) {
            case 0 -> before + after;
            case 1 -> before + word.charAt(at) + word.substring(at);
            case 2 -> before + (char) ('a' + chance.nextInt(26)) + after;
            default -> word.substring(0, at - 1) + word.charAt(at) + word.charAt(at - 1) + after;
        };
    }

    private @Nullable LocalDate born(@Nullable LocalDate it) {
        int drawn = chance.nextInt(1000);
        if (it == null || drawn < missing) {
            return null;
        }
        if (drawn < missing + 15 && it.getDayOfMonth() <= 12) {
            return LocalDate.of(it.getYear(), it.getDayOfMonth(), it.getMonthValue());
        }
        return drawn < missing + 40 ? slipped(it) : it;
    }

    private LocalDate slipped(LocalDate it) {
        try {
            return switch (chance.nextInt(3)) {
                case 0 -> it.withDayOfMonth(1 + chance.nextInt(28));
                case 1 -> it.withMonth(1 + chance.nextInt(12));
                default -> it.withYear(it.getYear() - chance.nextInt(10));
            };
        } catch (DateTimeException noSuchDay) {
            return it;
        }
    }

    private Homes homes(Homes it) {
        int drawn = chance.nextInt(1000);
        if (drawn < 60) {
            return Homes.NONE;
        }
        if (drawn >= 180) {
            return it;
        }
        return new Homes(Set.of(people.home()), people.inThousand(600) ? it.now() : Set.of());
    }

    private Reach reach(CustomerFacts of, String name) {
        return new Reach(
                people.inThousand(350)
                        ? Set.of()
                        : people.inThousand(120)
                                ? Set.of(people.email(name, "new"))
                                : of.reach().emails(),
                people.inThousand(250)
                        ? Set.of()
                        : people.inThousand(120) ? Set.of(people.phone()) : of.reach().phones());
    }
}
