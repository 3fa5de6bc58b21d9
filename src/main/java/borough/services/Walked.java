package borough.services;

import borough.services.Situation.Fetched;
import borough.services.Step.Answered;
import java.util.List;
import java.util.Map;

/**
 * The next step, every fact known by now (to be kept for the next page), and what was asked so far.
 */
public record Walked(Step step, Map<String, Fetched> facts, List<Answered> asked) {}
