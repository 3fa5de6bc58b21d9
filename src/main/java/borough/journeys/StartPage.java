package borough.journeys;

import borough.web.Link;
import borough.web.Step;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The page before a service: who may, what to have ready, how long, and what happens next. */
public record StartPage(
        String service,
        String about,
        Link area,
        String who,
        List<String> ready,
        String takes,
        List<Step> next,
        String startHref,
        @Nullable String phone) {}
