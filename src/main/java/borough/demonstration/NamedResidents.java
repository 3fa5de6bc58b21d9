package borough.demonstration;

import borough.customers.ContactPoint;
import borough.customers.CustomerId;
import borough.customers.Home;
import borough.customers.Person;
import borough.demonstration.Named.NamedPerson;
import borough.demonstration.Named.NamedProperty;
import borough.demonstration.Named.Reach;
import borough.values.Uprn;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The people whom stories name, at the homes the files give them. */
final class NamedResidents {
    private final World world;
    private final NamedDates dates;

    NamedResidents(World world, NamedDates dates) {
        this.world = world;
        this.dates = dates;
    }

    /** How many households, which is how many homes of theirs. */
    int households() {
        return (int) homes().count();
    }

    int people() {
        return (int) homes().mapToLong(it -> it.household().size()).sum()
                + world.named().people().size();
    }

    List<Population.Family> families() {
        return homes().map(this::family).toList();
    }

    /** Those without a home of their own. */
    List<Person> homeless() {
        return world.named().people().stream().map(this::person).toList();
    }

    /** Contact points of those without a home, and of organisations. */
    List<ContactPoint> contacts() {
        var contacts = new ArrayList<ContactPoint>();
        for (var it : world.named().people()) {
            addTo(contacts, id(it.name()), it.reach());
        }
        for (var it : world.named().properties()) {
            addTo(contacts, organisationId(it), it.contact());
        }
        return contacts;
    }

    /** Whom a name means: an organisation's or a person's. */
    CustomerId whose(String name) {
        return world.named().properties().stream()
                .filter(it -> name.equals(it.organisation()))
                .findFirst()
                .map(this::organisationId)
                .orElseGet(() -> id(name));
    }

    private CustomerId organisationId(NamedProperty it) {
        return new CustomerId(Chance.of(world.numbers().seed(), "organisation", it.uprn()).uuid());
    }

    private Stream<NamedProperty> homes() {
        return world.named().properties().stream().filter(it -> !it.household().isEmpty());
    }

    private Population.Family family(NamedProperty home) {
        var household = uuid("household " + home.uprn());
        var uprn = new Uprn(home.uprn());
        var people = new ArrayList<Person>();
        var homes = new ArrayList<Home>();
        var contacts = new ArrayList<ContactPoint>();
        for (var it : home.household()) {
            var person = person(it);
            people.add(person);
            homes.add(
                    new Home(
                            person.id(),
                            uprn,
                            household,
                            dates.moved(it.since() == null ? it.born() : it.since()),
                            movedIfAny(it.until())));
            addTo(contacts, person.id(), it.reach());
        }
        return new Population.Family(uprn, people, homes, contacts);
    }

    private Person person(NamedPerson it) {
        int space = it.name().lastIndexOf(' ');
        return new Person(
                id(it.name()),
                it.name().substring(0, space),
                it.name().substring(space + 1),
                dates.moved(it.born()));
    }

    private static void addTo(List<ContactPoint> contacts, CustomerId id, Reach reach) {
        if (reach.mobile() != null) {
            contacts.add(new ContactPoint(id, ContactPoint.Kind.MOBILE, reach.mobile()));
        }
        if (reach.email() != null) {
            contacts.add(new ContactPoint(id, ContactPoint.Kind.EMAIL, reach.email()));
        }
    }

    private @Nullable LocalDate movedIfAny(@Nullable LocalDate named) {
        return named == null ? null : dates.moved(named);
    }

    private CustomerId id(String name) {
        return new CustomerId(uuid("person " + name));
    }

    private UUID uuid(String what) {
        return Chance.of(world.numbers().seed(), what).uuid();
    }
}
