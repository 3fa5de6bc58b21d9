package borough.identity;

import borough.audit.About;
import borough.audit.Actor;
import borough.audit.Audit;
import borough.audit.NewEntry;
import borough.council.SignedIn;
import borough.interactions.Interaction;
import borough.interactions.Interaction.Way;
import borough.interactions.Interactions;
import borough.interactions.NewInteraction;
import borough.interactions.NewInteraction.Told;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Puts checks on record: in the audit, and on the customer's timeline. */
@Component
class Records {
    private final Audit audit;
    private final Interactions interactions;

    Records(Audit audit, Interactions interactions) {
        this.audit = audit;
        this.interactions = interactions;
    }

    void began(Check it, SignedIn by) {
        audit.write(entry("Began to check who a customer is", it, by));
    }

    void reached(Check of, Checked it, SignedIn by, String paper) {
        var how = paper.isEmpty() ? "questions" : paper;
        audit.write(
                entry("Checked who a customer is: " + it.level().word(), of, by).saying("by", how));
        write(of, it.at(), it.level().word(), "Checked who they are: " + it.level().word(), by);
    }

    void locked(Check of, SignedIn by, Instant at) {
        audit.write(entry("A check of who a customer is ended: too much was wrong", of, by));
        write(of, at, "locked", "Could not show who they are: too much was wrong", by);
    }

    private static NewEntry entry(String what, Check it, SignedIn by) {
        return new NewEntry(
                        Actor.staff(by.person(), by.name()),
                        NewEntry.Kind.SIGN_IN,
                        what,
                        About.customer(it.customer().value()))
                .saying("channel", it.channel());
    }

    private void write(Check of, Instant at, String what, String says, SignedIn by) {
        interactions.write(
                List.of(
                        new NewInteraction(
                                "identity " + of.id() + " " + what,
                                at,
                                of.channel(),
                                Way.IN,
                                "identity",
                                Told.of(says).by(Optional.of(by.name())),
                                Interaction.About.NOTHING.of(of.customer()))));
    }
}
