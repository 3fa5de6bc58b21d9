package borough.waste;

import borough.values.Usrn;

/** One street on a round, and its place in the order it is driven. */
public record Stop(String round, Usrn street, int order) {}
