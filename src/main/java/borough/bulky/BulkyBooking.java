package borough.bulky;

import borough.values.Money;
import borough.values.Reference;
import borough.values.Uprn;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A booking as it stands now.
 *
 * @param special whether it goes on the vehicle of its own
 * @param paid what was paid and not given back
 * @param paidBy the cases that asked for that money
 * @param changing the case that is changing it and waits to be paid; null where none does
 */
record BulkyBooking(
        Reference caseReference,
        Uprn home,
        List<Counted> items,
        boolean special,
        boolean lowered,
        Money paid,
        List<String> paidBy,
        LocalDate on,
        State state,
        @Nullable String changing,
        LocalDate notedOn) {

    /** How it stands; what failed is still owed a day or the money. */
    enum State {
        PAYING,
        BOOKED,
        FAILED,
        CANCELLED,
        GIVEN_UP,
        ENDED;

        String word() {
            return name().replace('_', ' ').toLowerCase(Locale.UK);
        }

        static State read(String word) {
            return valueOf(word.replace(' ', '_').toUpperCase(Locale.UK));
        }
    }

    boolean isLive() {
        return state == State.BOOKED || state == State.FAILED;
    }

    long count() {
        return items.stream().mapToLong(Counted::count).sum();
    }

    /** Its things as a crew reads them. */
    String words() {
        return items.stream()
                .map(it -> (it.count() > 1 ? it.count() + " × " : "") + it.name())
                .collect(Collectors.joining(", "));
    }

    /** Another state, day or change in hand. */
    BulkyBooking as(State other, LocalDate day, @Nullable String now) {
        return new BulkyBooking(
                caseReference,
                home,
                items,
                special,
                lowered,
                paid,
                paidBy,
                day,
                other,
                now,
                notedOn);
    }

    BulkyBooking as(State other) {
        return as(other, on, changing);
    }

    /** Other things, paid for by one case more where that is said. */
    BulkyBooking with(List<Counted> others, Money paidNow, @Nullable Reference more) {
        var by = new java.util.ArrayList<>(paidBy);
        if (more != null && !by.contains(more.text())) {
            by.add(more.text());
        }
        return new BulkyBooking(
                caseReference,
                home,
                List.copyOf(others),
                special,
                lowered,
                Objects.requireNonNull(paidNow),
                List.copyOf(by),
                on,
                state,
                null,
                notedOn);
    }
}
