package borough.cases;

import borough.casebook.Event;
import borough.cases.Cases.NotAllowed;
import borough.council.SignedIn;
import borough.services.Evidence.Piece;
import borough.values.Reference;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What must be held before anyone says yes: an officer looks at each item and accepts it, or not.
 */
@Component
@Transactional
public class CaseEvidence {
    private final Drawer drawer;
    private final Moving moving;

    CaseEvidence(Drawer drawer, Moving moving) {
        this.drawer = drawer;
        this.moving = moving;
    }

    /** Where each item stands that this case needs, in the order of the file. */
    @Transactional(readOnly = true)
    public List<Piece> pieces(Reference reference) {
        return drawer.look(reference).map(this::pieces).orElse(List.of());
    }

    private List<Piece> pieces(Held held) {
        return moving.moves(held).evidence(moving.view(held));
    }

    /**
     * An officer has seen this item, in whatever way, and accepts it. Twice counts once. Throws
     * {@link NotAllowed} where it is not needed, or not theirs to check.
     */
    public void accept(Reference reference, String item, String how, SignedIn by) {
        var held = drawer.hold(reference);
        var piece = theirs(held, item, by);
        if (piece.isAccepted()) {
            return;
        }
        var missing = missing(held, item);
        var what = event(by, "accepted", item, how);
        var entered =
                moving.moves(held).accepted(Set.of(item), missing.isEmpty(), moving.view(held));
        moving.hearing().heard(held, entered, what);
    }

    // What would still be missing were this accepted.
    private Set<String> missing(Held held, String item) {
        var missing = new HashSet<String>();
        pieces(held).stream()
                .filter(it -> it.isMissing() && !it.item().name().equals(item))
                .forEach(it -> missing.add(it.item().name()));
        return missing;
    }

    /**
     * An officer has looked at this item, or found none, and asks for another, for this reason: the
     * case hears {@code evidence asked}.
     */
    public void refuse(Reference reference, String item, String reason, SignedIn by) {
        if (reason.isBlank()) {
            throw new NotAllowed("Give your reason");
        }
        var held = drawer.hold(reference);
        theirs(held, item, by);
        var entered = moving.moves(held).notAccepted(item, moving.view(held));
        moving.hearing().heard(held, entered, event(by, "not accepted", item, reason));
    }

    private Event event(SignedIn by, String what, String item, String why) {
        var said = why.isBlank() ? Map.<String, String>of() : Map.of(Event.WHY, why);
        var who = new Event.By(by.name(), "staff");
        return new Event(0, moving.desk().now(), who, what, item, Optional.empty(), said);
    }

    // Whoever may decide something of this service may look at what nobody in particular checks.
    private static List<String> deciders(Held held) {
        return held.service().allStages().stream()
                .flatMap(stage -> stage.decisions().stream())
                .flatMap(one -> one.by().stream())
                .map(role -> role.replaceFirst("^another ", ""))
                .toList();
    }

    private Piece theirs(Held held, String item, SignedIn by) {
        Optional<Piece> piece =
                pieces(held).stream().filter(it -> it.item().name().equals(item)).findFirst();
        if (!held.about().isOpen() || piece.isEmpty()) {
            throw new NotAllowed("This case does not need " + item + " now");
        }
        var roles = piece.get().item().how().checkedBy();
        boolean may = (roles.isEmpty() ? deciders(held) : roles).stream().anyMatch(by::holds);
        if (!may) {
            var who = roles.isEmpty() ? "those to check who decide" : String.join(", ", roles);
            throw new NotAllowed(item + " is for " + who);
        }
        return piece.get();
    }
}
