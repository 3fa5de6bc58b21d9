package borough.casework;

import borough.caselinks.CaseLinks;
import borough.caselinks.CaseLinks.Kind;
import borough.council.SignedIn;
import borough.handling.Form;
import borough.values.Reference;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Links that an officer makes between cases, by the reference people read aloud. */
@Component
@Transactional
class OfficerLinks {
    private static final int WHY_MAX = 500;

    private final Permit permit;
    private final CaseLinks links;

    OfficerLinks(Permit permit, CaseLinks links) {
        this.permit = permit;
        this.links = links;
    }

    void link(Reference reference, String typed, String kind, Form form, SignedIn by) {
        permit.toWork(reference, by);
        var other = other(reference, typed, by);
        switch (kind) {
            case "related" -> links.link(reference, other, Kind.RELATED, form, by);
            case "follows" -> links.link(reference, other, Kind.FOLLOWS, form, by);
            default -> throw new Refused("kind", "Select how they belong together");
        }
    }

    void unlink(Reference reference, String typed, Form form, SignedIn by) {
        permit.toWork(reference, by);
        var other = Reference.read(typed).orElseThrow(() -> new Refused("other", "No such case"));
        boolean linked =
                links.of(reference, by).stream()
                        .anyMatch(
                                it ->
                                        it.other().reference().equals(other)
                                                && it.kind() != Kind.DUPLICATE);
        if (linked) {
            links.unlink(reference, other, form, by);
        }
    }

    void duplicate(Reference reference, String typed, String because, Form form, SignedIn by) {
        permit.toWork(reference, by);
        var why = Permit.text("why", because, WHY_MAX, "");
        var other = other(reference, typed, by);
        if (links.keptFor(other).filter(reference::equals).isPresent()) {
            throw new Refused("other", "That case is itself a duplicate of this one");
        }
        var now = permit.rules();
        var told = new CaseLinks.Told(form, by, now.says("joined"), now.says("ended"));
        links.duplicate(reference, other, why, told);
    }

    private Reference other(Reference reference, String typed, SignedIn by) {
        var other =
                Reference.read(typed)
                        .orElseThrow(
                                () ->
                                        new Refused(
                                                "other",
                                                "Enter the other case’s reference, nine letters"
                                                        + " and numbers"));
        if (other.equals(reference)) {
            throw new Refused("other", "That is this case itself");
        }
        try {
            permit.toSee(other, by);
        } catch (Refused.NotTheirs none) {
            throw new Refused("other", "There is no case with that reference");
        }
        return other;
    }
}
