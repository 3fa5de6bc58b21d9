package borough.designer;

import borough.web.Grid;
import java.util.List;

/** How one service works: its stages as a picture and as a list, its rules, questions, limits. */
public record ServicePage(
        Top top,
        Staged staged,
        List<RuleSaid> rules,
        Grid questions,
        Grid limits,
        Overlaid overlaid) {

    /** The stages as a picture, and the same in words. */
    public record Staged(StagePicture picture, List<StageSaid> list) {}

    /** A stage and every way out of it. */
    public record StageSaid(String name, List<String> says) {}

    /** A rule: what it does, what it is called, when, and what the person is told and may do. */
    public record RuleSaid(
            String does, String name, String when, String exactly, List<String> then) {}

    /** What this council changes, and why; nothing where it changes nothing. */
    public record Overlaid(String why, List<String> changes) {}
}
