package borough.cases;

import borough.values.Reference;

/** A case told another one, by the word of its file, that something happened. */
record CaseTold(Reference to, String event, Reference from) {}
