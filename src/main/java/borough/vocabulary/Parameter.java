package borough.vocabulary;

/** One thing a lookup or an action takes; where it is optional, it may be nothing. */
public record Parameter(String name, Type type, boolean optional) {}
