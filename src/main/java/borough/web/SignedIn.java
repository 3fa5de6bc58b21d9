package borough.web;

import java.util.List;

/** The member of staff looking at a page: name, what they do, and the places they may go. */
public record SignedIn(String name, String does, List<Place> places) {

    /** Whether this is the place that a page at this path belongs to most nearly. */
    public boolean isAt(Place place, String path) {
        return place.holds(path)
                && places.stream()
                        .filter(it -> it.holds(path))
                        .allMatch(it -> it.href().length() <= place.href().length());
    }

    /** One place in the left bar; a count of nothing is not shown. */
    public record Place(String text, String href, int count, List<String> holds) {
        public Place {
            holds = List.copyOf(holds);
        }

        /** To which the pages below it belong. */
        public Place(String text, String href, int count) {
            this(text, href, count, List.of(href));
        }

        /** Whether a page at this path is this place, or belongs to it. */
        public boolean holds(String path) {
            return path.equals(href)
                    || holds.stream().anyMatch(it -> path.equals(it) || path.startsWith(it + "/"));
        }
    }
}
