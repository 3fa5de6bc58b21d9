package borough.web;

import java.util.List;
import java.util.Locale;

/**
 * The stages a case can go through, in the order its service file has them, and the ways between.
 */
public record Stages(List<Stage> stages, List<Move> moves) {

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

    /** The same as a picture: boxes from left to right, joined by arrows. */
    public StagesDrawing drawing() {
        return StagesDrawing.of(this);
    }
}
