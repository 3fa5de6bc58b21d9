package borough.entries;

import borough.entries.Entry.Ending;
import borough.entries.Entry.Origin;
import borough.entries.Entry.Standing;
import borough.entries.Entry.State;
import borough.entries.EntryKeeping.By;
import borough.values.Reference;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps registers by number: enters, changes, renews and ends what stands in them. */
@Component
@Transactional
public class Entries {
    static final String ENTER = "entries.enter";

    private final EntriesStore store;
    private final QueuesStore queues;
    private final KeptRegisters registers;
    private final EntryContents contents;
    private final EntryKeeping keeping;

    Entries(
            EntriesStore store,
            QueuesStore queues,
            KeptRegisters registers,
            EntryContents contents,
            EntryKeeping keeping) {
        this.store = store;
        this.queues = queues;
        this.registers = registers;
        this.contents = contents;
        this.keeping = keeping;
    }

    /**
     * What is to be entered.
     *
     * @param number one it has already, from elsewhere; null draws the next
     * @param startsOn null for today
     * @param endsOn null for as long as the register's file says
     */
    public record New(
            Map<String, String> values,
            @Nullable String number,
            @Nullable LocalDate startsOn,
            @Nullable LocalDate endsOn,
            @Nullable String caseReference,
            @Nullable String effect) {
        public static New of(Map<String, String> values) {
            return new New(values, null, null, null, null, null);
        }
    }

