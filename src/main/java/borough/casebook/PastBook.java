package borough.casebook;

import borough.casebook.Book.Inside;
import borough.casebook.Book.Row;
import borough.casebook.Book.Waits;
import borough.services.Privacy.Seen;
import borough.values.Reference;
import borough.vocabulary.MapPin;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Past cases while they are lived through, before all of them are written down together. */
public final class PastBook implements Book {
    private static final byte[] NO_KEY_YET = {};

    private final Map<Reference, Kept> kept = new LinkedHashMap<>();

    /** A case as it stands with its parts, and all that happened to it. */
    record Kept(Row row, Waits waits, List<Event> events, Map<String, PartAt> parts, Seen seen) {}

    @Override
    public byte[] newKey() {
        return NO_KEY_YET;
    }

    @Override
    public void open(Case it, Waits waits, Inside inside, List<Event> happened, Seen seen) {
        var row = new Row(it, inside);
        var parts = new LinkedHashMap<String, PartAt>();
        kept.put(it.reference(), new Kept(row, waits, new ArrayList<>(), parts, seen));
        write(it, waits, inside, happened);
    }

    // Nobody joins what ended in the past, so nothing near it needs to be found.
    @Override
    public void pin(Case it, MapPin pin) {}

    @Override
    public void move(Case to, Waits waits, Inside inside, List<Event> happened) {
        write(to, waits, inside, happened);
    }

    @Override
    public void note(Reference reference, Inside inside, List<Event> happened) {
        var before = of(reference);
        write(before.row().about(), before.waits(), inside, happened);
    }

    private void write(Case it, Waits waits, Inside inside, List<Event> happened) {
        var events = of(it.reference()).events();
        events.addAll(happened);
        var now =
                new Inside(
                        inside.contents(),
                        NO_KEY_YET,
                        events.size(),
                        inside.struck(),
                        inside.timer(),
                        inside.starter());
        var parts = of(it.reference()).parts();
        waits.parts().forEach(part -> parts.merge(part.part(), part, PartAt::after));
        kept.put(
                it.reference(),
                new Kept(new Row(it, now), waits, events, parts, of(it.reference()).seen()));
    }

    private Kept of(Reference reference) {
        return Objects.requireNonNull(kept.get(reference));
    }

    /** A case as it stands by now. */
    public Row row(Reference reference) {
        return of(reference).row();
    }

    /** How many there are. */
    public int size() {
        return kept.size();
    }

    Collection<Kept> all() {
        return kept.values();
    }
}
