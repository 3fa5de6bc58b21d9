package borough.stories;

import borough.Town;
import borough.catalogue.Catalogue;
import borough.council.Council;
import borough.data.Tenancy;
import borough.demonstration.Demonstration;
import borough.demonstration.MadeUp;
import borough.messages.Messages;
import borough.signin.Demonstrators;
import java.time.Duration;

/** Brookshire with its services published and Chromium in front of it, for all stories. */
final class Stage {
    static final Council BROOKSHIRE = brookshire();
    private static final Browser CHROMIUM = new Browser();

    private Stage() {}

    private static Council brookshire() {
        var council = MadeUp.council("brookshire");
        Town.CLOCK.set("2026-05-12T18:10:00");
        Town.bean(Demonstrators.class)
                .offer(council.slug(), Town.bean(Demonstration.class).namedStaff(council.slug()));
        Tenancy.run(council.id(), () -> Town.bean(Catalogue.class).readFiles());
        return council;
    }

    static Walker somebody(int width, boolean scripts) {
        return new Walker(CHROMIUM, BROOKSHIRE.hosts().getFirst(), width, scripts);
    }

    /** Does what is due, and what that makes due in turn. */
    static void letTimePass() {
        for (int each = 0; each < 4; each++) {
            Town.sweep();
        }
        // What could not be done at once is tried again some seconds later, by the council's clock:
        // on a busy machine even the stand-in may answer too late, and is then asked again.
        for (int more = 0; more < 4 || (more < 24 && somethingWaits()); more++) {
            Town.CLOCK.pass(Duration.ofSeconds(3));
            Town.sweep();
        }
    }

    private static boolean somethingWaits() {
        return Town.in(BROOKSHIRE.id(), () -> !Town.bean(Messages.class).waiting().isEmpty());
    }
}
