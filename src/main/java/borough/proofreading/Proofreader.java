package borough.proofreading;

import borough.files.Fault;
import borough.files.Node;
import java.util.ArrayList;
import java.util.List;

/** Reads service files over, knowing the councils and lists they stand among. Never changes. */
public final class Proofreader {
    private final Surroundings around;

    public Proofreader(Surroundings around) {
        this.around = around;
    }

    /** What stops a file, and what only ought to be better. */
    public record Found(List<Fault> faults, List<Fault> warnings) {}

    /** Reads the whole of a file, as a council has it. */
    public Found read(Node.Keyed file) {
        var english = new English(file);
        var grade = new ReadingGrade(around.legalWords()).of(english);
        var faults = new ArrayList<Fault>();
        faults.addAll(new Unused(file).faults());
        faults.addAll(new Slips(file).faults());
        faults.addAll(new Belonging(around, file).faults());
        faults.addAll(new Proving().faults(file));
        grade.filter(ReadingGrade.Grade::isTooHard).ifPresent(it -> faults.add(it.fault()));
        var warnings =
                grade.filter(it -> !it.isTooHard() && it.isHard()).map(ReadingGrade.Grade::warning);
        return new Found(List.copyOf(faults), warnings.stream().toList());
    }
}
