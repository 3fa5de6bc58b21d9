package borough.payments;

import borough.ledger.Account;
import borough.ledger.Ledger;
import borough.values.Money;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Proves the council's books against its payments. */
@Component
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
public class Books {
    private final AfterwardsStore store;
    private final RefundStore refunds;
    private final Ledger ledger;

    Books(AfterwardsStore store, RefundStore refunds, Ledger ledger) {
        this.store = store;
        this.refunds = refunds;
        this.ledger = ledger;
    }

    /** What is wrong with them, each in a sentence; empty where nothing is. */
    public List<String> faults() {
        var faults = new ArrayList<String>();
        ledger.unbalanced().forEach(it -> faults.add("The entry of " + it + " does not balance"));
        var paid = store.totals();
        same(faults, "paid by card", paid.card(), ledger.standing(Account.CARD, "payment"));
        same(faults, "paid at counters", paid.counter(), ledger.standing(Account.TILL, "payment"));
        var given =
                ledger.standing(Account.CARD, "refund")
                        .plus(ledger.standing(Account.TILL, "refund"));
        same(faults, "given back", refunds.done(), Money.NOTHING.minus(given));
        same(faults, "given back or promised", refunds.doneOrSent(), paid.refunded());
        if (paid.receipts() != paid.receiptsMax()) {
            faults.add(
                    "There are %d receipts, and the last is number %d"
                            .formatted(paid.receipts(), paid.receiptsMax()));
        }
        return faults;
    }

    private static void same(List<String> faults, String what, Money payments, Money books) {
        if (!payments.equals(books)) {
            faults.add("The payments say %s was %s, the books %s".formatted(payments, what, books));
        }
    }
}
