package borough.reading;

import borough.files.Fault;
import borough.files.Node;
import borough.services.Service;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What came of reading: the file as the council has it and the service it makes, unless it is too
 * broken, and what was wrong already in reading. What only compiling finds is found when asked for.
 */
public record Read(
        Optional<Node.Keyed> file,
        Optional<Service> service,
        List<Fault> faults,
        Supplier<List<Fault>> checks) {

    static Read broken(List<Fault> faults) {
        return new Read(Optional.empty(), Optional.empty(), faults, List::of);
    }

    /** The same, with what was wrong before it was read. */
    Read after(List<Fault> before) {
        var all = new ArrayList<>(before);
        all.addAll(faults);
        return new Read(file, service, all, checks);
    }

    /** All faults: those met in reading, and those that only checking finds. */
    public List<Fault> allFaults() {
        var all = new ArrayList<>(faults);
        all.addAll(checks.get());
        return all.stream().distinct().toList();
    }
}
