package borough.payments;

import borough.payments.CasePaymentsPage.Paid;
import borough.payments.RefundsPage.Waits;
import borough.values.Money;
import borough.values.Reference;
import borough.web.Fault;
import borough.web.Grid;
import borough.web.Grid.Cell;
import borough.web.Grid.Column;
import borough.web.Words;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Draws what staff see of payments and refunds. */
@Component
class CasePaymentsViews {
    private final Payments payments;
    private final PaymentsStore store;
    private final Refunds refunds;
    private final Clock clock;

    CasePaymentsViews(Payments payments, PaymentsStore store, Refunds refunds, Clock clock) {
        this.payments = payments;
        this.store = store;
        this.refunds = refunds;
        this.clock = clock;
    }

    CasePaymentsPage page(
            Reference about, String told, List<Fault> faults, String amount, String why) {
        var tries = store.tries(about);
        var given = refunds.of(tries.stream().map(Payment::id).toList());
        return new CasePaymentsPage(
                about.text(),
                tries(tries),
                given(given),
                tries.stream()
                        .filter(it -> it.state() == Life.SUCCESS)
                        .filter(it -> it.refundable().compareTo(Money.NOTHING) > 0)
                        .map(
                                it ->
                                        new Paid(
                                                it.id().toString(),
                                                "Receipt " + it.receipt(),
                                                it.refundable().toString(),
                                                amount,
                                                why))
                        .toList(),
                payments.owed(about).map(it -> payments.path(about)).orElse(null),
                told.equals("asked") ? "Somebody else now decides whether it is given back." : null,
                faults);
    }

    private Grid tries(List<Payment> all) {
        return new Grid(
                "Payments",
                List.of(
                        Column.words("Reference"),
                        Column.words("Day"),
                        Column.words("How"),
                        Column.words("State"),
                        Column.words("Receipt"),
                        Column.numbers("Amount"),
                        Column.numbers("Given back")),
                all.stream().map(this::row).toList());
    }

    private List<Cell> row(Payment it) {
        return List.of(
                Cell.of(it.reference()),
                Cell.of(Words.day(it.createdAt(), clock.instant())),
                Cell.of(it.way().word()),
                Cell.of((it.state().word() + " " + it.code()).strip()),
                Cell.of(it.receipt() == null ? "" : it.receipt().toString()),
                Cell.of(it.amount().toString()),
                Cell.of(it.refunded().equals(Money.NOTHING) ? "" : it.refunded().toString()));
    }

    private Grid given(List<Refund> all) {
        return new Grid(
                "Refunds",
                List.of(
                        Column.words("Day"),
                        Column.words("State"),
                        Column.words("Why"),
                        Column.numbers("Amount")),
                all.stream()
                        .map(
                                it ->
                                        List.of(
                                                Cell.of(Words.day(it.askedAt(), clock.instant())),
                                                Cell.of(it.state().word()),
                                                Cell.of(it.why()),
                                                Cell.of(it.amount().toString())))
                        .toList());
    }

    RefundsPage waiting(UUID who, @Nullable String told) {
        return new RefundsPage(
                refunds.waitingWithCases().stream()
                        .map(
                                it ->
                                        new Waits(
                                                it.refund().id().toString(),
                                                it.refund().amount().toString(),
                                                it.refund().why(),
                                                it.about().text(),
                                                !who.equals(it.refund().askedBy())))
                        .toList(),
                told);
    }
}
