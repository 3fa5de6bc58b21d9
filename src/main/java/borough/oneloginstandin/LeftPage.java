package borough.oneloginstandin;

/** That somebody signed out and nobody said where to go on. */
public record LeftPage() {}
