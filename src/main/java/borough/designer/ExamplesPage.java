package borough.designer;

import borough.examples.Examples;
import java.util.List;

/** The examples of a service, run just now. */
public record ExamplesPage(Top top, List<Ran> ran, long millis, String href) {

    /** An example, whether it held, and what did not. */
    public record Ran(String name, boolean passed, List<String> faults) {
        static Ran of(Examples.Result it) {
            return new Ran(
                    it.example(), it.passed(), it.faults().stream().map(Object::toString).toList());
        }
    }

    public long passed() {
        return ran.stream().filter(Ran::passed).count();
    }

    public long failed() {
        return ran.size() - passed();
    }
}
