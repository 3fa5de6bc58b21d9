package borough.customers;

import borough.customers.CustomerFacts.Named;
import borough.data.SearchWords;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which records may be the same person or organisation: what is known of each, and who has enough
 * in common to be compared at all.
 */
@Component
@Transactional
public class Alike {
    private static final int NAMED_MAX = 50;
    private static final int FAMILY_WORDS_MAX = 3;

    private final AlikeStore store;
    private final NameSeeking names;
    private final Clock clock;

    Alike(AlikeStore store, NameSeeking names, Clock clock) {
        this.store = store;
        this.names = names;
        this.clock = clock;
    }

    /** Two records, the smaller number first. */
    public record Both(CustomerId one, CustomerId two) {
        public static Both of(CustomerId a, CustomerId b) {
            return a.value().toString().compareTo(b.value().toString()) < 0
                    ? new Both(a, b)
                    : new Both(b, a);
        }

        public CustomerId other(CustomerId than) {
            return one.equals(than) ? two : one;
        }
    }

    /** What is known of these; those that are none of ours are left out. */
    @Transactional(readOnly = true)
    public Map<CustomerId, CustomerFacts> facts(Collection<CustomerId> ids) {
        return ids.isEmpty() ? Map.of() : store.facts(ids, LocalDate.now(clock));
    }

    /**
     * Records that may be somebody's: by an equal way to reach them, an equal home, or a like
     * family name with the same date of birth.
     */
    @Transactional(readOnly = true)
    public Collection<CustomerId> candidates(CustomerFacts of) {
        var found = new LinkedHashSet<CustomerId>();
        found.addAll(store.reachedBy(of.reach()));
        found.addAll(store.at(of.homes()));
        var born = of.bornOn();
        if (born != null) {
            found.addAll(born(of.name(), born));
        }
        found.remove(of.id());
        return found;
    }

    private List<CustomerId> born(Named name, LocalDate on) {
        var words =
                SearchWords.of(name.family()).stream()
                        .filter(it -> it.length() > 1)
                        .limit(FAMILY_WORDS_MAX)
                        .toList();
        var span = new BirthAsked.Span(on, on, false);
        return words.isEmpty()
                ? List.of()
                : names.seek(names.read(words), List.of(span), null, NAMED_MAX);
    }

    /** Takes some records that are new or changed: each once, on whichever node. */
    public List<CustomerId> takeChanged(int most) {
        return store.takeChanged(most);
    }

    /** Pairs of one of these and somebody who may be the same, none twice. */
    @Transactional(readOnly = true)
    public Collection<Both> pairs(Collection<CustomerId> of) {
        return of.isEmpty() ? List.of() : store.pairs(of);
    }

    /** Adds somebody we do not have yet, with what they told us. */
    public CustomerId add(CustomerFacts who) {
        var id = CustomerId.draw();
        store.add(id, who, LocalDate.now(clock));
        return id;
    }

    /** Says that somebody has died, and how we know. */
    public void died(CustomerId who, String how) {
        store.died(who, clock.instant(), how);
    }

    /** Takes back that somebody has died. */
    public void lives(CustomerId who) {
        store.lives(who);
    }
}
