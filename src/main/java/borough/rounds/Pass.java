package borough.rounds;

import borough.values.Usrn;

/** A street on a crew's way, and its place in the order of work. */
public record Pass(Usrn street, int order) {}
