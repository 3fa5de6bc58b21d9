package borough.caselinks;

import borough.casebook.Case;
import borough.casebook.Event;
import borough.cases.Cases.NotAllowed;
import borough.council.SignedIn;
import borough.handling.CaseDesk;
import borough.handling.Form;
import borough.handling.Handling;
import borough.handling.Handling.Entry;
import borough.handling.What;
import borough.values.Reference;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Cases that belong together, and those that are the same one told twice. */
@Component
@Transactional
public class CaseLinks {
    private static final int SHOWN_MAX = 50;
    private static final int AT_ONCE = 100;

    private final Handling handling;
    private final CaseDesk desk;
    private final CaseLinksStore store;
    private final Clock clock;

    CaseLinks(Handling handling, CaseDesk desk, CaseLinksStore store, Clock clock) {
        this.handling = handling;
        this.desk = desk;
        this.store = store;
        this.clock = clock;
    }

    /** How the one case belongs to the other. */
    public enum Kind {
        RELATED,
        FOLLOWS,
        DUPLICATE;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Kind read(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }

        /** How it reads on the page of the case it was made from, and on the other's. */
        String says(boolean fromHere) {
            return switch (this) {
                case RELATED -> "Related to";
                case FOLLOWS -> fromHere ? "Follows from" : "Led to";
                case DUPLICATE -> fromHere ? "Duplicate of" : "Has a duplicate";
            };
        }
    }

    /** A link as it reads from one of its ends, and the case at the other. */
    public record Linked(String says, boolean fromHere, Kind kind, Case other) {}

    /** The cases that one belongs with, as far as this person may see them. */
    @Transactional(readOnly = true)
    public List<Linked> of(Reference reference, SignedIn person) {
        var rows = store.links(reference, SHOWN_MAX);
        var others = desk.find(rows.stream().map(it -> other(it, reference)).toList(), person);
        return rows.stream()
                .flatMap(
                        row -> {
                            boolean here = row.from().equals(reference);
                            return Stream.ofNullable(others.get(other(row, reference)))
                                    .map(it -> linked(row, here, it));
                        })
                .toList();
    }

    private static Linked linked(CaseLinksStore.Row row, boolean fromHere, Case other) {
        return new Linked(row.kind().says(fromHere), fromHere, row.kind(), other);
    }

    private static Reference other(CaseLinksStore.Row row, Reference reference) {
        return row.from().equals(reference) ? row.to() : row.from();
    }

    /** The case that this one, a duplicate, was joined to: its customer follows that one. */
    @Transactional(readOnly = true)
    public Optional<Reference> keptFor(Reference duplicate) {
        return store.keptFor(duplicate);
    }

    /** Links two cases; both histories say so. */
    public void link(Reference from, Reference to, Kind kind, Form form, SignedIn by) {
        note(from, to, new Both(What.LINKED, kind.says(true), kind.says(false)), form, by);
        store.link(from, to, kind, clock.instant().truncatedTo(ChronoUnit.MICROS), by.name());
    }

    /** Takes a link away again; both histories say so. */
    public void unlink(Reference one, Reference other, Form form, SignedIn by) {
        note(
                one,
                other,
                new Both(What.UNLINKED, "No longer linked to", "No longer linked to"),
                form,
                by);
        store.unlink(one, other);
    }

    /** The kind of event, and how it reads at either end. */
    private record Both(String what, String here, String there) {}

    // Always in the order of references, so that two who link crosswise never wait for each other.
    private void note(Reference one, Reference other, Both words, Form form, SignedIn by) {
        Runnable here = () -> handling.add(one, entry(words.what(), words.here(), other, form, by));
        Runnable there =
                () -> handling.add(other, entry(words.what(), words.there(), one, form, by));
        inOrder(one, here, other, there);
    }

    private static void inOrder(Reference one, Runnable here, Reference other, Runnable there) {
        boolean first = one.text().compareTo(other.text()) < 0;
        (first ? here : there).run();
        (first ? there : here).run();
    }

    private static Entry entry(String what, String words, Reference other, Form form, SignedIn by) {
        return new Entry(
                new Event.By(by.name(), "staff"),
                what,
                words + " " + other.text(),
                Map.of(),
                Optional.of(form.occasion()));
    }

    /**
     * Ends a case as the duplicate of another, or of what that is a duplicate of. Its customer is
     * told, and told again when the kept one ends. Duplicates that it had itself go along.
     */
    public void duplicate(Reference duplicate, Reference named, String why, Told told) {
        var form = told.form();
        // Held before it is read which of them is a duplicate already: somebody may be making one
        // so.
        handling.holdAll(List.of(duplicate, named));
        var kept = store.keptFor(named).orElse(named);
        if (kept.equals(duplicate)) {
            throw new NotAllowed("%s is a duplicate of this case already".formatted(named));
        }
        var keptCase =
                desk.find(kept).orElseThrow(() -> new NotAllowed("There is no case " + kept));
        var entry =
                new Entry(
                        new Event.By(told.by().name(), "staff"),
                        What.DUPLICATE,
                        "Of " + kept.text(),
                        why.isBlank() ? Map.of() : Map.of("why", why),
                        Optional.of(form.occasion()));
        var there = entry(What.HAS_DUPLICATE, "Has a duplicate", duplicate, form, told.by());
        inOrder(
                duplicate,
                () -> {
                    if (handling.hold(duplicate, form)) {
                        end(duplicate, keptCase, entry, told);
                    }
                },
                kept,
                () -> handling.add(kept, there));
    }

    /** Who did it by which form, and what the council says to the customers of duplicates. */
    public record Told(Form form, SignedIn by, String joined, String ended) {}

    private void end(Reference duplicate, Case kept, Entry entry, Told told) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        handling.end(duplicate, "duplicate", entry);
        // Being the same says more than any link there was.
        store.unlink(duplicate, kept.reference());
        store.link(duplicate, kept.reference(), Kind.DUPLICATE, now, told.by().name());
        store.moveDuplicates(duplicate, kept.reference());
        handling.tell(
                duplicate,
                kept.isOpen() ? told.joined() : told.ended(),
                kept.where().stage(),
                told.form().occasion() + " told");
    }

    /** A case that is opened again is nobody's duplicate any more, but belongs with it still. */
    public void isNoDuplicate(Reference reference) {
        store.relate(reference);
    }

    /** The case that others were joined to has ended: their customers are told, each once. */
    public void keptEnded(Reference kept, String frame, String occasion) {
        var stage = desk.find(kept).map(it -> it.where().stage()).orElse("");
        var after = "";
        var some = store.duplicatesOf(kept, after, AT_ONCE);
        while (!some.isEmpty()) {
            some.forEach(it -> handling.tell(it, frame, stage, occasion));
            after = some.getLast().text();
            some = store.duplicatesOf(kept, after, AT_ONCE);
        }
    }
}
