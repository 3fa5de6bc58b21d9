package borough.matching;

import borough.customers.CustomerFacts;
import borough.customers.CustomerFacts.Homes;
import borough.customers.CustomerFacts.Named;
import borough.customers.CustomerFacts.Reach;
import borough.customers.CustomerId;
import borough.values.Uprn;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** People and firms drawn by chance, each complete as the best record of them would be. */
final class TrialPeople {
    private static final LocalDate YOUNGEST = LocalDate.of(2008, 5, 12);
    private static final int DAYS_OF_LIVES = 26_000;
    private static final long FIRST_HOME = 100_000_000L;

    private final Random chance;
    private long homes = FIRST_HOME;

    TrialPeople(Random chance) {
        this.chance = chance;
    }

    boolean inThousand(int so) {
        return chance.nextInt(1000) < so;
    }

    <T> T of(List<T> list) {
        return list.get(chance.nextInt(list.size()));
    }

    Uprn home() {
        return new Uprn(homes++);
    }

    String family() {
        return of(TrialNames.FAMILIES);
    }

    String given() {
        return of(chance.nextBoolean() ? TrialNames.WOMEN : TrialNames.MEN);
    }

    LocalDate born() {
        return YOUNGEST.minusDays(chance.nextInt(DAYS_OF_LIVES));
    }

    String phone() {
        return "07700" + (100_000 + chance.nextInt(900_000));
    }

    String email(String given, String family) {
        return (given + "." + family + chance.nextInt(100_000)).toLowerCase(Locale.ROOT)
                + "@mail.example";
    }

    /** Most have a home, many a phone and an email address; some lived elsewhere before. */
    CustomerFacts person(String given, String family, @Nullable LocalDate born, Uprn home) {
        var before = inThousand(300) ? Set.of(home()) : Set.<Uprn>of();
        return made(
                new Named(given, family, true),
                born,
                new Homes(Set.of(home), before),
                new Reach(
                        inThousand(700) ? Set.of(email(given, family)) : Set.of(),
                        inThousand(850) ? Set.of(phone()) : Set.of()));
    }

    CustomerFacts person() {
        return person(given(), family(), born(), home());
    }

    CustomerFacts firm(Uprn at) {
        var name = family() + "'s " + of(TrialNames.TRADES);
        return made(
                new Named(name, "", false),
                null,
                new Homes(Set.of(at), Set.of()),
                new Reach(
                        inThousand(700) ? Set.of(email("info", name.replace(" ", ""))) : Set.of(),
                        inThousand(850) ? Set.of(phone()) : Set.of()));
    }

    static CustomerFacts made(Named name, @Nullable LocalDate born, Homes homes, Reach reach) {
        return new CustomerFacts(CustomerId.draw(), name, born, homes, reach, false);
    }

    /** What the other has too, of that share of the cases. */
    Reach sharing(CustomerFacts with, Reach own, int email, int phone) {
        return new Reach(
                inThousand(email) ? both(own.emails(), with.reach().emails()) : own.emails(),
                inThousand(phone) ? both(own.phones(), with.reach().phones()) : own.phones());
    }

    private static Set<String> both(Set<String> a, Set<String> b) {
        var all = new HashSet<>(a);
        all.addAll(b);
        return all;
    }
}
