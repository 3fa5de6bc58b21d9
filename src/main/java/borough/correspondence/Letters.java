package borough.correspondence;

import borough.council.SignedIn;
import borough.council.Structure;
import borough.values.Reference;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What waits to be read on cases: each letter for one holder, who is a person or all of a team. */
@Component
@Transactional
public class Letters {
    private final LettersStore store;
    private final Structure structure;

    Letters(LettersStore store, Structure structure) {
        this.store = store;
        this.structure = structure;
    }

    /** Something on a case that waits to be read by whoever it is meant for. */
    public record ToRead(Reference reference, int number, String kind, String who, Instant at) {}

    /** Lets it wait for this holder; the same is put down once. */
    public void put(String holder, ToRead it) {
        store.put(holder, it);
    }

    /** What waits for this officer: theirs, their teams' and their departments', oldest first. */
    @Transactional(readOnly = true)
    public List<ToRead> of(SignedIn person, int count) {
        return store.of(holders(person), count);
    }

    /** The same on one case. */
    @Transactional(readOnly = true)
    public List<ToRead> on(Reference reference, SignedIn person) {
        return store.on(reference, holders(person));
    }

    /** This officer has read what waited for them in a case. */
    public void read(Reference reference, SignedIn person) {
        store.read(reference, holders(person));
    }

    /** What a customer wrote goes with the case to whoever holds it now. */
    public void move(Reference reference, String holder) {
        store.move(reference, holder);
    }

    void answered(Reference reference) {
        store.answered(reference);
    }

    // A person opens their own, their teams' and their departments'.
    private Set<String> holders(SignedIn person) {
        var holders = new TreeSet<>(structure.reach(person.teams()).works());
        holders.add(person.person().toString());
        return holders;
    }
}
