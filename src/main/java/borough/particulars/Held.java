package borough.particulars;

import java.util.List;

/**
 * What holds of one thing, and what was said since by somebody less sure, for staff to decide.
 *
 * @param beside said later with less trust than what holds; the oldest first
 */
public record Held(Fact now, List<Fact> beside) {}
