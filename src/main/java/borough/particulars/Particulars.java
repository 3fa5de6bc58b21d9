package borough.particulars;

import borough.customers.ContactPoint;
import borough.customers.Contacts;
import borough.customers.CustomerId;
import borough.customers.Customers;
import borough.customers.Merges;
import borough.customers.Organisation;
import borough.customers.Person;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is known of a customer: every thing with where it came from and how sure it is. Nothing is
 * overwritten: what holds is read from all that was noted, and what is less sure than what holds
 * stands beside it until somebody decides.
 */
@Component
@Transactional
public class Particulars {
    private final FactsStore store;
    private final Customers customers;
    private final Records records;
    private final Needs needs;
    private final Clock clock;

    /** What is written when something of a record changes. */
    @Component
    record Records(Contacts contacts, Merges merges, Projecting projecting) {}

    Particulars(FactsStore store, Customers customers, Records records, Needs needs, Clock clock) {
        this.store = store;
        this.customers = customers;
        this.records = records;
        this.needs = needs;
        this.clock = clock;
    }

    /** What holds of a customer, of every record that is theirs. */
    @Transactional(readOnly = true)
    public Portrait of(CustomerId customer) {
        return of(records.merges().standing(customer), records.merges().allOf(customer));
    }

    /** The same of one whose records are known already, the one that stands among them. */
    @Transactional(readOnly = true)
    public Portrait of(CustomerId standing, List<CustomerId> theirs) {
        var all = new ArrayList<>(theirs);
        // What the record that stands began with counts for more than what those merged into it
        // did.
        all.remove(standing);
        all.add(standing);
        return portrait(all);
    }

    /** What holds of some things only, of many customers in one question to the database. */
    @Transactional(readOnly = true)
    public Map<CustomerId, Portrait> of(Collection<CustomerId> asked, Collection<Aspect> aspects) {
        if (asked.isEmpty()) {
            return Map.of();
        }
        var standing = new HashMap<CustomerId, CustomerId>();
        var all = records.merges().allOfEach(asked);
        all.forEach((root, ids) -> ids.forEach(it -> standing.put(it, root)));
        var lines =
                store.of(standing.keySet(), aspects).stream()
                        .collect(
                                Collectors.groupingBy(
                                        it -> standing.get(it.fact().id().customer())));
        var portraits = new HashMap<CustomerId, Portrait>();
        all.keySet()
                .forEach(it -> portraits.put(it, new Portrait(lines.getOrDefault(it, List.of()))));
        return portraits;
    }

    private Portrait portrait(List<CustomerId> all) {
        var lines = new ArrayList<>(began(all));
        lines.addAll(store.of(all, List.of()));
        return new Portrait(lines);
    }

    // What a record began with when it was loaded, as if it had been noted first of all.
    private List<Line> began(List<CustomerId> all) {
        var lines = new ArrayList<Line>();
        var persons =
                customers.persons(all).stream()
                        .sorted(Comparator.comparing(it -> all.indexOf(it.id())))
                        .toList();
        for (var person : persons) {
            lines.add(
                    began(
                            person.id(),
                            Aspect.NAME,
                            Map.of("given", person.givenName(), "family", person.familyName())));
            if (person.bornOn() != null) {
                lines.add(
                        began(person.id(), Aspect.BORN, Map.of("on", person.bornOn().toString())));
            }
        }
        return lines;
    }

    private static Line began(CustomerId id, Aspect aspect, Map<String, String> value) {
        var fact =
                new Fact(
                        new Fact.Id(id, 0),
                        aspect,
                        value,
                        Source.imported(""),
                        Trust.SAID,
                        Instant.EPOCH);
        return new Line(Line.What.NOTED, fact, null);
    }

    /** All that was ever noted of a customer, the newest first. */
    @Transactional(readOnly = true)
    public List<Line> history(CustomerId customer) {
        return store.of(records.merges().allOf(customer), List.of()).reversed();
    }

    /** A customer to be taken in. */
    public record NewPerson(
            String givenName, String familyName, Optional<LocalDate> bornOn, Source source) {}

    /** Takes in a person that we do not have yet; wrong, and nobody is added. */
    public Added add(NewPerson it, Trust trust) {
        var name = Map.of("given", it.givenName(), "family", it.familyName());
        var born = it.bornOn().map(day -> Map.of("on", day.toString()));
        try {
            var sound = sound(Aspect.NAME, name);
            if (born.isPresent()) {
                sound(Aspect.BORN, born.get());
            }
            var id = CustomerId.draw();
            customers.add(
                    new Person(
                            id,
                            sound.getOrDefault("given", ""),
                            sound.getOrDefault("family", ""),
                            it.bornOn().orElse(null)));
            note(id, Aspect.NAME, name, it.source(), trust);
            born.ifPresent(value -> note(id, Aspect.BORN, value, it.source(), trust));
            return new Added.Made(id);
        } catch (Soundness.Wrong wrong) {
            return new Added.Wrong(wrong.what().field(), wrong.what().says());
        }
    }

