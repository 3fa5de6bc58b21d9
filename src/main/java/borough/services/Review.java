package borough.services;

import borough.files.Fault.Place;
import borough.language.Condition;
import borough.language.Text;
import java.util.List;
import java.util.Optional;

/**
 * Something looked at again while a case stands in one of these stages, ended though it is: a later
 * check, a renewal, an appeal.
 */
public record Review(String name, Place place, List<String> of, Due due, Then then) {

    /**
     * When: at a time, after a period or on an event, again and again until a time, when a
     * condition comes to hold, or as long as the customer may ask for it.
     */
    public record Due(
            Optional<Trigger> once,
            Optional<Trigger.Moment> every,
            Optional<Trigger.Moment> until,
            Optional<Condition> when,
            Optional<Trigger.Moment> mayAskWithin) {}

    /** What then: done, told, offered; to a stage of this case or to someone else. */
    public record Then(
            List<Doing> does,
            List<String> tells,
            List<String> offer,
            Optional<String> to,
            Optional<Text> say) {}

    /** The name of its timer, and what is remembered of it. */
    public String timer() {
        return "review " + name;
    }

    /** Whether it is looked at when this event is heard. */
    public boolean hears(String event) {
        return due.once()
                .filter(it -> it instanceof Trigger.Heard heard && heard.event().equals(event))
                .isPresent();
    }

    /** The event by which a customer asks for it. */
    public String asked() {
        return "customer asks for " + name;
    }
}
