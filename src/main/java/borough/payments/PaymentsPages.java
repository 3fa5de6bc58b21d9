package borough.payments;

import borough.audit.About;
import borough.audit.Actor;
import borough.audit.Audit;
import borough.audit.NewEntry;
import borough.casework.Casework;
import borough.casework.Casework.OnDesk;
import borough.casework.Papers;
import borough.handling.CaseDesk.Piece;
import borough.values.Money;
import borough.values.Reference;
import borough.web.Fault;
import borough.web.Frames;
import borough.web.Link;
import borough.web.MayUse;
import borough.web.Screen;
import borough.web.Viewer;
import borough.web.Who;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** What staff see of payments: those of a case, giving some back, and agreeing to it. */
@Controller
class PaymentsPages {
    /** The role, in the council's own file, that agrees to refunds. */
    static final String ROLE = "income officer";

    private static final String OF_CASE = "/staff/cases/{reference}/payments";
    private static final String REFUNDS = "/staff/refunds";
    private static final String CASE_PAGE = "payments/pages/case-payments";
    private static final String UUID_LETTERS = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    private static final String MONEY = "£?[0-9]{1,7}(\\.[0-9]{2})?";

    private final Casework casework;
    private final PaymentsStore store;
    private final Refunds refunds;
    private final CasePaymentsViews views;
    private final Audit audit;

    PaymentsPages(
            Casework casework,
            PaymentsStore store,
            Refunds refunds,
            CasePaymentsViews views,
            Around around) {
        this.casework = casework;
        this.store = store;
        this.refunds = refunds;
        this.views = views;
        this.audit = around.audit();
        around.papers().add(this::links);
        around.frames()
                .places(
                        person ->
                                person.holds(ROLE)
                                        ? List.of(
                                                new Frames.Place(
                                                        74,
                                                        "Refunds",
                                                        REFUNDS,
                                                        refunds.waitingWithCases().size()))
                                        : List.of());
    }

    /** Where its pages are led to from, and put on record. */
    @Component
    record Around(Papers papers, Frames frames, Audit audit) {}

    private List<Link> links(OnDesk it) {
        var reference = it.looked().about().reference();
        return store.of(reference).isEmpty()
                ? List.of()
                : List.of(new Link("Payments", path(reference)));
    }

    private static String path(Reference it) {
        return "/staff/cases/" + it.text() + "/payments";
    }

    // Who may not see the case does not see what was paid for it.
    private OnDesk open(String reference) {
        return Reference.read(reference)
                .flatMap(it -> casework.look(it, Viewer.signedIn(), Piece.of(Set.of(), 0)))
                .orElseThrow(PaymentsPages::notFound);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    @GetMapping(OF_CASE)
    @MayUse(Who.STAFF)
    ModelAndView look(
            @PathVariable String reference, @RequestParam(defaultValue = "") String told) {
        var it = open(reference).looked().about().reference();
        return Screen.page(CASE_PAGE, views.page(it, told, List.of(), "", ""));
    }

    @PostMapping(OF_CASE + "/refund")
    @MayUse({Who.CASEWORKERS, Who.ADVISERS, Who.SUPERVISORS})
    ModelAndView ask(
            @PathVariable String reference,
            @RequestParam(defaultValue = "") String payment,
            @RequestParam(defaultValue = "") String amount,
            @RequestParam(defaultValue = "") String why) {
        var it = open(reference).looked().about().reference();
        var id = id(payment).filter(one -> isOf(one, it)).orElseThrow(PaymentsPages::notFound);
        var money = money(amount.strip());
        if (money.isEmpty()) {
            return wrong(it, "amount", "Enter an amount, like 12.50", amount, why);
        }
        if (why.isBlank()) {
            return wrong(it, "why", "Say why it is given back", amount, why);
        }
        return switch (refunds.ask(id, money.get(), why, Viewer.signedIn().person())) {
            case Refunds.Did.Done done -> Screen.go(path(it) + "?told=asked");
            case Refunds.Did.Not not -> wrong(it, "amount", not.why(), amount, why);
        };
    }

    private boolean isOf(UUID payment, Reference about) {
        return store.find(payment)
                .flatMap(it -> store.charge(it.charge()))
                .filter(it -> it.caseReference().equals(about))
                .isPresent();
    }

    private ModelAndView wrong(Reference it, String field, String says, String amount, String why) {
        return Screen.wrong(
                CASE_PAGE, views.page(it, "", List.of(new Fault(field, says)), amount, why));
    }

    private static Optional<UUID> id(String said) {
        return said.matches(UUID_LETTERS) ? Optional.of(UUID.fromString(said)) : Optional.empty();
    }

    private static Optional<Money> money(String said) {
        return said.matches(MONEY)
                ? Optional.of(
                        new Money(
                                new BigDecimal(said.replace("£", ""))
                                        .movePointRight(2)
                                        .longValueExact()))
                : Optional.empty();
    }

    @GetMapping(REFUNDS)
    @MayUse(Who.STAFF)
    ModelAndView waiting(@RequestParam(defaultValue = "") String told) {
        forIncomeOfficers();
        var says =
                switch (told) {
                    case "agreed" -> "It is on its way.";
                    case "refused" -> "It is not given back.";
                    default -> null;
                };
        return Screen.page(
                "payments/pages/refunds", views.waiting(Viewer.signedIn().person(), says));
    }

    private static void forIncomeOfficers() {
        if (!Viewer.signedIn().holds(ROLE)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }

    @PostMapping(REFUNDS + "/{refund}")
    @MayUse(Who.STAFF)
    ModelAndView decide(@PathVariable String refund, @RequestParam(defaultValue = "") String does) {
        forIncomeOfficers();
        var it = id(refund).orElseThrow(PaymentsPages::notFound);
        var by = Viewer.signedIn();
        boolean agrees = does.equals("agree");
        return switch (refunds.decide(it, agrees, by.person())) {
            case Refunds.Did.Done done -> {
                audit.write(
                        new NewEntry(
                                Actor.staff(by.person(), by.name()),
                                NewEntry.Kind.CHANGE,
                                agrees ? "Agreed to a refund" : "Refused a refund",
                                new About("refund", it.toString())));
                yield Screen.go(REFUNDS + "?told=" + (agrees ? "agreed" : "refused"));
            }
            case Refunds.Did.Not not ->
                    Screen.wrong("payments/pages/refunds", views.waiting(by.person(), not.why()));
        };
    }
}
