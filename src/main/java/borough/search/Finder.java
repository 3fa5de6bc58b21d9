package borough.search;

import java.util.List;

/** How one kind of thing is found, by the capability that keeps it. */
@FunctionalInterface
public interface Finder {
    /**
     * What is meant by the words, at most so many, the best first; only what the person who asks
     * may see. It must answer from an index, whatever is asked.
     */
    List<Found> find(Sought sought, int most);
}
