package borough.customerview;

import borough.casebook.Case;
import borough.casebook.Seeing;
import borough.council.SignedIn;
import borough.customers.CustomerParts;
import borough.customers.CustomerParts.Part;
import borough.customers.CustomerParts.Whose;
import borough.customers.Customers;
import borough.customers.Home;
import borough.customers.Resident;
import borough.documents.Documents;
import borough.documents.Owner;
import borough.interactions.Interactions;
import borough.interactions.Timeline;
import borough.markers.Marker;
import borough.markers.Markers;
import borough.places.Places;
import borough.places.Property;
import borough.safety.Heed;
import borough.safety.Safety;
import borough.services.Question;
import borough.services.Sight;
import borough.values.Reference;
import borough.values.Uprn;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Everything about one customer that a member of staff may see, in one transaction. */
@Component
@Transactional
public class SingleView {
    private static final int FILES_LOOKED_AT = 60;
    private static final int FILES_SHOWN = 12;

    private final Customers customers;
    private final TheirCases cases;
    private final Interactions interactions;
    private final Surroundings around;
    private final Clock clock;

    SingleView(
            Customers customers,
            TheirCases cases,
            Interactions interactions,
            Surroundings around,
            Clock clock) {
        this.customers = customers;
        this.cases = cases;
        this.interactions = interactions;
        this.around = around;
        this.clock = clock;
    }

    /** What stands around a customer. */
    @Component
    record Surroundings(
            Places places,
            Markers markers,
            Safety safety,
            Documents documents,
            CustomerParts parts,
            CustomerSight sight,
            AtHome atHome) {}

    /** Who they are, and where. */
    record Who(
            Known known,
            Heed heed,
            List<Home> homes,
            Optional<Home> home,
            List<Resident> household,
            Map<Uprn, Property> places,
            List<Marker> warnings) {}

    /** The whole of it. */
    record View(
            Who who,
            TheirCases.Split cases,
            Timeline timeline,
            List<Documents.Listed> files,
            List<Part> parts) {}

    View of(Known known, LookedFor lookedFor, SignedIn person) {
        around.sight().looked(known, person);
        var split = cases.of(known.id(), person);
        var sought = cases.sought(lookedFor, split);
        var timeline = interactions.ofCustomer(known.records(), sought, lookedFor.before());
        return new View(
                who(known, person),
                split,
                timeline,
                files(split, person),
                around.parts().of(new Whose(known.id(), known.records()), person));
    }

    /** The cases that are kept back from somebody until they say why they look. */
    List<Reference> keptBack(Known known, SignedIn person) {
        return cases.of(known.id(), person).keptBack().stream().map(Case::reference).toList();
    }

    /** Only who they are, as the pages beside the view show it. */
    Who who(Known known, SignedIn person) {
        var today = LocalDate.now(clock);
        var homes = customers.homesOf(known.records());
        var home = homes.stream().filter(it -> isAt(it, today)).findFirst();
        var household = around.atHome().beside(known, home, today, person);
        var at = home.map(Home::uprn).or(() -> premises(known));
        var places = places(homes, at);
        return new Who(
                known,
                around.safety().of(somebody(known, homes, home, places)),
                homes,
                home,
                household,
                places,
                around.markers()
                        .at(
                                at.stream().toList(),
                                at.map(places::get).map(Property::usrn).stream().toList()));
    }

    private static Safety.Somebody somebody(
            Known it, List<Home> homes, Optional<Home> home, Map<Uprn, Property> places) {
        return new Safety.Somebody(
                it.id(),
                it.name(),
                it.records(),
                home.map(Home::uprn).map(places::get),
                homes.stream()
                        .map(Home::uprn)
                        .distinct()
                        .map(places::get)
                        .filter(Objects::nonNull)
                        .toList());
    }

    private static Optional<Uprn> premises(Known known) {
        return known.organisation().flatMap(it -> Optional.ofNullable(it.uprn()));
    }

    private static boolean isAt(Home it, LocalDate day) {
        return !it.since().isAfter(day) && (it.until() == null || !it.until().isBefore(day));
    }

    private Map<Uprn, Property> places(List<Home> homes, Optional<Uprn> at) {
        var all = Stream.concat(homes.stream().map(Home::uprn), at.stream()).distinct().toList();
        return all.isEmpty()
                ? Map.of()
                : around.places().at(all).stream()
                        .collect(Collectors.toMap(Property::uprn, it -> it));
    }

    private static boolean isOf(Documents.Listed file, Question it) {
        return file.question().equals(it.field()) || file.question().equals(it.name());
    }

    // An answer that its file shows to some alone takes its files along.
    private List<Documents.Listed> files(TheirCases.Split split, SignedIn person) {
        var names = Seeing.namesOf(person);
        var cases =
                split.seen().stream()
                        .collect(Collectors.toMap(it -> Owner.ofCase(it.reference()), it -> it));
        return around.documents().newest(cases.keySet(), FILES_LOOKED_AT).stream()
                .filter(
                        file -> {
                            var about = Objects.requireNonNull(cases.get(file.owner()));
                            var service = this.cases.service(about);
                            return Seeing.as(person, service).seesInside(about)
                                    && service.allQuestions().stream()
                                            .filter(it -> isOf(file, it))
                                            .anyMatch(
                                                    it -> Sight.isAmong(it.care().seenBy(), names));
                        })
                .limit(FILES_SHOWN)
                .toList();
    }
}
