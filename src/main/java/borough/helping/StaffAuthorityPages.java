package borough.helping;

import borough.authorities.Authorities;
import borough.authorities.Authorities.Doer;
import borough.authorities.Authority;
import borough.council.Duty;
import borough.council.SignedIn;
import borough.customers.CustomerId;
import borough.customers.CustomerParts;
import borough.customers.Customers;
import borough.customers.Merges;
import borough.customers.Organisation;
import borough.customers.Person;
import borough.web.MayUse;
import borough.web.Screen;
import borough.web.Viewer;
import borough.web.Who;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Where staff see who may act for a customer, write it down, ask for it and end it. */
@Controller
class StaffAuthorityPages {
    static final String PATH = "/staff/customers/{id}/authorities";
    private static final String PAGE = "helping/pages/staff";

    private final Authorities authorities;
    private final Customers customers;
    private final Merges merges;
    private final Writing writing;
    private final Clock clock;

    StaffAuthorityPages(
            Authorities authorities, Whose whose, Writing writing, Clock clock, Matters matters) {
        this.authorities = authorities;
        this.customers = whose.customers();
        this.merges = whose.merges();
        this.writing = writing;
        this.clock = clock;
        whose.parts().add((it, person) -> part(it.customer(), person, matters));
    }

    /** Whose authorities they are, and the page on which they stand. */
    @Component
    record Whose(Customers customers, Merges merges, CustomerParts parts) {}

    /** A customer and what they are called. */
    record Giver(CustomerId id, String name) {
        String path() {
            return "/staff/customers/" + id + "/authorities";
        }
    }

    private Optional<CustomerParts.Part> part(CustomerId id, SignedIn person, Matters matters) {
        var lines =
                new ArrayList<>(
                        authorities.ofGiver(id).stream()
                                .filter(it -> it.isInForce(clock.instant()))
                                .map(
                                        it ->
                                                new CustomerParts.Line(
                                                        it.names().representative(),
                                                        matters.words(it)
                                                                + ", until "
                                                                + Days.until(it),
                                                        person.may(Duty.ADVISE)
                                                                ? "/staff/authorities/" + it.id()
                                                                : null))
                                .toList());
        if (person.may(Duty.ADVISE)) {
            lines.add(
                    new CustomerParts.Line(
                            "Write down, ask for or end",
                            "",
                            "/staff/customers/" + id + "/authorities"));
        }
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(new CustomerParts.Part("Who may act for them", lines));
    }

    /** The customer, where this member of staff may work with them; else not found. */
    private Giver giver(String id) {
        if (!id.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
            throw notFound();
        }
        var standing = merges.standing(new CustomerId(UUID.fromString(id)));
        return customers
                .person(standing)
                .map(Person::name)
                .or(() -> customers.organisation(standing).map(Organisation::name))
                .filter(name -> !customers.keepsBack(standing, Viewer.signedIn()))
                .map(name -> new Giver(standing, name))
                .orElseThrow(StaffAuthorityPages::notFound);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    private static Doer doer() {
        var person = Viewer.signedIn();
        return Doer.staff(person.person(), person.name());
    }

    @GetMapping(PATH)
    @MayUse(Who.ADVISERS)
    ModelAndView all(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String told,
            @RequestParam MultiValueMap<String, String> sent) {
        return Screen.page(PAGE, writing.page(giver(id), sent, List.of(), said(told)));
    }

    private static @Nullable String said(String told) {
        return switch (told) {
            case "given" -> "The authority is written down.";
            case "asked" -> "The link is on its way to them.";
            case "ended" -> "The authority has ended.";
            default -> null;
        };
    }

    @PostMapping(PATH)
    @MayUse(Who.ADVISERS)
    ModelAndView write(@PathVariable String id, @RequestParam MultiValueMap<String, String> sent) {
        var giver = giver(id);
        var faults = writing.faults(giver, sent);
        if (!faults.isEmpty()) {
            return Screen.wrong(PAGE, writing.page(giver, sent, faults, null));
        }
        var fresh = writing.fresh(giver, sent);
        if (fresh.basis().equals(Authorities.BY_LINK)) {
            authorities.ask(fresh, doer());
            return Screen.go(giver.path() + "?told=asked");
        }
        authorities.record(fresh, writing.daysMax(fresh.basis()), doer());
        return Screen.go(giver.path() + "?told=given");
    }

    /** Does what the keypad of a telephone would: gone at once. */
    @PostMapping("/staff/authorities/{id}/end")
    @MayUse(Who.ADVISERS)
    ModelAndView end(@PathVariable UUID id) {
        var giver = authorities.find(id).map(Authority::giver).map(CustomerId::toString);
        var theirs = giver(giver.orElseThrow(StaffAuthorityPages::notFound));
        authorities.end(id, doer());
        return Screen.go(theirs.path() + "?told=ended");
    }

    /** An authority on which this member of staff may help, with whose it is. */
    Authority toHelp(UUID id) {
        var it = authorities.find(id).orElseThrow(StaffAuthorityPages::notFound);
        giver(it.giver().toString());
        return authorities.inForce(id, null);
    }
}
