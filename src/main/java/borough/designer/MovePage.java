package borough.designer;

import borough.web.Choice;
import borough.web.Fault;
import java.util.List;

/** What moving the open cases of a version to the live one would do, and the choices for it. */
public record MovePage(
        Top top, Doing doing, List<StageTo> stages, List<String> obstacles, List<String> asked) {

    /** Where it is sent, from which version to which, and what must be put right. */
    public record Doing(String path, String from, String to, String wrong) {}

    /** A stage with open cases, and the stages it may become. */
    public record StageTo(String field, String stage, long cases, List<Choice> may) {
        public String label() {
            return "“" + stage + "”, with " + MovePages.cases(cases);
        }
    }

    public long cases() {
        return stages.stream().mapToLong(StageTo::cases).sum();
    }

    public List<Fault> faults() {
        return doing.wrong().isEmpty() ? List.of() : List.of(new Fault("why", doing.wrong()));
    }
}
