package borough.following;

/** A request whose details were deleted because their time was up, or as somebody asked. */
public record FollowGonePage(String reference) {}
