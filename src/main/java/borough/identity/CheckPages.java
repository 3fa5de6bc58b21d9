package borough.identity;

import borough.customers.CustomerId;
import borough.customers.Customers;
import borough.customers.Merges;
import borough.data.Superseded;
import borough.web.Fault;
import borough.web.MayUse;
import borough.web.Screen;
import borough.web.Viewer;
import borough.web.Who;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Where an adviser checks who rings or stands at the desk. */
@Controller
class CheckPages {
    private static final String BEGIN = "/staff/customers/{id}/identity";
    private static final String CHECK = "/staff/identity-checks/{id}";
    private static final String PAGE = "identity/pages/check";
    private static final int HEARD_MAX = 200;

    private final IdentityChecks checks;
    private final CheckViews views;
    private final Customers customers;
    private final Merges merges;

    CheckPages(IdentityChecks checks, CheckViews views, Customers customers, Merges merges) {
        this.checks = checks;
        this.views = views;
        this.customers = customers;
        this.merges = merges;
    }

    /** Which service it is for, empty for none, and how they came to us. */
    record Way(String journey, boolean isAtDesk) {
        static Way of(String journey, String channel) {
            var known = journey.matches("[A-Za-z0-9_-]{1,64}") ? journey : "";
            return new Way(known, channel.equals("reception"));
        }

        String query() {
            return journey.isEmpty() ? "" : "?journey=" + journey;
        }
    }

    static String path(CustomerId customer) {
        return "/staff/customers/" + customer + "/identity";
    }

    static String path(Check it) {
        return "/staff/identity-checks/" + it.id();
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    private static UUID read(String id) {
        if (!id.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
            throw notFound();
        }
        return UUID.fromString(id);
    }

    // Whoever must say why they look at a record says so on its page first.
    private CustomerId customer(String id) {
        var customer = merges.standing(new CustomerId(read(id)));
        boolean isThere =
                customers.person(customer).isPresent()
                        || customers.organisation(customer).isPresent();
        if (!isThere || customers.keepsBack(customer, Viewer.signedIn())) {
            throw notFound();
        }
        return customer;
    }

    private Check check(String id) {
        return checks.find(read(id))
                .filter(it -> !customers.keepsBack(it.customer(), Viewer.signedIn()))
                .orElseThrow(CheckPages::notFound);
    }

    @GetMapping(BEGIN)
    @MayUse(Who.ADVISERS)
    ModelAndView before(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String journey,
            @RequestParam(defaultValue = "") String channel) {
        return Screen.page(PAGE, views.begin(customer(id), Way.of(journey, channel), List.of()));
    }

    @PostMapping(BEGIN)
    @MayUse(Who.ADVISERS)
    ModelAndView begin(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String journey,
            @RequestParam(defaultValue = "") String channel) {
        var customer = customer(id);
        var way = Way.of(journey, channel);
        if (!channel.matches("phone|reception")) {
            var fault = new Fault("channel", "Choose how they reached you");
            return Screen.wrong(PAGE, views.begin(customer, way, List.of(fault)));
        }
        var begun = checks.begin(customer, channel, Viewer.signedIn());
        return Screen.go(path(begun) + way.query());
    }

    @GetMapping(CHECK)
    @MayUse(Who.ADVISERS)
    ModelAndView check(@PathVariable String id, @RequestParam(defaultValue = "") String journey) {
        var it = check(id);
        return Screen.page(PAGE, views.contact(it, way(it, journey), List.of()));
    }

    private static Way way(Check it, String journey) {
        return Way.of(journey, it.channel());
    }

    /** What they said to the question that is next, or that they do not know. */
    @PostMapping(CHECK)
    @MayUse(Who.ADVISERS)
    ModelAndView answer(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String journey,
            @RequestParam(defaultValue = "") String fact,
            @RequestParam(defaultValue = "") String heard,
            @RequestParam(defaultValue = "") String unknown) {
        var it = check(id);
        var way = way(it, journey);
        var typed = heard.strip();
        if (unknown.isEmpty() && (typed.isEmpty() || typed.length() > HEARD_MAX)) {
            var says =
                    typed.isEmpty()
                            ? "Enter what they said, or press “They do not know”"
                            : "Use " + HEARD_MAX + " letters or fewer";
            return Screen.wrong(PAGE, views.contact(it, way, List.of(new Fault("heard", says))));
        }
        try {
            checks.answer(it, fact, unknown.isEmpty() ? typed : "", Viewer.signedIn());
        } catch (Superseded told) {
            // The same form came twice at once: the page shows what came of the first.
            return Screen.go(path(it) + way.query());
        }
        return Screen.go(path(it) + way.query());
    }

    /** They showed a paper at the desk. */
    @PostMapping(CHECK + "/paper")
    @MayUse(Who.ADVISERS)
    ModelAndView paper(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String journey,
            @RequestParam(defaultValue = "") String paper) {
        var it = check(id);
        var way = way(it, journey);
        if (!checks.saw(it, paper, Viewer.signedIn())) {
            var fault = new Fault("paper", "Choose what they showed you");
            return Screen.wrong(PAGE, views.contact(it, way, List.of(fault)));
        }
        return Screen.go(path(it) + way.query());
    }
}
