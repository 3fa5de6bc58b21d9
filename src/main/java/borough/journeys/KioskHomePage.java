package borough.journeys;

import borough.web.Link;
import java.util.List;

/** What a kiosk offers. */
public record KioskHomePage(JourneyFrame around, List<Link> offered) {}
