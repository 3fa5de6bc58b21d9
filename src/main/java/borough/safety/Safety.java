package borough.safety;

import borough.customers.Contacts;
import borough.customers.CustomerCases;
import borough.customers.CustomerId;
import borough.customers.Customers;
import borough.customers.Home;
import borough.customers.Merges;
import borough.particulars.Aspect;
import borough.particulars.Held;
import borough.particulars.Needs;
import borough.particulars.Particulars;
import borough.particulars.Portrait;
import borough.places.Places;
import borough.places.Property;
import borough.values.Reference;
import borough.values.Uprn;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What must be heeded before a customer is told something, in any channel. Whoever sends, prints,
 * rings or calls asks here first.
 */
@Component
@Transactional(readOnly = true)
public class Safety {
    private static final Set<Aspect> HEEDED =
            Set.of(
                    Aspect.SAFE_CONTACT,
                    Aspect.DO_NOT_CONTACT,
                    Aspect.DIED,
                    Aspect.CHANNEL,
                    Aspect.QUIET_HOURS,
                    Aspect.LANGUAGE,
                    Aspect.FORMAT,
                    Aspect.NEED,
                    Aspect.CORRESPONDENCE);
    // Without one of these, a message goes as it always did.
    private static final Set<Aspect> MATTER =
            Set.of(
                    Aspect.SAFE_CONTACT,
                    Aspect.DO_NOT_CONTACT,
                    Aspect.DIED,
                    Aspect.CHANNEL,
                    Aspect.QUIET_HOURS);

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private final Particulars particulars;
    private final CustomerCases cases;
    private final Around around;
    private final Needs needs;
    private final Clock clock;

    /** Where the rest of a customer stands. */
    @Component
    record Around(Customers customers, Contacts contacts, Merges merges, Places places) {}

    Safety(Particulars particulars, CustomerCases cases, Around around, Needs needs, Clock clock) {
        this.particulars = particulars;
        this.cases = cases;
        this.around = around;
        this.needs = needs;
        this.clock = clock;
    }

    /** What must be heeded of one customer. */
    public Heed of(CustomerId customer) {
        return heed(customer, particulars.of(customer));
    }

    /**
     * Who somebody is and where they live, read already by who asks.
     *
     * @param id of the record that stands, which is among the records
     * @param home where they live today
     * @param places of all homes they ever had, in their order
     */
    public record Somebody(
            CustomerId id,
            String name,
            List<CustomerId> records,
            Optional<Property> home,
            List<Property> places) {}

    /** What must be heeded of somebody, without asking again who they are. */
    public Heed of(Somebody it) {
        return heed(it, particulars.of(it.id(), it.records()));
    }

    /**
     * The same of those whose these cases are; a case of nobody with anything to heed is left out.
     */
    public Map<Reference, List<Heed>> ofCases(Collection<Reference> references) {
        var whose = cases.customersOf(references);
        var all = whose.values().stream().flatMap(List::stream).distinct().toList();
        var portraits = particulars.of(all, HEEDED);
        var matters =
                portraits.values().stream()
                        .anyMatch(it -> MATTER.stream().anyMatch(of -> it.one(of).isPresent()));
        if (!matters) {
            return Map.of();
        }
        var heeds = new HashMap<CustomerId, Heed>();
        portraits.forEach((id, portrait) -> heeds.put(id, heed(id, portrait)));
        var found = new HashMap<Reference, List<Heed>>();
        whose.forEach(
                (reference, ids) ->
                        found.put(
                                reference,
                                ids.stream().map(heeds::get).filter(Objects::nonNull).toList()));
        return found;
    }

    /** Of one case. */
    public List<Heed> ofCase(Reference reference) {
        return ofCases(List.of(reference)).getOrDefault(reference, List.of());
    }

    /** What must be heeded at a home, for whoever calls there: no names, only what to do. */
    public List<String> atHome(Uprn home) {
        return atHomes(List.of(home)).getOrDefault(home, List.of());
    }

