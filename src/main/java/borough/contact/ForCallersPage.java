package borough.contact;

import borough.web.Fault;
import borough.web.Link;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The services an adviser can walk for somebody, and going on with what they began themselves. */
public record ForCallersPage(
        List<Offer> offers, @Nullable String told, String typed, @Nullable Fault wrong, Whom whom) {
    /** One service, and where it begins. */
    public record Offer(String title, String about, String action, boolean atReception) {}

    /**
     * For whom it is.
     *
     * @param customer the id and the page of somebody who is known; empty for anybody
     * @param reach the number or address that was looked for, and who is reached there
     */
    public record Whom(String customer, @Nullable Link page, String reach, List<Link> found) {
        static final Whom NOBODY = new Whom("", null, "", List.of());
    }

    /** The same for somebody who is known. */
    ForCallersPage about(Optional<Whom> known) {
        return new ForCallersPage(offers, told, typed, wrong, known.orElse(whom));
    }

    /** The same with who is reached at a number or an address. */
    ForCallersPage reachedBy(String reach, List<Link> found) {
        return new ForCallersPage(
                offers, told, typed, wrong, new Whom(whom.customer(), whom.page(), reach, found));
    }

    /** What to put right, for the summary at the top. */
    public List<Fault> faults() {
        return wrong == null ? List.of() : List.of(wrong);
    }
}
