package borough.demonstration;

import borough.customers.ContactPoint;
import borough.customers.CustomerId;
import borough.customers.CustomerRecords;
import borough.customers.Home;
import borough.customers.Organisation;
import borough.customers.Person;
import borough.demonstration.World.Community;
import borough.places.Property;
import borough.places.PropertyKind;
import borough.values.Uprn;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The people of a made-up council: who lives in which home. Each household is drawn again whenever
 * it is asked for, so that none needs to be held.
 */
final class Population {
    private static final int YEAR_DAYS = 365;
    private static final int NAMES_CHANGED_ABOUT = 1972;
    private static final int ADULT_AGE = 18;

    private final World world;
    private final LocalDate asOf;
    private final List<Property> homes;
    private final byte[] extra;
    private final int[] communityShares;
    private final NamedResidents named;
    private final List<Organisation> organisations;

    /** One household with all that is known of it. */
    record Family(Uprn uprn, List<Person> people, List<Home> homes, List<ContactPoint> contacts) {}

    private Population(World world, Gazetteer gazetteer, LocalDate asOf) {
        this.world = world;
        this.asOf = asOf;
        this.named = new NamedResidents(world, NamedDates.shownOn(asOf));
        this.homes = occupied(world, gazetteer, named.households());
        this.communityShares = world.communities().stream().mapToInt(Community::share).toArray();
        this.extra = new byte[homes.size()];
        this.organisations = organisations(world, gazetteer);
    }

    static Population of(World world, Gazetteer gazetteer, LocalDate asOf) {
        var population = new Population(world, gazetteer, asOf);
        population.makeFit();
        return population;
    }

    CustomerRecords records() {
        return new CustomerRecords(
                Stream.concat(named.homeless().stream(), each(Family::people)).iterator(),
                each(Family::homes).iterator(),
                organisations.iterator(),
                contactPoints());
    }

    /** Which of those with a name in the world's file. */
    CustomerId whose(String name) {
        return named.whose(name);
    }

    int households() {
        return homes.size() + named.households();
    }

    int people() {
        int sum = named.people();
        for (int i = 0; i < homes.size(); i++) {
            sum += size(i);
        }
        return sum;
    }

    Stream<Family> families() {
        return Stream.concat(
                named.families().stream(), IntStream.range(0, homes.size()).mapToObj(this::family));
    }

    private Iterator<ContactPoint> contactPoints() {
        return Stream.concat(named.contacts().stream(), each(Family::contacts)).iterator();
    }

    private <T> Stream<T> each(Function<Family, List<T>> part) {
        return families().flatMap(it -> part.apply(it).stream());
    }

    /** The homes chance may fill, without the few that stand empty. */
    private static List<Property> occupied(World world, Gazetteer gazetteer, int named) {
        var reserved = NamedFacts.uprns(world);
        var homes =
                gazetteer.properties().stream()
                        .filter(it -> it.kind().isHome())
                        .filter(it -> !reserved.contains(it.uprn().number()))
                        .toList();
        int wanted = world.numbers().households() - named;
        if (wanted > homes.size()) {
            throw new IllegalArgumentException("More households than homes in the world's file");
        }
        var chance = Chance.of(world.numbers().seed(), "empty homes");
        var occupied = new ArrayList<Property>(wanted);
        for (int i = 0; i < homes.size(); i++) {
            if (chance.below(homes.size() - i) < wanted - occupied.size()) {
                occupied.add(homes.get(i));
            }
        }
        return occupied;
    }

    /** Adds or takes a child here and there until the number of people is the world's. */
    private void makeFit() {
        int missing = world.numbers().people() - people();
        int step = missing > 0 ? 1 : -1;
        var chance = Chance.of(world.numbers().seed(), "fit");
        int tries = 0;
        while (missing != 0) {
            int which = chance.below(homes.size());
            if (shape(which).hasChildren() && extra[which] == 0 && size(which) + step >= 3) {
                extra[which] += (byte) step;
                missing -= step;
            }
            if (tries++ > homes.size() * 20) {
                throw new IllegalArgumentException("So many people do not fit in these homes");
            }
        }
    }

    private HouseholdShape shape(int which) {
        return HouseholdShape.draw(
                Chance.of(seed(), "shape", which), homes.get(which).kind() == PropertyKind.FLAT);
    }

    private int size(int which) {
        return shape(which).size(Chance.of(seed(), "size", which)) + extra[which];
    }

    private Family family(int which) {
        var home = homes.get(which);
        var chance = Chance.of(seed(), "family", home.uprn().number());
        var household = chance.uuid();
        var people = new ArrayList<Person>();
        var homesOf = new ArrayList<Home>();
        var contacts = new ArrayList<ContactPoint>();
        var shape = shape(which);
        var ages = shape.ages(chance, size(which));
        var community = world.communities().get(chance.weighed(communityShares));
        var family = chance.of(community.family());
        var since = asOf.minusDays(Math.min(chance.lasting(9 * YEAR_DAYS), 55 * YEAR_DAYS));
        for (int age : ages) {
            boolean ownName =
                    shape == HouseholdShape.SHARERS || (age >= 18 && chance.inThousand(130));
            var surname = ownName ? chance.of(community.family()) : family;
            var person = person(chance, community, surname, age);
            people.add(person);
            var from = movedIn(person, since, age);
            homesOf.add(new Home(person.id(), home.uprn(), household, from, null));
            if (age >= ADULT_AGE && chance.inThousand(620)) {
                contacts.add(email(chance, person));
            }
        }
        return new Family(home.uprn(), people, homesOf, contacts);
    }

    private Person person(Chance chance, Community community, String family, int age) {
        var born = asOf.minusYears(age).minusDays(chance.below(YEAR_DAYS));
        boolean older = born.getYear() < NAMES_CHANGED_ABOUT;
        List<String> given =
                chance.inThousand(509)
                        ? (older ? community.olderWomen() : community.women())
                        : (older ? community.olderMen() : community.men());
        return new Person(new CustomerId(chance.uuid()), chance.of(given), family, born);
    }

    // A child came by birth where the household was there before it.
    private static LocalDate movedIn(Person person, LocalDate since, int age) {
        var born = person.bornOn();
        return born != null && age < ADULT_AGE && born.isAfter(since) ? born : since;
    }

    private static ContactPoint email(Chance chance, Person person) {
        var name = person.givenName() + "." + person.familyName() + chance.below(10000);
        return new ContactPoint(
                person.id(),
                ContactPoint.Kind.EMAIL,
                name.toLowerCase(Locale.ROOT).replace("'", "") + "@mail.example");
    }

    private static List<Organisation> organisations(World world, Gazetteer gazetteer) {
        return gazetteer.properties().stream()
                .filter(it -> it.address().organisation() != null)
                .map(it -> organisation(world, it.uprn(), it.address().organisation()))
                .toList();
    }

    private static Organisation organisation(World world, Uprn uprn, @Nullable String name) {
        var id = Chance.of(world.numbers().seed(), "organisation", uprn.number()).uuid();
        return new Organisation(new CustomerId(id), name == null ? "" : name, uprn);
    }

    private long seed() {
        return world.numbers().seed();
    }
}
