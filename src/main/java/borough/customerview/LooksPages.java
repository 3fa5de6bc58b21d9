package borough.customerview;

import borough.council.Duty;
import borough.council.Structure;
import borough.customers.CustomerId;
import borough.customers.Customers;
import borough.customers.Person;
import borough.restrictions.RestrictedLooks;
import borough.restrictions.Restriction;
import borough.restrictions.Restrictions;
import borough.values.Reference;
import borough.web.Frames;
import borough.web.MayUse;
import borough.web.Screen;
import borough.web.Viewer;
import borough.web.Who;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where a supervisor reads who looked at what is restricted to their teams, and why. */
@Controller
class LooksPages {
    private static final String PATH = "/staff/looks";

    private final RestrictedLooks looks;
    private final Restrictions restrictions;
    private final Structure structure;
    private final Customers customers;
    private final Clock clock;

    LooksPages(
            RestrictedLooks looks,
            Restrictions restrictions,
            Structure structure,
            Customers customers,
            LooksPlace place) {
        this.looks = looks;
        this.restrictions = restrictions;
        this.structure = structure;
        this.customers = customers;
        this.clock = place.clock();
        place.frames()
                .places(
                        person ->
                                person.may(Duty.SUPERVISE)
                                        ? List.of(new Frames.Place(58, "Who looked", PATH, 0))
                                        : List.of());
    }

    /** Where the page stands in the bar, and the time it goes by. */
    @org.springframework.stereotype.Component
    record LooksPlace(Frames frames, Clock clock) {}

    @GetMapping(PATH)
    @MayUse(Who.SUPERVISORS)
    ModelAndView page(@RequestParam(defaultValue = "") String before) {
        var leads = structure.reach(Viewer.signedIn().teams()).leads();
        var some = looks.of(leads, before);
        var restricted = restrictions.restrictedTo(leads);
        var names = names(some, restricted);
        return Screen.page(
                "customerview/pages/looks",
                new LooksPage(
                        some.looks().stream().map(it -> line(it, names)).toList(),
                        some.older().isEmpty() ? null : PATH + "?before=" + some.older(),
                        restricted.stream().map(it -> restricted(it, names)).toList()));
    }

    private Map<String, String> names(RestrictedLooks.Some some, List<Restriction> restricted) {
        var ids =
                Stream.concat(
                                some.looks().stream()
                                        .map(RestrictedLooks.Look::subject)
                                        .filter(it -> it.length() == 36)
                                        .map(UUID::fromString),
                                restricted.stream().map(Restriction::customer))
                        .distinct()
                        .map(CustomerId::new)
                        .toList();
        return customers.persons(ids).stream()
                .collect(Collectors.toMap(it -> it.id().toString(), Person::name));
    }

    private static LooksPage.Line line(RestrictedLooks.Look it, Map<String, String> names) {
        return Reference.read(it.subject()).isPresent()
                ? new LooksPage.Line(
                        it.at(),
                        it.name(),
                        it.why(),
                        "Case " + it.subject(),
                        "/staff/cases/" + it.subject())
                : new LooksPage.Line(
                        it.at(),
                        it.name(),
                        it.why(),
                        names.getOrDefault(it.subject(), "A customer"),
                        "/staff/customers/" + it.subject());
    }

    private LooksPage.Restricted restricted(Restriction it, Map<String, String> names) {
        var customer = it.customer().toString();
        return new LooksPage.Restricted(
                names.getOrDefault(customer, "An organisation"),
                "/staff/customers/" + customer,
                Labels.day(it.reviewOn()),
                it.isOverdue(LocalDate.now(clock)));
    }
}
