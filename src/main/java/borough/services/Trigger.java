package borough.services;

import borough.files.Fault.Place;
import borough.language.Known;
import borough.language.Path;
import java.time.LocalTime;
import java.util.Optional;

/**
 * What a stage waits for, as the file says it: {@code on job done}, {@code after due}, {@code at
 * 16:00}.
 */
public sealed interface Trigger {
    /** The key as the file has it, by which a timer is known. */
    String said();

    Place place();

    /** Whether this event is what it waits for. */
    default boolean hears(String event) {
        return this instanceof Heard heard && heard.event().equals(event);
    }

    /** Whether it strikes once this event has not come for so long. */
    default boolean isWithout(String event) {
        return this instanceof AfterQuiet after && after.without().equals(event);
    }

    /** An event, without its {@code on}. */
    record Heard(Place place, String said, String event) implements Trigger {}

    /** When the promise has passed. */
    record AfterDue(Place place, String said) implements Trigger {}

    /** So long after the stage began, or when a date ends. */
    record After(Place place, String said, Moment moment) implements Trigger {}

    /** So long after an event came last, or after the stage began where it never came. */
    record AfterQuiet(Place place, String said, Moment moment, String without) implements Trigger {}

    /**
     * At a clock time, at a moment, or so long before one. {@code clock} is the time of day on the
     * day that {@code before} comes to.
     */
    record At(
            Place place,
            String said,
            Optional<LocalTime> clock,
            Moment moment,
            Optional<Moment> before)
            implements Trigger {}

    /** A value written out, or the name of a limit, a fact or an answer that holds one. */
    record Moment(Optional<Object> written, Optional<Path> path) {
        /** Its value; empty where it is not known. */
        public Optional<Object> value(Known known) {
            return written.or(() -> path.flatMap(name -> name.value(known)));
        }
    }
}
