package borough.vocabulary;

import borough.values.Reference;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * Something done when a case enters a stage. It may announce events later, which a file hears as
 * {@code on job done}, and report values with them, which a file says as {@code {job.reason}}.
 */
public record Action(
        Heading heading,
        List<String> announces,
        Map<String, Type> reports,
        BiConsumer<Inputs, Reference> does) {
    public Action {
        announces = List.copyOf(announces);
        reports = Map.copyOf(reports);
    }

    public String name() {
        return heading.name();
    }

    /**
     * Does it, in the caller's transaction. Asked twice for the same case and {@link Inputs#as()}
     * it is done once: every action keeps to that.
     */
    public void perform(Inputs in, Reference caseRef) {
        does.accept(in, caseRef);
    }
}
