package borough.services;

import java.util.List;
import java.util.Optional;

/**
 * Who may see a case and hear of it. {@code title} stands on pages and messages instead of the
 * service's name; {@code reachBy} is the question whose answer is the only contact used.
 */
public record Privacy(
        Seen seen,
        Optional<String> title,
        Optional<String> reachBy,
        boolean quickExit,
        boolean nameOnlyInKiosk) {
    /** What a file says that says nothing of privacy. */
    public static final Privacy PLAIN =
            new Privacy(
                    new Seen(List.of(), List.of(), false),
                    Optional.empty(),
                    Optional.empty(),
                    false,
                    false);

    /**
     * The teams and roles that see the whole case, where it is not the owner's team; the places it
     * is left out of, such as {@code search}; and whether each look at it is put on record.
     */
    public record Seen(List<String> by, List<String> hiddenFrom, boolean everyViewLogged) {}
}
