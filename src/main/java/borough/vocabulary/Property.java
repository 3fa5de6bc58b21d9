package borough.vocabulary;

import borough.values.Uprn;

/** A property that someone chose, with its address on one line as it stood then. */
public record Property(Uprn uprn, String address) {}
