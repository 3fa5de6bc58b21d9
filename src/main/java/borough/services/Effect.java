package borough.services;

import borough.vocabulary.Action;
import borough.vocabulary.Inputs;
import java.util.Map;

/** Something to be done because a case entered a stage or heard an event. In order. */
public sealed interface Effect {
    /** Do this action, in the case's own transaction or through the outbox. */
    record Do(String name, Action action, Inputs inputs) implements Effect {}

    /** Tell somebody this. */
    record Tell(String message, Recipient to, String text) implements Effect {}

    /** Bring the case, or a part of it, to someone of this role. */
    record RaiseTo(String part, String role, String because) implements Effect {
        public RaiseTo(String role, String because) {
            this("", role, because);
        }
    }

    /** The case, or a part of it, is now the work of this team, or of those with this role. */
    record Hand(String part, String to) implements Effect {}

    /** Begin another service with these answers; {@code part} is empty where it is none. */
    record Start(String part, String service, Map<String, Object> with) implements Effect {}
}
