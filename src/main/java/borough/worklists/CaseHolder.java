package borough.worklists;

import java.util.List;

/**
 * Who has a case, as a small part of its page: what the one who looks may do about it, and to whom
 * they may give it.
 */
public record CaseHolder(
        String reference,
        String name,
        boolean isOwn,
        boolean mayTake,
        boolean mayGiveBack,
        List<HomePage.Group> people) {

    /** Who has it, as the one who looks would say it. */
    public String holder() {
        return isOwn ? "You" : name.isEmpty() ? "Nobody yet" : name;
    }

    /** The page of the case, to come back to. */
    public String back() {
        return "/staff/cases/" + reference;
    }
}
