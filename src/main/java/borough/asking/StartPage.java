package borough.asking;

import borough.web.Link;
import java.util.List;

/** The page before a service: who may, what to have ready, how long, and what happens next. */
public record StartPage(
        JourneyFrame around, String name, String about, Link area, StartFacts facts, Ways ways) {

    /** Where it starts, and in which other ways one can do the same. */
    public record Ways(String startHref, List<String> others) {}
}
