package borough.interactions;

import borough.values.Reference;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Which lines of a customer's timeline are looked for.
 *
 * @param seen the cases that whoever looks may know of; lines of all others are left out. Empty
 *     where they may know of all
 * @param channel in which channel; empty for any
 * @param kind of which kind, such as {@code message}; empty for any
 * @param of of which services or cases; empty for any
 * @param words what the line says, in small letters or large; empty for anything
 */
public record SoughtLines(
        Optional<List<Reference>> seen,
        String channel,
        String kind,
        Optional<Of> of,
        String words) {
    static final SoughtLines ALL = new SoughtLines(Optional.empty(), "", "", Optional.empty(), "");

    /** What a department does: its services, and the cases of them that this customer has. */
    public record Of(Collection<String> services, Collection<Reference> cases) {}

    /** Everything of the cases that whoever looks may know of, and of no case. */
    public static SoughtLines seeing(Collection<Reference> cases) {
        return new SoughtLines(Optional.of(List.copyOf(cases)), "", "", Optional.empty(), "");
    }

    /** Whether all that may be seen is looked for. */
    public boolean isEverything() {
        return channel.isEmpty() && kind.isEmpty() && of.isEmpty() && words.isEmpty();
    }
}
