package borough.council;

import java.util.Set;
import java.util.TreeSet;

/**
 * Whose work somebody shares in and whose they lead, by the short names of teams, and of
 * departments for work that no team was named for.
 */
public record Reach(Set<String> works, Set<String> leads) {

    /** All whose work they may see. */
    public Set<String> sees() {
        var both = new TreeSet<>(works);
        both.addAll(leads);
        return both;
    }

    public boolean sharesIn(String holder) {
        return works.contains(holder) || leads.contains(holder);
    }
}
