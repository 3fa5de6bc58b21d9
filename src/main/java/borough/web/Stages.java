package borough.web;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * The stages a case can go through, in the order its service file has them, and the ways between.
 */
public record Stages(List<Stage> stages, List<Move> moves) {

    /** What is told of a stage: whether the case is or was there, and where it leads. */
    public record Told(String name, boolean isHere, boolean wasHere, List<String> leadsTo) {}

    /** The picture of a case: where it is, was, may come to, and can come to no more. */
    public static Stages of(List<Told> told) {
        var ahead = reachable(told);
        var stages =
                told.stream().map(it -> new Stage(it.name(), it.name(), state(it, ahead))).toList();
        var moves =
                told.stream()
                        .flatMap(it -> it.leadsTo().stream().map(to -> new Move(it.name(), to)))
                        .toList();
        return new Stages(stages, moves);
    }

    private static State state(Told it, Set<String> ahead) {
        if (it.isHere()) {
            return State.HERE;
        }
        if (it.wasHere()) {
            return State.DONE;
        }
        return ahead.contains(it.name()) ? State.AHEAD : State.SKIPPED;
    }

    private static Set<String> reachable(List<Told> told) {
        var leads = new HashMap<String, List<String>>();
        told.forEach(it -> leads.put(it.name(), it.leadsTo()));
        var waiting = new ArrayDeque<String>();
        told.stream().filter(Told::isHere).forEach(it -> waiting.add(it.name()));
        var reached = new HashSet<String>();
        while (!waiting.isEmpty()) {
            for (var next : leads.getOrDefault(waiting.remove(), List.of())) {
                if (reached.add(next)) {
                    waiting.add(next);
                }
            }
        }
        return reached;
    }

    /** One stage, and how this case stands towards it. */
    public record Stage(String key, String name, State state) {
        public boolean isHere() {
            return state == State.HERE;
        }
    }

    /** A way from one stage to another. */
    public record Move(String from, String to) {}

    /** How a case stands towards a stage. */
    public enum State {
        DONE("done"),
        HERE("you are here"),
        AHEAD("not yet"),
        SKIPPED("not needed");

        private final String says;

        State(String says) {
            this.says = says;
        }

        public String says() {
            return says;
        }

        public String css() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The same, its stages as they are called in some language. */
    public Stages called(UnaryOperator<String> called) {
        return new Stages(
                stages.stream()
                        .map(it -> new Stage(it.key(), called.apply(it.name()), it.state()))
                        .toList(),
                moves);
    }

    /** The same as a picture: boxes from left to right, joined by arrows. */
    public StagesDrawing drawing() {
        return StagesDrawing.of(this);
    }
}
