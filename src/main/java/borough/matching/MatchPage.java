package borough.matching;

import java.util.List;

/** One request, who sent it in, and whose it may be. */
public record MatchPage(
        String reference,
        String caseHref,
        String title,
        Side asker,
        List<Candidate> candidates,
        String action) {
    /** Somebody whose it may be. */
    public record Candidate(Side side, String id, List<String> reasons) {}
}
