package borough.worklists;

import borough.values.Reference;
import java.util.List;

/** What became of something done with many cases: in a sentence, and which stayed as they were. */
record Outcome(String words, String list, List<Stayed> stayed) {

    /** A case that stayed as it was, and why. */
    record Stayed(Reference reference, String why) {}
}