    /** The register of this name; its service file was checked to name one that there is. */
    public KeptRegister register(String name) {
        return registers
                .named(name)
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "There is no file registers/"
                                                + name.replace(' ', '-')
                                                + ".yaml that says fields"));
    }

    /** Enters for a case, with values in the order of the fields. Done again it changes nothing. */
    void enter(String name, List<?> row, String effect, Reference caseReference) {
        var register = register(name);
        if (ofCase(register, caseReference).stream()
                .anyMatch(it -> effect.equals(it.origin().effect()))) {
            return;
        }
        var it = new New(values(register, row), null, null, null, caseReference.text(), effect);
        keeping.tell(add(register, it, By.theCase(caseReference)), "entered");
    }

    private static Map<String, String> values(KeptRegister register, List<?> row) {
        if (row.size() != register.fields().size()) {
            throw new IllegalArgumentException(
                    "An entry of %s has %d fields, and not %d"
                            .formatted(register.slug(), register.fields().size(), row.size()));
        }
        var values = new LinkedHashMap<String, String>();
        for (int n = 0; n < row.size(); n++) {
            var said = EntryContents.said(row.get(n));
            if (!said.isEmpty()) {
                values.put(register.fields().get(n).key(), said);
            }
        }
        return values;
    }

    /** Adds an entry; its values are sound. */
    public Entry add(KeptRegister register, New it, By by) {
        var start = it.startsOn() == null ? keeping.today() : it.startsOn();
        var end = it.endsOn() == null ? keeping.lastDay(register, start) : it.endsOn();
        var number = it.number() == null ? draw(register) : it.number();
        var key = contents.newKey();
        var entry =
                new Entry(
                        UUID.randomUUID(),
                        register.slug(),
                        number,
                        register.isWaitingList() ? State.WAITING : State.LIVE,
                        EntryContents.open(register, it.values()),
                        new Ending(start, end, null, null),
                        new Standing(since(it), 0, null, 0, 0),
                        new Origin(
                                it.caseReference(),
                                it.effect(),
                                key,
                                contents.seal(key, EntryContents.hidden(register, it.values()))));
        keeping.add(register, entry, it.values(), by);
        return entry;
    }

    // Who waited before we kept the list has waited since then.
    private Instant since(New it) {
        return it.startsOn() == null
                ? keeping.now()
                : keeping.time().at(it.startsOn(), LocalTime.MIDNIGHT);
    }

    // A number that came from elsewhere may stand where the count has not come yet.
    private String draw(KeptRegister register) {
        int year = register.numbered().byYear() ? keeping.today().getYear() : 0;
        var number = "";
        do {
            number = register.numbered().number(year, store.next(register.slug(), year));
        } while (store.find(register.slug(), number).isPresent());
        return number;
    }

    /** Changes what an entry says; empty where it is over. */
    public boolean change(KeptRegister register, String number, Map<String, String> values, By by) {
        var entry = open(register, number);
        entry.ifPresent(it -> keeping.change(register, it, values, by));
        return entry.isPresent();
    }

    /** The same for a case, with values in the order of the fields. */
    void change(String name, String number, List<?> row, Reference caseReference) {
        var register = register(name);
        change(register, number, values(register, row), By.theCase(caseReference));
    }

    /**
     * Gives an entry another term from the end of the one it has, or from today where that is past.
     * The case it came from before hears {@code renewed}; what comes of it from now on is told to
     * the case that renewed it.
     */
    public boolean renew(KeptRegister register, String number, By by, @Nullable Origin to) {
        var entry = store.locked(register.slug(), number).filter(it -> mayRenew(register, it));
        if (entry.isEmpty()) {
            return false;
        }
        var it = entry.get();
        var today = keeping.today();
        var end = it.ending().endsOn();
        var start = end == null || end.isBefore(today) ? today : end.plusDays(1);
        var standing = it.standing();
        var renewed =
                EntryKeeping.as(
                        it,
                        State.LIVE,
                        new Ending(
                                it.ending().startsOn(),
                                keeping.lastDay(register, start),
                                null,
                                null),
                        new Standing(standing.since(), 0, null, 0, standing.sequence() + 1));
        var last = renewed.ending().endsOn();
        keeping.tell(renewed, "renewed");
        keeping.change(
                register, to == null ? renewed : of(renewed, to), by, "Renewed until " + last);
        if (to != null) {
            store.adopt(renewed, to);
            keeping.tell(of(renewed, to), "entered");
        }
        return true;
    }

    private static boolean mayRenew(KeptRegister register, Entry it) {
        return register.lasting().lasts() != null
                && (it.state() == State.LIVE || it.state() == State.EXPIRED);
    }

    private static Entry of(Entry it, Origin to) {
        return new Entry(
                it.id(),
                it.register(),
                it.number(),
                it.state(),
                it.says(),
                it.ending(),
                it.standing(),
                new Origin(
                        to.caseReference(), to.effect(), it.origin().key(), it.origin().sealed()));
    }

    /** The same for a case; done again it changes nothing. */
    void renew(String name, String number, String effect, Reference caseReference) {
        var register = register(name);
        boolean done =
                ofCase(register, caseReference).stream()
                        .anyMatch(it -> effect.equals(it.origin().effect()));
        if (!done) {
            var to = new Origin(caseReference.text(), effect, null, null);
            if (!renew(register, number, By.theCase(caseReference), to)) {
                throw new IllegalArgumentException(number + " can't be renewed");
            }
        }
    }

    /** Ends an entry as its register says it may; its case hears it. */
    public boolean end(KeptRegister register, String number, String as, By by) {
        if (!register.rules().ends().contains(as)) {
            throw new IllegalArgumentException(
                    "An entry of %s ends as one of %s"
                            .formatted(
                                    register.slug(), String.join(", ", register.rules().ends())));
        }
        var entry = open(register, number);
        entry.ifPresent(
                it -> {
                    var over =
                            EntryKeeping.as(
                                    it,
                                    State.ENDED,
                                    new Ending(
                                            it.ending().startsOn(),
                                            it.ending().endsOn(),
                                            keeping.today(),
                                            as),
                                    without(EntryKeeping.next(it.standing())));
                    keeping.change(register, over, by, "Ended: " + as);
                    keeping.tell(over, "ended");
                });
        return entry.isPresent();
    }

    private static Standing without(Standing it) {
        return new Standing(it.since(), it.declined(), null, it.told(), it.sequence());
    }

    /** Ends what a case has in a register, or the entry of this number. */
    void end(String name, String as, @Nullable String number, Reference caseReference) {
        var register = register(name);
        var by = By.theCase(caseReference);
        if (number != null) {
            end(register, number, as, by);
            return;
        }
        ofCase(register, caseReference).forEach(it -> end(register, it.number(), as, by));
    }

    /** It does not hold for a time, or does again; false where it stands otherwise. */
    public boolean suspend(KeptRegister register, String number, boolean suspended, By by) {
        var from = suspended ? State.LIVE : State.SUSPENDED;
        var to = suspended ? State.SUSPENDED : State.LIVE;
        var entry = open(register, number).filter(it -> it.state() == from);
        entry.ifPresent(
                it -> {
                    var after =
                            EntryKeeping.as(it, to, it.ending(), EntryKeeping.next(it.standing()));
                    keeping.change(register, after, by, suspended ? "Suspended" : "Holds again");
                    keeping.tell(after, suspended ? "suspended" : "restored");
                });
        return entry.isPresent();
    }

    Optional<Entry> open(KeptRegister register, String number) {
        return store.locked(register.slug(), number).filter(Entry::isOpen);
    }

    List<Entry> ofCase(KeptRegister register, Reference caseReference) {
        return store.of(caseReference.text()).stream()
                .filter(it -> it.register().equals(register.slug()))
                .toList();
    }

    /** How many wait on each of its lists; one on which nobody waits is left out. */
    public Map<String, Integer> waiting(KeptRegister register, Collection<String> lists) {
        return queues.waiting(register.slug(), lists);
    }
}
