package borough.visits;

import borough.values.Reference;
import borough.visitkinds.Kind;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A job to be done for a case. The name is what the case calls this job ({@code "job"} in a service
 * file); a case that sends somebody again gives the new job another name.
 *
 * @param kind what sort of job it is, such as "return visit"; it decides what a crew may say
 * @param work what to do there, as the crew reads it
 * @param notes what else the crew should know; kept sealed, and empty where there is nothing
 * @param order the place in the day's work, lowest first
 */
public record NewVisit(
        Reference caseReference,
        String kind,
        String name,
        Place place,
        String work,
        String notes,
        String crew,
        LocalDate dueOn,
        int order,
        Asked asked) {

    /**
     * Who asked for it.
     *
     * @param by the action by which a case asked; null where it was added by hand
     * @param tries which try this is, counted from 1
     * @param promisedBy when the case has promised that it is done
     */
    public record Asked(@Nullable String by, int minutes, int tries, @Nullable Instant promisedBy) {
        static final Asked BY_HAND = new Asked(null, Kind.USUAL_MINUTES, 1, null);
    }

    /** A job that nobody's action asked for, of the usual length. */
    public static NewVisit of(
            Reference caseReference,
            String kind,
            String name,
            Place place,
            String work,
            String notes,
            String crew,
            LocalDate dueOn,
            int order) {
        return new NewVisit(
                caseReference, kind, name, place, work, notes, crew, dueOn, order, Asked.BY_HAND);
    }

    /** The same, asked for by an action such as {@code waste.return_visit}. */
    public NewVisit askedBy(String action) {
        return asked(new Asked(action, asked.minutes(), asked.tries(), asked.promisedBy()));
    }

    NewVisit asked(Asked by) {
        return new NewVisit(caseReference, kind, name, place, work, notes, crew, dueOn, order, by);
    }
}
