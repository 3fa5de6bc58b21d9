package borough.moving;

import borough.council.WorkingTime;
import borough.language.Around;
import borough.services.Situation.Fetched;
import java.util.Map;

/**
 * All that a case's rules and texts may read. {@code results} has what the events of each effect
 * brought, by the effect's name: {@code job} to {@code reason} to the reason.
 */
public record CaseView(
        Around around,
        Map<String, Object> answers,
        Map<String, Fetched> facts,
        Map<String, Map<String, Object>> results,
        Standing standing) {
    /** The same, standing elsewhere. */
    CaseView at(Standing now) {
        return new CaseView(around, answers, facts, results, now);
    }

    /** The same by other days of work. */
    public CaseView at(WorkingTime time) {
        return new CaseView(around.by(time), answers, facts, results, standing);
    }
}
