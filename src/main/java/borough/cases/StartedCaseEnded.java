package borough.cases;

import borough.values.Reference;

/** A case that was begun as a part of another one has ended. */
record StartedCaseEnded(Reference starter, String part, Reference ended, String how) {}
