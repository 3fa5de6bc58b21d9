package borough.worklists;

import java.util.List;

/**
 * Who has a case, as a small part of its page: what the one who looks may do about it, and to whom
 * they may give it.
 */
public record CaseHolder(
        String reference,
        String holder,
        boolean mayTake,
        boolean mayGiveBack,
        List<HomePage.Group> people) {

    /** The page of the case, to come back to. */
    public String back() {
        return "/staff/cases/" + reference;
    }
}
