package borough.payments;

import borough.cases.Cases;
import borough.cases.CustomersView;
import borough.cases.CustomersView.Seen;
import borough.council.Councils;
import borough.govukpay.Terms;
import borough.tongues.Tongues;
import borough.values.Reference;
import borough.web.MayUse;
import borough.web.Screen;
import borough.web.SummaryRow;
import borough.web.Who;
import borough.web.Words;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Paying for a request: what it costs, out to the card page, and back. */
@Controller
class PayPages {
    private static final String PATH = "/pay/{reference}/{secret}";
    private static final String WAIT = "5";

    private final Cases cases;
    private final Payments payments;
    private final PaymentsStore store;
    private final CardTaking taking;
    private final Look look;

    /** How a request is shown to who pays for it. */
    @Component
    record Look(CustomersView view, Councils councils, Tongues tongues) {}

    PayPages(Cases cases, Payments payments, PaymentsStore store, CardTaking taking, Look look) {
        this.cases = cases;
        this.payments = payments;
        this.store = store;
        this.taking = taking;
        this.look = look;
    }

    @GetMapping(PATH)
    @MayUse(Who.ANYONE)
    ModelAndView look(
            @PathVariable String reference,
            @PathVariable String secret,
            @RequestParam(defaultValue = "") String told,
            HttpServletResponse response) {
        var about = opened(reference, secret);
        var seen = look.view().see(about).orElseThrow(PayPages::notFound);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        var page = page(seen, about, told);
        if (page.waits() && told.equals("back")) {
            response.setHeader("Refresh", WAIT);
        }
        return Screen.in(
                look.tongues().of(seen.story().language()),
                Screen.page("payments/pages/pay", page));
    }

    private Reference opened(String reference, String secret) {
        return Reference.read(reference)
                .filter(it -> cases.opens(it, secret))
                .orElseThrow(PayPages::notFound);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    private PayPage page(Seen seen, Reference about, String told) {
        var tries = store.tries(about);
        var owed = payments.owed(about);
        var last = tries.isEmpty() ? null : tries.getLast();
        return new PayPage(
                seen.service().privacy().title().orElse(seen.story().about().about().title()),
                about.text(),
                owed.map(it -> Words.money(it.amount().pence())).orElse(null),
                last != null && !last.state().isFinished(),
                told.equals("away") ? AWAY : why(last),
                rows(tries),
                payments.path(about),
                cases.followingPath(about));
    }

    private static final String AWAY =
            "Nobody can pay by card just now. Nothing was taken. Try again in a few minutes.";

    private static @Nullable String why(@Nullable Payment last) {
        if (last == null) {
            return null;
        }
        return switch (last.state()) {
            case FAILED -> failed(last.code());
            case CANCELLED -> "The payment was cancelled. No money was taken.";
            case ERROR, NEVER_MADE -> "The payment did not work. No money was taken.";
            default -> null;
        };
    }

    private static String failed(String code) {
        return switch (code) {
            case "P0020" -> "The payment ran out of time. No money was taken.";
            case "P0030" -> "You cancelled the payment. No money was taken.";
            default -> "Your card was declined. No money was taken.";
        };
    }

    private static List<SummaryRow> rows(List<Payment> tries) {
        var rows = new ArrayList<SummaryRow>();
        for (var it : tries) {
            if (it.state() == Life.SUCCESS) {
                rows.add(
                        SummaryRow.of("Receipt " + it.receipt(), Words.money(it.amount().pence())));
                if (it.refunded().pence() > 0) {
                    rows.add(SummaryRow.of("Given back", Words.money(it.refunded().pence())));
                }
            }
        }
        return rows;
    }

    /**
     * Out to the card page. It is no form: browsers don't let a form of ours lead to another site.
     * Opened twice it makes one payment, and nobody pays by opening it.
     */
    @GetMapping(PATH + "/card")
    @MayUse(Who.ANYONE)
    ModelAndView card(@PathVariable String reference, @PathVariable String secret) {
        var about = opened(reference, secret);
        var owed = payments.owed(about);
        if (owed.isEmpty()) {
            return Screen.go(payments.path(about));
        }
        return switch (taking.begin(owed.get().id())) {
            case CardTaking.Onward.Card it -> out(it.address());
            case CardTaking.Onward.Nothing it -> Screen.go(payments.path(about) + "?told=back");
            case CardTaking.Onward.Away it -> Screen.go(payments.path(about) + "?told=away");
        };
    }

    // Our own stand-in is a page of ours, whatever port or proxy stands before us.
    private ModelAndView out(String address) {
        var to = URI.create(address);
        return to.getPath().startsWith(Terms.STAND_IN) && look.councils().current().demonstration()
                ? Screen.go(to.getRawPath())
                : Screen.away(address);
    }

    /** Back from the card page. The address says nothing of what became of it: we look. */
    @GetMapping("/pay/back/{token}")
    @MayUse(Who.ANYONE)
    ModelAndView back(@PathVariable String token) {
        var it = taking.cameBack(token).orElseThrow(PayPages::notFound);
        var charge = store.charge(it.charge()).orElseThrow();
        return Screen.go(payments.path(charge.caseReference()) + "?told=back");
    }
}
