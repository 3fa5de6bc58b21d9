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
    public record Place(String text, String href, int count) {

        /** Whether a page at this path belongs to this place. */
        public boolean holds(String path) {
            return path.equals(href) || path.startsWith(href + "/");
        }
    }
}
