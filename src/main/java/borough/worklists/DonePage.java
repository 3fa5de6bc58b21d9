package borough.worklists;

import java.util.List;

/** What became of something done with many cases, and which stayed as they were and why. */
public record DonePage(String title, List<Stayed> stayed, String listHref) {

    /** A case that stayed as it was. */
    public record Stayed(String reference, String href, String what, String why) {}
}
