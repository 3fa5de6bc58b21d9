package borough.walking;

import borough.language.Known;
import borough.services.Situation.Fetched;
import borough.walking.Step.Answered;
import java.util.List;
import java.util.Map;

/**
 * The next step, every fact fetched by now (to be kept for the next page), what was asked so far,
 * and all that is known.
 */
public record Walked(Step step, Map<String, Fetched> facts, List<Answered> asked, Known known) {}
