package borough.worklists;

import java.util.List;

/** Who has a part of a case, what the one who looks may do about it, and whom it may go to. */
public record PartHolder(
        String part,
        String name,
        boolean isOwn,
        boolean mayTake,
        boolean mayGiveBack,
        List<HomePage.Group> people) {

    /** Who has it, as the one who looks would say it after "with". */
    public String holder() {
        return isOwn ? "you" : name.isEmpty() ? "nobody yet" : name;
    }
}
