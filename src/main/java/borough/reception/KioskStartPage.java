package borough.reception;

import borough.asking.JourneyFrame;
import borough.asking.StartFacts;

/** The page before a service, at a kiosk. */
public record KioskStartPage(
        JourneyFrame around, String name, String about, StartFacts facts, Ways ways) {
    /** Where starting is sent to, and what the kiosk offers else. */
    public record Ways(String action, String back) {}
}
