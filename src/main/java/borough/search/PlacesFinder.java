package borough.search;

import borough.web.Frames;
import org.springframework.stereotype.Component;

/** Finds the pages that the left bar leads to, by their names. */
@Component
class PlacesFinder {
    PlacesFinder(Search search, Frames frames) {
        search.finds(
                new Search.Kind(
                        60,
                        "pages",
                        "Pages",
                        (sought, most) ->
                                frames.placesOf(sought.by()).stream()
                                        .filter(it -> sought.isIn(it.text()))
                                        .limit(most)
                                        .map(it -> new Found(it.text(), "", it.href()))
                                        .toList()));
    }
}
