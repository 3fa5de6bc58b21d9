package borough.stories;

import borough.Town;
import borough.Visitor;
import borough.catalogue.Catalogue;
import borough.council.Council;
import borough.council.Person;
import borough.data.Cursor;
import borough.data.Tenancy;
import borough.demonstration.Demonstration;
import borough.demonstration.MadeUp;
import borough.messages.Messages;
import borough.signin.Demonstrators;
import com.microsoft.playwright.options.Cookie;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

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

    /** A member of staff of another council, signed in. */
    static Walker staff(Council council, Person person, int width, boolean scripts) {
        var walker = new Walker(CHROMIUM, council.hosts().getFirst(), width, scripts);
        var cookie =
                new Cookie("borough-staff", Visitor.session(council, person))
                        .setUrl(walker.address("/"));
        walker.context().addCookies(List.of(cookie));
        return walker;
    }

    /**
     * The post room as it stands by the clock of this story: another may have run before it on a
     * later day.
     */
    static String postRoom() {
        var now = new Cursor(Town.CLOCK.instant().plusSeconds(1), new UUID(-1L, -1L));
        return "/post-room?before=" + now.text();
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
