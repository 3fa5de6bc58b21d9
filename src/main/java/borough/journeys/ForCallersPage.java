package borough.journeys;

import java.util.List;

/** The services an adviser can walk for somebody, by phone and at the desk. */
public record ForCallersPage(List<Offer> offers) {
    /** One service, and where it begins. */
    public record Offer(String title, String about, String action, boolean atReception) {}
}
