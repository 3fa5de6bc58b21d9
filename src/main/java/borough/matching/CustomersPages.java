package borough.matching;

import borough.council.Duty;
import borough.customers.CustomerSearch;
import borough.customers.CustomerSought;
import borough.customers.FoundCustomer;
import borough.matching.CustomersPage.Line;
import borough.matching.CustomersPage.Typed;
import borough.places.Places;
import borough.places.Property;
import borough.values.Reference;
import borough.values.Uprn;
import borough.web.Fault;
import borough.web.Frames;
import borough.web.MayUse;
import borough.web.Screen;
import borough.web.Who;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where an adviser finds a customer by what they say: in one line, or field by field. */
@Controller
class CustomersPages {
    static final String PATH = "/staff/customers";
    private static final String TEMPLATE = "matching/pages/customers";
    private static final int PLACE = 22;
    private static final int MOST = 20;

    private final CustomerSearch customers;
    private final CaseMatching cases;
    private final Places places;

    CustomersPages(CustomerSearch customers, CaseMatching cases, Places places, Frames frames) {
        this.cases = cases;
        this.customers = customers;
        this.places = places;
        frames.places(
                person ->
                        person.may(Duty.ADVISE)
                                ? List.of(new Frames.Place(PLACE, "Customers", PATH, 0))
                                : List.of());
    }

    @GetMapping(PATH)
    @MayUse(Who.ADVISERS)
    ModelAndView find(@RequestParam Map<String, String> said) {
        var typed =
                new Typed(
                        said.getOrDefault("q", ""),
                        said.getOrDefault("name", ""),
                        said.getOrDefault("address", ""),
                        said.getOrDefault("contact", ""),
                        said.getOrDefault("born", ""),
                        said.getOrDefault("reference", ""));
        var sought =
                CustomerSought.of(
                        typed.q(),
                        typed.name(),
                        typed.address(),
                        typed.contact(),
                        typed.born(),
                        typed.reference());
        if (sought.isTooLong()) {
            var says = "Type no more than " + CustomerSought.LONGEST + " letters and numbers";
            var nothing = new Typed("", "", "", "", "", "");
            var faults = List.of(new Fault("q", says));
            return Screen.wrong(
                    TEMPLATE,
                    new CustomersPage(
                            nothing, true, List.of(), null, List.of(new Fault("q", says))));
        }
        var found = isPrivate(typed) ? List.<FoundCustomer>of() : customers.find(sought, MOST + 1);
        var homes = homes(found);
        return Screen.page(
                TEMPLATE,
                new CustomersPage(
                        typed,
                        sought.parts().stream().anyMatch(it -> !it.isEmpty()),
                        found.stream().limit(MOST).map(it -> line(it, homes)).toList(),
                        found.size() > MOST
                                ? "These are the first " + MOST + ". Add something to find fewer."
                                : null,
                        List.of()));
    }

    // Whose a private request is, its reference alone tells nobody.
    private boolean isPrivate(Typed typed) {
        return Stream.of(typed.q(), typed.reference())
                .flatMap(it -> Reference.read(it).stream())
                .anyMatch(it -> !cases.isOpenly(it));
    }

    private Map<Uprn, String> homes(List<FoundCustomer> found) {
        var uprns = found.stream().flatMap(it -> Stream.ofNullable(it.at())).distinct().toList();
        return places.at(uprns).stream().collect(Collectors.toMap(Property::uprn, Property::label));
    }

    private static Line line(FoundCustomer it, Map<Uprn, String> homes) {
        var home = it.at() == null ? null : homes.get(it.at());
        return new Line(
                it.name(),
                Sides.day(it.bornOn()),
                home == null ? "No address shown" : home,
                home == null ? null : "/staff/properties/" + it.at(),
                it.reasons(),
                it.merged(),
                PATH + "/" + it.id());
    }
}
