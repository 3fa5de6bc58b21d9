package borough.following;

import borough.data.Sealing;
import borough.values.Reference;
import borough.web.Pace;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts wrong guesses at a second fact, in the database, so that all nodes count together. A
 * reference that is nobody's is counted like any other.
 */
@Component
class Guesses {
    private final GuessesStore store;
    private final FollowRules rules;
    private final Sealing sealing;
    private final Pace pace;
    private final Clock clock;

    Guesses(GuessesStore store, FollowRules rules, Sealing sealing, Pace pace, Clock clock) {
        this.store = store;
        this.rules = rules;
        this.sealing = sealing;
        this.pace = pace;
        this.clock = clock;
    }

    /**
     * Counts a try before it is looked at, so that many at once get no further than one by one; how
     * long to wait where there were too many, else nothing.
     */
    @Transactional
    public Duration count(Reference reference) {
        var now = clock.instant();
        var within = Duration.ofSeconds(rules.current().guessing().anew().seconds());
        var limits = limits(reference);
        var wait =
                store.count(limits.keySet(), now, now.minus(within)).stream()
                        .filter(it -> it.wrong() > limits.getOrDefault(it.of(), 0))
                        .map(it -> Duration.between(now, it.since().plus(within)))
                        .max(Comparator.naturalOrder());
        // Turned away it was not looked at, and is no guess: else one place shut out all others.
        if (wait.isPresent()) {
            store.takeBack(limits.keySet());
        }
        // Last, for what is held by now others may wait for.
        store.forget(now.minus(within));
        return wait.orElse(Duration.ZERO);
    }

    /** The try that was counted was right after all. */
    @Transactional
    public void wasRight(Reference reference) {
        store.takeBack(limits(reference).keySet());
    }

    private Map<String, Integer> limits(Reference reference) {
        var most = rules.current().guessing();
        var place = pace.place();
        return Map.of(
                hash("place", place), most.placeMax(),
                hash("request", reference.text()), most.requestMax(),
                hash("both", reference.text() + " " + place), most.samePlaceMax());
    }

    private String hash(String kind, String value) {
        return sealing.fingerprint("guess " + kind, value);
    }
}