    /** The same at many homes; those with nothing to heed are left out. */
    public Map<Uprn, List<String>> atHomes(Collection<Uprn> homes) {
        var all = around.customers().homesAt(homes, LocalDate.now(clock));
        var portraits = particulars.of(all.stream().map(Home::person).distinct().toList(), HEEDED);
        var said = new HashMap<Uprn, List<String>>();
        for (var home : all) {
            var portrait = portraits.get(home.person());
            if (portrait != null) {
                atTheDoor(portrait)
                        .forEach(
                                it ->
                                        said.computeIfAbsent(home.uprn(), any -> new ArrayList<>())
                                                .add(it));
            }
        }
        said.replaceAll((home, lines) -> lines.stream().distinct().toList());
        return said;
    }

    private List<String> atTheDoor(Portrait it) {
        var safe = only(it).map(rule -> "Safe contact for somebody here: " + rule.says());
        var needed =
                it.many(Aspect.NEED).stream()
                        .map(Held::now)
                        .filter(
                                need ->
                                        needs.named(need.part("need"))
                                                .filter(Needs.Need::crew)
                                                .isPresent())
                        .map(need -> needs.says(need.value()));
        return Stream.concat(safe.stream(), needed).toList();
    }

    private Heed heed(CustomerId id, Portrait portrait) {
        var homes = around.customers().homesOf(id).stream().map(Home::uprn).distinct().toList();
        var somebody =
                new Somebody(
                        id,
                        name(id),
                        around.merges().allOf(id),
                        around.customers()
                                .homeOf(id, LocalDate.now(clock))
                                .flatMap(at -> around.places().at(at.uprn())),
                        around.places().at(homes));
        return heed(somebody, portrait);
    }

    private Heed heed(Somebody who, Portrait it) {
        return new Heed(
                who.name(),
                only(it),
                Optional.of(it.part(Aspect.DO_NOT_CONTACT, "why")).filter(why -> !why.isEmpty()),
                it.one(Aspect.DIED)
                        .map(
                                died ->
                                        "Died on "
                                                + DAY.format(LocalDate.parse(died.now().part("on")))
                                                + "."),
                Optional.of(it.part(Aspect.CHANNEL, "channel")).filter(by -> !by.isEmpty()),
                Hours.read(
                        it.part(Aspect.QUIET_HOURS, "from"), it.part(Aspect.QUIET_HOURS, "until")),
                around.contacts().of(who.records()),
                addresses(who, it),
                who.places().stream().map(Property::label).toList(),
                kind(it));
    }

    private String name(CustomerId id) {
        return around.customers()
                .person(id)
                .map(it -> it.name())
                .or(() -> around.customers().organisation(id).map(it -> it.name()))
                .orElse("");
    }

    private static List<String> addresses(Somebody who, Portrait it) {
        return Stream.concat(
                        Stream.of(it.part(Aspect.CORRESPONDENCE, "address"))
                                .filter(at -> !at.isEmpty()),
                        who.home().map(Property::label).stream())
                .toList();
    }

    private List<String> kind(Portrait it) {
        var said = new ArrayList<String>();
        it.one(Aspect.LANGUAGE)
                .map(held -> "Speaks " + held.now().part("language"))
                .ifPresent(said::add);
        it.many(Aspect.NEED).forEach(held -> said.add(needs.says(held.now().value())));
        it.one(Aspect.FORMAT)
                .map(held -> needs.says(Map.of("need", held.now().part("format"))))
                .map(format -> "Letters: " + format)
                .ifPresent(said::add);
        it.one(Aspect.CHANNEL)
                .map(held -> "Would rather be told by " + held.now().part("channel"))
                .ifPresent(said::add);
        return said;
    }

    private static Optional<Only> only(Portrait it) {
        return it.one(Aspect.SAFE_CONTACT)
                .map(Held::now)
                .map(
                        rule ->
                                new Only(
                                        rule.part("by"),
                                        rule.part("to"),
                                        rule.part("when"),
                                        Hours.read(rule.part("from"), rule.part("until"))
                                                .orElse(null),
                                        rule.part("never")));
    }
}
