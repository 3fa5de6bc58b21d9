package borough.visits;

import borough.values.Reference;
import java.time.LocalDate;

/**
 * A job to be done for a case. The name is what the case calls this job ({@code "job"} in a service
 * file); a case that sends somebody again gives the new job another name.
 *
 * @param kind what sort of job it is, such as "return visit"; it decides which reasons a crew may
 *     give
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
        int order) {}
