package borough.entries;

import borough.entries.Entry.Ending;
import borough.entries.Entry.Standing;
import borough.entries.Entry.State;
import borough.entries.EntryKeeping.By;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the clock does with entries: says that they end soon, ends them, and forgets them. */
@Component
class Expiry {
    private static final int A_TURN = 200;
    private static final By CLOCK = new By("Borough", "", null);

    private final EntriesStore store;
    private final KeptRegisters registers;
    private final EntryKeeping keeping;

    Expiry(EntriesStore store, KeptRegisters registers, EntryKeeping keeping) {
        this.store = store;
        this.registers = registers;
        this.keeping = keeping;
    }

    /** Does what is due today, for so many; the rest has its turn in a moment. */
    @Transactional
    public void look() {
        var today = keeping.today();
        for (var it : store.toLookAt(today, A_TURN)) {
            // Where the file is gone nothing is known of it any more but what stands here.
            registers
                    .named(it.register())
                    .ifPresent(
                            register -> {
                                if (it.isOpen()) {
                                    nearing(register, it, today);
                                } else {
                                    store.forget(it);
                                }
                            });
        }
    }

    private void nearing(KeptRegister register, Entry it, LocalDate today) {
        var days = keeping.days(register, it.ending().endsOn());
        var told = (int) days.stream().filter(day -> !day.isAfter(today)).count();
        if (told >= days.size()) {
            expire(register, it, told);
            return;
        }
        var standing = it.standing();
        var after =
                EntryKeeping.as(
                        it,
                        it.state(),
                        it.ending(),
                        new Standing(
                                standing.since(),
                                standing.declined(),
                                standing.offered(),
                                told,
                                standing.sequence() + 1));
        boolean opened = register.lasting().renewalOpens() != null && standing.told() == 0;
        keeping.change(register, after, CLOCK, opened ? "Can be renewed" : "Reminded that it ends");
        keeping.tell(after, opened ? "can renew" : "ends soon");
    }

    private void expire(KeptRegister register, Entry it, int told) {
        var ending = it.ending();
        var standing = it.standing();
        var after =
                EntryKeeping.as(
                        it,
                        State.EXPIRED,
                        new Ending(ending.startsOn(), ending.endsOn(), ending.endsOn(), null),
                        new Standing(
                                standing.since(),
                                standing.declined(),
                                null,
                                told,
                                standing.sequence() + 1));
        keeping.change(register, after, CLOCK, "Expired");
        keeping.tell(after, "expired");
    }
}
