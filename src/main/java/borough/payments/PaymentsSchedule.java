package borough.payments;

import borough.council.Councils;
import borough.data.Sweeps;
import borough.data.Transactions;
import borough.govukpay.GovUkPay;
import borough.govukpay.PayAway;
import borough.govukpay.PayRefused;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Finds payments whose browser never came back, sends refunds, and looks what came to the bank. */
@Component
class PaymentsSchedule {
    private static final Logger LOG = LoggerFactory.getLogger(PaymentsSchedule.class);
    private static final int AT_ONCE = 20;
    private static final int PAGES_MAX = 200;
    private static final int DAYS_BACK = 14;

    private final Desk desk;
    private final Hands hands;
    private final Transactions transactions;

    /** What waits, and what day it is. */
    @Component
    record Desk(
            PaymentsStore store,
            AfterwardsStore afterwards,
            RefundStore refunds,
            Settling settling,
            Councils councils,
            Clock clock) {}

    /** Who takes, gives back, and asks. */
    @Component
    record Hands(CardTaking taking, GivingBack givingBack, GovUkPay pay) {}

    PaymentsSchedule(Sweeps sweeps, Desk desk, Hands hands, Transactions transactions) {
        this.desk = desk;
        this.hands = hands;
        this.transactions = transactions;
        sweeps.add("payments to look at", this::look);
        sweeps.add("refunds to send", this::send);
        sweeps.addEvery(Duration.ofHours(1), "card money in the bank", this::settle);
    }

    private void look() {
        var due = transactions.one(() -> desk.store().claim(desk.clock().instant(), AT_ONCE));
        due.forEach(hands.taking()::lookIfAny);
    }

    private void send() {
        var due = transactions.one(() -> desk.refunds().claim(desk.clock().instant(), AT_ONCE));
        due.forEach(hands.givingBack()::bringOn);
    }

    private void settle() {
        if (!hands.pay().isHere() || !desk.afterwards().hasUnsettled()) {
            return;
        }
        var today =
                LocalDate.ofInstant(
                        desk.clock().instant(), desk.councils().current().hours().zone());
        try {
            for (int page = 1; page <= PAGES_MAX; page++) {
                var some = hands.pay().settled(today.minusDays(DAYS_BACK), today, page);
                for (var one : some) {
                    desk.store()
                            .byProvider(one.id())
                            .ifPresent(it -> desk.settling().heard(it.id(), one));
                }
                if (some.isEmpty()) {
                    return;
                }
            }
        } catch (PayAway | PayRefused away) {
            LOG.warn("Nobody tells what came to the bank: {}", away.getMessage());
        }
    }
}
