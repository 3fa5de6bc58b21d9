package borough.services;

import java.util.List;
import java.util.Optional;

/**
 * Who may see a case and hear of it. {@code title} stands on pages and messages instead of the
 * service's name.
 */
public record Privacy(
        Seen seen,
        Optional<String> title,
        Reach reach,
        boolean quickExit,
        boolean nameOnlyInKiosk) {
    /** What a file says that says nothing of privacy. */
    public static final Privacy PLAIN =
            new Privacy(
                    new Seen(List.of(), List.of(), false),
                    Optional.empty(),
                    new Reach(Optional.empty(), false),
                    false,
                    false);

    /**
     * The teams and roles that see the whole case, where it is not the owner's team; the places it
     * is left out of, such as {@code search}; and whether each look at it is put on record.
     */
    public record Seen(List<String> by, List<String> hiddenFrom, boolean everyViewLogged) {}

    /**
     * The question whose answer is the only contact used, where there is one; and whether letters
     * go in envelopes that say nothing of the council.
     */
    public record Reach(Optional<String> by, boolean plainEnvelopes) {}

    public Optional<String> reachBy() {
        return reach.by();
    }
}
