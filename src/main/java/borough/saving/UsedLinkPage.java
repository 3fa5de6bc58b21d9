package borough.saving;

/** A link that was used before: the way on for who used it, and a new link for its owner. */
public record UsedLinkPage(String again, String onward) {}
