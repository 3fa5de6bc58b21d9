package borough.publishing;

import borough.files.Fault;
import java.util.List;

/** What became of publishing a text. */
public sealed interface Published {
    /** It is live. */
    record Live() implements Published {}

    /** It goes live by the clock. */
    record Planned(Plan plan) implements Published {}

    /** It has faults, and what was live stays so. */
    record Faulty(List<Fault> faults) implements Published {}

    /** There is no such text: the file changed since it was looked at. */
    record Gone() implements Published {}
}
