package borough.retention;

import borough.council.Duty;
import borough.customers.CustomerId;
import borough.customers.CustomerParts;
import borough.customers.Customers;
import borough.retention.Holds.Outcome;
import borough.web.Fault;
import borough.web.MayUse;
import borough.web.Screen;
import borough.web.Viewer;
import borough.web.Who;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** What of a customer can go and what must stay, and deciding that it goes. */
@Controller
class KeptCustomerPages {
    private static final String PATH = "/staff/customers/{id}/erase";
    private static final String PAGE = "retention/pages/customer";

    private final KeptCustomers kept;
    private final Customers customers;

    KeptCustomerPages(KeptCustomers kept, Customers customers, CustomerParts parts) {
        this.kept = kept;
        this.customers = customers;
        parts.add(
                (whose, person) ->
                        person.may(Duty.SUPERVISE)
                                ? Optional.of(part(whose.customer()))
                                : Optional.empty());
    }

    private static CustomerParts.Part part(CustomerId customer) {
        return new CustomerParts.Part(
                "Keeping",
                List.of(
                        new CustomerParts.Line(
                                "What must stay, and what can go", "", path(customer))));
    }

    private static String path(CustomerId customer) {
        return "/staff/customers/" + customer + "/erase";
    }

    @GetMapping(PATH)
    @MayUse(Who.SUPERVISORS)
    ModelAndView look(@PathVariable String id) {
        return on(id, (customer, name) -> Screen.page(PAGE, page(customer, name, null, "")));
    }

    @PostMapping(PATH + "/hold")
    @MayUse(Who.SUPERVISORS)
    ModelAndView hold(@PathVariable String id, @RequestParam(defaultValue = "") String reason) {
        var plain = reason.replace("\0", "").strip();
        return on(
                id,
                (customer, name) ->
                        after(
                                kept.place(customer, plain, Viewer.signedIn()),
                                customer,
                                name,
                                plain));
    }

    @PostMapping(PATH + "/lift")
    @MayUse(Who.SUPERVISORS)
    ModelAndView lift(@PathVariable String id) {
        return on(
                id,
                (customer, name) ->
                        after(kept.lift(customer, Viewer.signedIn()), customer, name, ""));
    }

    @PostMapping(PATH)
    @MayUse(Who.SUPERVISORS)
    ModelAndView erase(@PathVariable String id, @RequestParam(defaultValue = "") String sure) {
        return on(
                id,
                (customer, name) ->
                        after(
                                kept.decide(customer, sure.equals("yes"), Viewer.signedIn()),
                                customer,
                                name,
                                ""));
    }

    // A restricted record asks for a reason first, on its own page.
    private ModelAndView on(String id, BiFunction<CustomerId, String, ModelAndView> what) {
        if (!id.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
            throw notFound();
        }
        var customer = new CustomerId(UUID.fromString(id));
        var name =
                customers
                        .person(customer)
                        .map(it -> it.name())
                        .or(() -> customers.organisation(customer).map(it -> it.name()))
                        .orElseThrow(KeptCustomerPages::notFound);
        return customers.keepsBack(customer, Viewer.signedIn())
                ? Screen.go("/staff/customers/" + customer)
                : what.apply(customer, name);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    private ModelAndView after(Outcome outcome, CustomerId customer, String name, String typed) {
        return switch (outcome) {
            case Outcome.Done done -> Screen.go(path(customer));
            case Outcome.Refused it ->
                    Screen.wrong(
                            PAGE, page(customer, name, new Fault(it.field(), it.says()), typed));
        };
    }

    private KeptCustomerPage page(
            CustomerId customer, String name, @Nullable Fault fault, String typed) {
        var person = Viewer.signedIn();
        var hold = kept.hold(customer);
        return new KeptCustomerPage(
                name,
                "/staff/customers/" + customer,
                path(customer),
                hold.orElse(null),
                hold.filter(it -> !it.by().equals(person.person())).isPresent(),
                kept.leaving(customer, person),
                kept.said(customer),
                typed,
                fault);
    }
}
