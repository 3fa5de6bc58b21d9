package borough.services;

import borough.language.Condition;
import borough.language.Path;
import borough.language.Text;
import java.util.List;
import java.util.Optional;

/**
 * A rule that stops a person, sends them elsewhere or warns them. Everything knows it by its name.
 */
public record Rule(Kind kind, String name, Optional<Condition> when, Saying saying, Way way) {

    /** What it does, in the order in which rules of one page are tried. */
    public enum Kind {
        REFUSE,
        DIVERT,
        WARN
    }

    /** What the person is told, and what is shown beside it. */
    public record Saying(Optional<Text> say, Optional<Path> show) {}

    /**
     * What the person may do: the services offered, where a diversion leads, whether they may go on
     * all the same, who may override it, and what is done by itself.
     */
    public record Way(
            List<String> offers,
            Optional<String> to,
            boolean mayGoOn,
            Optional<String> override,
            List<Doing> does) {}

    /** Services to go to instead, by slug. */
    public List<String> offers() {
        return way.offers();
    }

    /** The role that may go past it, with a reason. */
    public Optional<String> override() {
        return way.override();
    }

    public boolean mayGoOn() {
        return way.mayGoOn();
    }
}