    /** Takes in an organisation that we do not have yet. */
    public Added addOrganisation(String name, Source source, Trust trust) {
        try {
            var sound = sound(Aspect.NAME, Map.of("given", "", "family", name));
            var id = CustomerId.draw();
            customers.add(new Organisation(id, sound.getOrDefault("family", ""), null));
            note(id, Aspect.NAME, sound, source, trust);
            return new Added.Made(id);
        } catch (Soundness.Wrong wrong) {
            return new Added.Wrong("name", wrong.what().says());
        }
    }

    /**
     * Notes one thing of a customer. Something surer that holds stays: this then stands beside it
     * as said, until somebody decides.
     */
    public Noted note(
            CustomerId customer,
            Aspect aspect,
            Map<String, String> value,
            Source source,
            Trust trust) {
        try {
            var sound = sound(aspect, value);
            add(customer, new FactsStore.New(Line.What.NOTED, aspect, null, sound, source, trust));
            return write(customer, aspect, sound);
        } catch (Soundness.Wrong wrong) {
            return wrong.what();
        }
    }

    private Map<String, String> sound(Aspect aspect, Map<String, String> value)
            throws Soundness.Wrong {
        return new Soundness(needs, LocalDate.now(clock)).sound(aspect, value);
    }

    private void add(CustomerId customer, FactsStore.New line) {
        store.add(customer, line, clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    // Records that are searched by likeness follow what holds.
    private Noted write(CustomerId customer, Aspect aspect, Map<String, String> value) {
        var portrait = of(customer);
        var item = aspect.item(value);
        var holds =
                portrait.many(aspect).stream()
                        .map(Held::now)
                        .filter(it -> aspect.item(it.value()).equals(item))
                        .anyMatch(it -> it.value().equals(value));
        records.projecting().write(customer, aspect, portrait);
        return holds ? new Noted.Holds() : new Noted.Beside();
    }

    /** Says that something no longer holds; nothing of what was noted goes. */
    public void end(Fact.Id id, Source source, Trust trust) {
        close(id, Line.What.ENDED, source, trust);
    }

    /** Decides that something said beside what holds is true: it holds from now on. */
    public void accept(Fact.Id id, Source source) {
        find(id).ifPresent(
                        it -> {
                            var now = of(id.customer()).many(it.aspect());
                            var surest =
                                    now.stream()
                                            .map(held -> held.now().trust())
                                            .reduce(
                                                    Trust.CHECKED,
                                                    (a, b) -> a.compareTo(b) > 0 ? a : b);
                            note(id.customer(), it.aspect(), it.value(), source, surest);
                        });
    }

    /** Decides that something said beside what holds is not so. */
    public void turnDown(Fact.Id id, Source source) {
        close(id, Line.What.TURNED_DOWN, source, Trust.CHECKED);
    }

    private void close(Fact.Id id, Line.What what, Source source, Trust trust) {
        find(id).ifPresent(
                        it -> {
                            add(
                                    id.customer(),
                                    new FactsStore.New(
                                            what,
                                            it.aspect(),
                                            id.position(),
                                            Map.of(),
                                            source,
                                            trust));
                            if (what == Line.What.ENDED && it.aspect() == Aspect.CONTACT) {
                                records.contacts().remove(id.customer(), it.part("to"));
                            }
                            records.projecting()
                                    .write(id.customer(), it.aspect(), of(id.customer()));
                        });
    }

    /** This reaches them no longer; it stays in the history where it was noted. */
    public void removeContact(CustomerId customer, String to, Source source) {
        of(customer).many(Aspect.CONTACT).stream()
                .map(Held::now)
                .filter(it -> it.part("to").equals(to))
                .forEach(it -> end(it.id(), source, Trust.CHECKED));
        records.contacts().remove(customer, to);
    }

    private Optional<Fact> find(Fact.Id id) {
        return store.of(List.of(id.customer()), List.of()).stream()
                .map(Line::fact)
                .filter(it -> it.id().equals(id))
                .findFirst();
    }

    /** What became of taking in a customer. */
    public sealed interface Added {
        record Made(CustomerId id) implements Added {}

        record Wrong(String field, String says) implements Added {}
    }

    /** Writes down how somebody is reached, with whether it was proved. */
    public static Map<String, String> contact(ContactPoint.Kind kind, String to) {
        return Map.of("kind", kind == ContactPoint.Kind.EMAIL ? "email" : "phone", "to", to);
    }
}
