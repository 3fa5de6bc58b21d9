package borough.saving;

import borough.journeys.Journeys.Opened;
import borough.web.Link;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/**
 * Other ways to have a journey finished, told by whoever knows them, for the page that saves it.
 */
@Component
public class OtherWays {
    private final List<Function<Opened, Optional<Link>>> known = new CopyOnWriteArrayList<>();

    /** Adds a way; empty where it is none for this journey. */
    public void add(Function<Opened, Optional<Link>> way) {
        known.add(way);
    }

    List<Link> of(Opened it) {
        return known.stream().flatMap(way -> way.apply(it).stream()).toList();
    }
}
