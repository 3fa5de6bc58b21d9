package borough.casebook;

import borough.values.Reference;

/** The case that began another, and as which of its parts; no part where it was none. */
public record Starter(Reference reference, String part) {}
