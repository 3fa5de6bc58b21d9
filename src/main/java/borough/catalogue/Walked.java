package borough.catalogue;

import borough.catalogue.Situation.Fetched;
import borough.catalogue.Step.Answered;
import java.util.List;
import java.util.Map;

/**
 * The next step, every fact known by now (to be kept for the next page), and what was asked so far.
 */
public record Walked(Step step, Map<String, Fetched> facts, List<Answered> asked) {}
