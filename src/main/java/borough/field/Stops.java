package borough.field;

import borough.field.Drive.Way;
import borough.field.RoundPage.Entry;
import borough.visits.Visit;
import borough.web.Job;
import borough.web.StreetCard;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Streets and jobs in one order: a job in a street of the round is done where the street is. */
final class Stops {
    private final List<Stop> stops = new ArrayList<>();

    /** One stop, with its place in the order of work. */
    private record Stop(int order, boolean isOpen, Entry entry) {}

    void streets(Way way, List<StreetCard> cards) {
        for (int i = 0; i < cards.size(); i++) {
            var order = way.passes().get(i).order();
            stops.add(new Stop(order, cards.get(i).isOpen(), new Entry(cards.get(i), null)));
        }
    }

    void jobs(Way way, List<Visit> all, List<Job> cards) {
        for (int i = 0; i < all.size(); i++) {
            var it = all.get(i);
            var order = way.orderOf(it.place().street()).orElse(it.order());
            stops.add(new Stop(order, it.isOpen(), new Entry(null, cards.get(i))));
        }
        // Without streets the jobs stand as they came: what is late first.
        if (!way.passes().isEmpty()) {
            stops.sort(Comparator.comparingInt(Stop::order));
        }
    }

    List<Entry> open() {
        return stops.stream().filter(Stop::isOpen).map(Stop::entry).toList();
    }

    List<Entry> ended() {
        return stops.stream().filter(it -> !it.isOpen()).map(Stop::entry).toList();
    }
}
