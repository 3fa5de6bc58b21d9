package borough.entra;

/** A plain page of one thing that happened, and what to do then. */
public record SaidPage(String title, String says, String more, String button, String href) {}
