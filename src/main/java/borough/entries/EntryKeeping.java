package borough.entries;

import borough.council.Calendars;
import borough.council.WorkingTime;
import borough.data.News;
import borough.entries.Entry.Ending;
import borough.entries.Entry.Origin;
import borough.entries.Entry.Standing;
import borough.entries.Entry.State;
import borough.values.Reference;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes entries down: how one stands, its line of history, its place in a queue, and its news. */
@Component
public class EntryKeeping {
    private final EntriesStore store;
    private final Records records;
    private final EntryContents contents;
    private final Calendars calendars;
    private final Clock clock;

    EntryKeeping(
            EntriesStore store,
            Records records,
            EntryContents contents,
            Calendars calendars,
            Clock clock) {
        this.store = store;
        this.records = records;
        this.contents = contents;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** What goes with each entry: its history, its place in a queue, and the news of it. */
    @Component
    record Records(HistoryStore history, QueuesStore queues, FieldsStore fields, News news) {}

    /** Who does something, why, and for which case. */
    public record By(String who, String why, @Nullable String caseReference) {
        public static By staff(String name, String why) {
            return new By(name, why, null);
        }

        static By theCase(Reference reference) {
            return new By("A case", "", reference.text());
        }
    }

    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    WorkingTime time() {
        return calendars.current();
    }

    public LocalDate today() {
        return time().dayOf(now());
    }

    /** The last day of what begins then; null where it does not end. */
    @Nullable LocalDate lastDay(KeptRegister register, LocalDate start) {
        var lasts = register.lasting().lasts();
        return lasts == null ? null : time().after(start, lasts).minusDays(1);
    }

    /** The days on which the clock has something to do, in order; the last is the day after it. */
    List<LocalDate> days(KeptRegister register, @Nullable LocalDate endsOn) {
        if (endsOn == null) {
            return List.of();
        }
        var lasting = register.lasting();
        var before =
                Stream.concat(
                        Stream.ofNullable(lasting.renewalOpens()), lasting.reminds().stream());
        var days =
                new ArrayList<>(
                        before.map(it -> time().before(endsOn, it)).distinct().sorted().toList());
        days.add(endsOn.plusDays(1));
        return days;
    }

    private @Nullable LocalDate lookOn(KeptRegister register, Entry it) {
        if (it.isOpen()) {
            var days = days(register, it.ending().endsOn());
            return it.standing().told() < days.size() ? days.get(it.standing().told()) : null;
        }
        var keep = register.rules().keep();
        return keep == null
                ? null
                : time().after(Objects.requireNonNull(it.ending().endedOn()), keep);
    }

    /** Adds an entry with its first line of history. */
    void add(KeptRegister register, Entry it, Map<String, String> values, By by) {
        store.add(
                it,
                EntryContents.searched(register, it.number(), it.says()),
                lookOn(register, it),
                now());
        records.fields().hold(it.register(), values.keySet());
        store.findBy(it, contents.hashes(register, values));
        queue(register, it, values);
        note(it, by, "Entered", null);
    }

    /** Writes down how it stands now. */
    void change(KeptRegister register, Entry it, By by, String what) {
        changed(register, it, contents.all(it), by, what, null);
    }

    /** The same where what it says is another; what it said before is kept in its history. */
    void change(KeptRegister register, Entry before, Map<String, String> values, By by) {
        var was = new LinkedHashMap<String, String>();
        var had = contents.all(before);
        for (var field : register.fields()) {
            var old = had.getOrDefault(field.key(), "");
            if (!old.equals(values.getOrDefault(field.key(), ""))) {
                was.put(field.key(), old);
            }
        }
        // What a file names no longer stays as it is: nothing is lost by a line that was deleted.
        var all = new LinkedHashMap<>(had);
        register.fields().forEach(it -> all.remove(it.key()));
        all.putAll(values);
        // Only what is forgotten has no key, and that is not changed.
        var key = Objects.requireNonNull(before.origin().key());
        var after =
                new Entry(
                        before.id(),
                        before.register(),
                        before.number(),
                        before.state(),
                        EntryContents.open(register, all),
                        before.ending(),
                        next(before.standing()),
                        new Origin(
                                before.origin().caseReference(),
                                before.origin().effect(),
                                key,
                                contents.seal(key, EntryContents.hidden(register, all))));
        changed(register, after, all, by, "Changed", contents.sealWas(key, was));
    }

    private void changed(
            KeptRegister register,
            Entry it,
            Map<String, String> values,
            By by,
            String what,
            byte @Nullable [] was) {
        store.change(
                it, EntryContents.searched(register, it.number(), it.says()), lookOn(register, it));
        records.fields().hold(it.register(), values.keySet());
        store.findBy(it, contents.hashes(register, values));
        queue(register, it, values);
        note(it, by, what, was);
    }

    private void note(Entry it, By by, String what, byte @Nullable [] was) {
        records.history()
                .add(it, new EntryLine(now(), by.who(), what, by.why(), by.caseReference(), was));
    }

    // Whoever has an offer keeps their place until they have answered.
    private void queue(KeptRegister register, Entry it, Map<String, String> values) {
        if (!register.isWaitingList()) {
            return;
        }
        boolean waits = it.state() == State.WAITING || it.state() == State.OFFERED;
        var lists =
                register.lists()
                        .map(field -> EntryContents.parts(values.getOrDefault(field.key(), "")))
                        .orElse(List.of());
        records.queues().queue(it, waits ? lists.stream().distinct().toList() : List.of());
    }

    /** Tells the case it came from, where it came from one. */
    void tell(Entry it, String event) {
        var reference = it.origin().caseReference();
        var effect = it.origin().effect();
        if (reference == null || effect == null) {
            return;
        }
        var offered = it.standing().offered();
        records.news()
                .publish(
                        reference,
                        new EntryTold(
                                new Reference(reference),
                                effect,
                                event,
                                "entry %s %s %d"
                                        .formatted(it.id(), event, it.standing().sequence()),
                                it.number(),
                                it.ending().endsOn(),
                                offered == null ? "" : offered));
    }

    static Standing next(Standing it) {
        return new Standing(it.since(), it.declined(), it.offered(), it.told(), it.sequence() + 1);
    }

    /** The same entry, in another state and with another end. */
    static Entry as(Entry it, State state, Ending ending, Standing standing) {
        return new Entry(
                it.id(),
                it.register(),
                it.number(),
                state,
                it.says(),
                ending,
                standing,
                it.origin());
    }
}
