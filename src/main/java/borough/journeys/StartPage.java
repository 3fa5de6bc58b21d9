package borough.journeys;

import borough.web.Link;
import borough.web.Step;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The page before a service: who may, what to have ready, how long, and what happens next. */
public record StartPage(
        JourneyFrame around, String name, String about, Link area, Facts facts, Ways ways) {

    /** What one would like to know before beginning; the cost is null where it is not known yet. */
    public record Facts(
            String who, List<String> ready, @Nullable String cost, String takes, List<Step> next) {}

    /** Where it starts, and in which other ways one can do the same. */
    public record Ways(String startHref, List<String> others) {}
}
