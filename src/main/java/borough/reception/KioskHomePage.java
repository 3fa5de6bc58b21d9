package borough.reception;

import borough.asking.JourneyFrame;
import borough.web.Link;
import java.util.List;

/** What a kiosk offers. */
public record KioskHomePage(JourneyFrame around, List<Link> offered) {}
