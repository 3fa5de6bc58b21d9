package borough.payments;

import borough.cases.Cases;
import borough.cases.CustomersView;
import borough.cases.CustomersView.Seen;
import borough.data.News;
import borough.payments.Charge.State;
import borough.services.Service;
import borough.values.Money;
import borough.values.Reference;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What cases ask to be paid, and whether it is. */
@Component
@Transactional
public class Payments {
    static final String TAKE = "payments.take";

    private final PaymentsStore store;
    private final Cases cases;
    private final CustomersView view;
    private final News news;
    private final Clock clock;

    Payments(PaymentsStore store, Cases cases, CustomersView view, News news, Clock clock) {
        this.store = store;
        this.cases = cases;
        this.view = view;
        this.news = news;
        this.clock = clock;
    }

    /**
     * Asks for a sum, in the case's own transaction. Asked again under the same name it is the same
     * charge; one that lapsed is open again. Where nothing is to be paid, it counts as paid.
     */
    void ask(Reference about, String as, Money amount) {
        if (amount.compareTo(Money.NOTHING) < 0) {
            throw new IllegalArgumentException(about + " asks for " + amount);
        }
        var charge = store.ask(about, as, amount, clock.instant());
        if (charge.state() == State.PAID) {
            tell(charge, "again " + UUID.randomUUID(), null);
        } else if (amount.equals(Money.NOTHING)) {
            store.set(charge.id(), State.PAID);
            tell(charge, "nothing", null);
        }
    }

    private void tell(Charge it, String how, @org.jspecify.annotations.Nullable UUID payment) {
        news.publish(
                it.caseReference().text(),
                new ChargeTold(
                        it.caseReference(),
                        TAKE,
                        it.name(),
                        "paid",
                        "charge " + it.id() + " " + how,
                        payment));
    }

    /** A charge was paid by this payment; the case hears of it. In the transaction in hand. */
    void paid(Charge it, UUID payment) {
        store.set(it.id(), State.PAID);
        tell(it, "paid", payment);
    }

    /** All that a case asked to be paid. */
    @Transactional(readOnly = true)
    public List<Charge> of(Reference about) {
        return store.of(about);
    }

    /** What its customer is to pay now, if anything: open, and still waited for by its case. */
    @Transactional(readOnly = true)
    public Optional<Charge> owed(Reference about) {
        return store.of(about).stream()
                .filter(it -> it.state() == State.OPEN)
                .filter(it -> view.see(about).filter(seen -> isWaitedFor(seen, it)).isPresent())
                .findFirst();
    }

    /**
     * Whether the case still minds that this is paid: it waits for it now, or its file waits for it
     * nowhere and the case is open.
     */
    static boolean isWaitedFor(Seen seen, Charge it) {
        var event = it.name() + " paid";
        boolean isOpen = seen.story().about().isOpen();
        return isOpen
                && (seen.ahead().ways().stream().anyMatch(way -> way.on().equals(event))
                        || !waitsSomewhere(seen.service(), event));
    }

    private static boolean waitsSomewhere(Service service, String event) {
        return service.allStages().stream()
                .flatMap(it -> it.happenings().stream())
                .anyMatch(it -> it.trigger().hears(event));
    }

    /** Where a charge of this case is paid: a path of ours with the case's own secret in it. */
    public String path(Reference about) {
        return cases.followingPath(about).replaceFirst("^/follow/", "/pay/");
    }

    /** No case waits any more for what was not paid. */
    void lapse(Reference about) {
        store.lapse(about);
    }
}
