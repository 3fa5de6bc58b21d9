package borough.cases;

import borough.casebook.Contents;
import borough.council.Calendars;
import borough.council.WorkingTime;
import borough.data.Sealing;
import borough.language.Around;
import borough.moving.CaseView;
import borough.moving.Standing;
import borough.tongues.Tongues;
import borough.values.Reference;
import borough.web.Links;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;

/** What surrounds a case as it is moved: the clock, the working days, and its customer's link. */
@Component
class Desk {
    private static final String FOLLOW = "follow";

    private final Clock clock;
    private final Calendars calendars;
    private final Links links;
    private final Sealing sealing;
    private final Tongues tongues;

    Desk(Clock clock, Calendars calendars, Links links, Sealing sealing, Tongues tongues) {
        this.clock = clock;
        this.calendars = calendars;
        this.links = links;
        this.sealing = sealing;
        this.tongues = tongues;
    }

    /** The same desk with its clock standing at a moment of the past. */
    Desk at(Instant moment) {
        return new Desk(Clock.fixed(moment, clock.getZone()), calendars, links, sealing, tongues);
    }

    /** Now, as finely as the database keeps it. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** The days and hours of work of the council in hand. */
    WorkingTime time() {
        return calendars.current();
    }

    CaseView view(String channel, Contents contents, Standing standing) {
        var tongue = tongues.of(contents.shown().languageCode());
        var around = new Around(channel, now(), calendars.current(), contents.customer(), tongue);
        return new CaseView(
                around, contents.answers(), contents.facts(), contents.results(), standing);
    }

    Standing.CaseName name(Reference reference) {
        return new Standing.CaseName(reference.toString(), links.to(followingPath(reference)));
    }

    /** Where the customer follows this case; the last part is a secret only we can make. */
    String followingPath(Reference reference) {
        return "/follow/" + reference.text() + "/" + secret(reference);
    }

    boolean opens(Reference reference, String secret) {
        var right = secret(reference).getBytes(StandardCharsets.UTF_8);
        return MessageDigest.isEqual(right, secret.getBytes(StandardCharsets.UTF_8));
    }

    private String secret(Reference reference) {
        // Eighty bits: nobody guesses them, and the whole link fits in a text.
        return sealing.fingerprint(FOLLOW, reference.text()).substring(0, 20);
    }
}
