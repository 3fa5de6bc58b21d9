package borough.helping;

/** Why somebody may not act for another, or no more. */
public record AuthorityOverPage(String title, String says) {}
