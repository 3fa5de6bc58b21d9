package borough.ledger;

import borough.council.Councils;
import borough.ledger.Entry.Line;
import borough.ledger.LedgerStore.Booked;
import borough.ledger.LedgerStore.Close;
import borough.ledger.LedgerStore.Sum;
import borough.values.Money;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The council's books. What is entered balances and stays; a closed day takes no more. */
@Component
@Transactional
public class Ledger {
    private final LedgerStore store;
    private final LedgerFile file;
    private final Councils councils;
    private final Clock clock;

    Ledger(LedgerStore store, LedgerFile file, Councils councils, Clock clock) {
        this.store = store;
        this.file = file;
        this.councils = councils;
        this.clock = clock;
    }

    /**
     * Enters this in the transaction in hand, once for each source, under the council's day or the
     * next that is not closed.
     */
    public void enter(Entry it) {
        var today = today();
        store.open(today);
        var open = store.heldDay();
        if (!store.has(it.source())) {
            store.add(it, open.isAfter(today) ? open : today, clock.instant());
        }
    }

    /** The next receipt’s number, without a gap: given back where nothing comes of it. */
    public long receipt() {
        store.open(today());
        return store.nextReceipt();
    }

    /**
     * The credit lines of a sum that a service earned: net under its code, and the VAT in it; all
     * in suspense where the service has no code.
     */
    public List<Line> earned(String service, Money amount) {
        var coded = file.of(service, today());
        if (coded.isEmpty()) {
            return List.of(new Line(Account.SUSPENSE, service, Money.NOTHING.minus(amount)));
        }
        var vat = new Money(LedgerFile.vatIn(amount.pence(), coded.get().vat()));
        var code = coded.get().code();
        return List.of(
                new Line(Account.INCOME, code, vat.minus(amount)),
                new Line(Account.VAT, code, Money.NOTHING.minus(vat)));
    }

    /** The VAT in what a service earns. */
    @Transactional(readOnly = true)
    public Money vat(String service, Money amount) {
        return file.of(service, today())
                .map(it -> new Money(LedgerFile.vatIn(amount.pence(), it.vat())))
                .orElse(Money.NOTHING);
    }

    /** What one kind of source put on an account, above nought where debits outweigh credits. */
    @Transactional(readOnly = true)
    public Money standing(Account account, String kind) {
        return new Money(store.standingOf(account, kind));
    }

    /** Entries that don't balance, by their sources; there must be none. */
    @Transactional(readOnly = true)
    public List<String> unbalanced() {
        return store.unbalanced();
    }

    /** What stands in suspense, the newest first. */
    @Transactional(readOnly = true)
    List<Booked> suspense() {
        return store.suspense();
    }

    /** The days that were closed, the last first. */
    @Transactional(readOnly = true)
    List<Close> closes() {
        return store.closes();
    }

    /** The first day that is not closed; today where nothing was entered ever. */
    @Transactional(readOnly = true)
    LocalDate openDay() {
        return store.openDay().orElseGet(this::today);
    }

    /** What the accounts add up to over some days. */
    @Transactional(readOnly = true)
    List<Sum> sums(LocalDate from, LocalDate until) {
        return store.sums(from, until);
    }

    /** All lines of some days, in order. */
    @Transactional(readOnly = true)
    List<Booked> booked(LocalDate from, LocalDate until) {
        return store.booked(from, until);
    }

    /**
     * Closes the days up to this one, which takes no more; false where it is closed already or is
     * still to come.
     */
    boolean close(LocalDate until, String by) {
        store.open(today());
        var from = store.dayToClose();
        if (until.isBefore(from) || until.isAfter(today())) {
            return false;
        }
        store.close(from, until, clock.instant(), by);
        return true;
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), councils.current().hours().zone());
    }
}
