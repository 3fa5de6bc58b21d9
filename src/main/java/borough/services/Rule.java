package borough.services;

import borough.language.Condition;
import borough.language.Path;
import borough.language.Text;
import borough.vocabulary.Action;
import java.util.List;
import java.util.Optional;

/**
 * A rule that stops a person, sends them elsewhere, finds what is open already, answers or warns
 * them. Everything knows it by its name.
 */
public record Rule(Kind kind, String name, Tried tried, Saying saying, Way way) {

    /** What it does, in the order in which rules of one page are tried. */
    public enum Kind {
        REFUSE,
        DIVERT,
        DUPLICATE,
        SHOW,
        WARN
    }

    /**
     * When it holds: a condition, or for a duplicate the fact that lists what is open already. A
     * show may wait for the answer to one question.
     */
    public record Tried(Optional<Condition> when, Optional<Path> match, Optional<String> on) {}

    /** What the person is told, and what is shown beside it. */
    public record Saying(Optional<Text> say, Optional<Path> show) {}

    /**
     * What the person may do: the services offered, where a diversion leads, what else they may do,
     * who may override it, and what is done by itself.
     */
    public record Way(
            List<String> offers,
            Optional<Leads> to,
            List<May> may,
            Optional<String> override,
            List<Act> does) {}

    /** Something done by itself; no action where nobody teaches the word. */
    public record Act(Doing doing, Optional<Action> action) {}

    /**
     * Where a diversion leads: a service by slug, an outside body or a team by name, or a fact that
     * holds one. The person may come back with it done, after these questions only.
     */
    public record Leads(String said, Optional<Path> fact, boolean comesBack, List<String> asks) {}

    /** What someone may do with what is open already, or who goes on all the same. */
    public enum May {
        /** See how far it has come. */
        SHOW,
        /** Be told of it too. */
        JOIN,
        /** Send this instead of it. */
        REPLACE,
        /** Send this beside it. */
        ADD,
        /** Go on as if there were none. */
        GO_ON;

        /** As files say it. */
        public String said() {
            return name().toLowerCase(java.util.Locale.UK).replace('_', ' ');
        }

        /** Whether the journey goes on to be sent. */
        public boolean goesOn() {
            return this == REPLACE || this == ADD || this == GO_ON;
        }
    }

    public Optional<Condition> when() {
        return tried.when();
    }

    /** Services to go to instead, by slug. */
    public List<String> offers() {
        return way.offers();
    }

    /** The role that may go past it, with a reason. */
    public Optional<String> override() {
        return way.override();
    }

    public List<May> may() {
        return way.may();
    }

    public boolean mayGoOn() {
        return way.may().contains(May.GO_ON);
    }

    /** What is done at once, because nothing else may be done. */
    public Optional<May> atOnce() {
        return kind == Kind.DUPLICATE && way.may().size() == 1
                ? Optional.of(way.may().getFirst())
                : Optional.empty();
    }
}
