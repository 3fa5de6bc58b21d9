package borough.field;

/** A press came too late: what was said before stands, and this says so. */
public record StandsPage(
        String where, String what, String stands, String roundHref, String saved, String light) {}
