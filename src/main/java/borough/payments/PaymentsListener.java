package borough.payments;

import borough.casebook.CasesStore;
import borough.casebook.Event;
import borough.cases.CaseClosed;
import borough.cases.Cases;
import borough.cases.Cases.Happening;
import borough.cases.CustomersView;
import borough.data.News;
import java.util.HashMap;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells cases what became of what they asked to be paid, and hears when they end. */
@Component
class PaymentsListener {
    private static final Event.By PAYER = new Event.By("Customer", "web");

    private final Cases cases;
    private final CustomersView view;
    private final Inside inside;

    PaymentsListener(News news, Cases cases, CustomersView view, Payments payments, Inside inside) {
        this.cases = cases;
        this.view = view;
        this.inside = inside;
        news.hear(ChargeTold.class, "payments.case told", this::tell);
        news.hear(CaseClosed.class, "payments.case closed", it -> payments.lapse(it.reference()));
    }

    /** What payments keep, what is given back, and the rows of cases, to hold one. */
    @Component
    record Inside(PaymentsStore store, Refunds refunds, CasesStore rows) {}

    // The case is held, so that no timer moves it between looking and hearing: what it no longer
    // waits for goes back to whoever paid.
    private void tell(ChargeTold it) {
        inside.rows().hold(it.caseReference());
        var payment = Optional.ofNullable(it.payment()).flatMap(inside.store()::find);
        var charge = payment.flatMap(one -> inside.store().charge(one.charge()));
        boolean isWaitedFor = charge.filter(this::isWaitedFor).isPresent();
        var values = new HashMap<String, Object>();
        payment.ifPresent(
                one -> {
                    values.put("receipt", String.valueOf(one.receipt()));
                    values.put("paid", one.amount());
                });
        cases.happened(
                it.caseReference(),
                new Happening(
                        it.action(),
                        it.event(),
                        values,
                        it.occasion(),
                        PAYER,
                        Optional.of(it.as())));
        // Heard a second time the case waits no longer because it went on.
        if (charge.isPresent() && inside.store().isFirstTold(charge.get().id()) && !isWaitedFor) {
            inside.refunds().notWanted(payment.get().id(), "The request no longer waited for it");
        }
    }

    private boolean isWaitedFor(Charge it) {
        return view.see(it.caseReference())
                .filter(seen -> Payments.isWaitedFor(seen, it))
                .isPresent();
    }
}
