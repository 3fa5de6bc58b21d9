package borough.journeys;

import borough.journeys.JourneyEvent.At;
import borough.journeys.JourneyEvent.Kind;
import borough.services.Rule;
import borough.walking.Step;
import borough.walking.Walked;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What is counted of a journey as it goes on. */
final class Counting {
    private Counting() {}

    /** What stops a journey now, or ends it, after this question. */
    static Optional<JourneyEvent> stopped(
            Journey it, String question, Walked walked, Instant now) {
        return switch (walked.step()) {
            case Step.Refused refused -> ruled(Kind.REFUSED, it, at(question, refused.rule()), now);
            case Step.Diverted led -> ruled(Kind.DIVERTED, it, at(question, led.rule()), now);
            case Step.Duplicate found -> ruled(Kind.DUPLICATE, it, at(question, found.rule()), now);
            case Step.Warned warned -> ruled(Kind.WARNED, it, at(question, warned.rule()), now);
            case Step.Found found -> ruled(Kind.FINISHED, it, new At(question, ""), now);
            case Step.Ask ask -> Optional.empty();
            case Step.Shown shown -> Optional.empty();
            case Step.Ready ready -> Optional.empty();
        };
    }

    private static At at(String question, Rule rule) {
        return new At(question, rule.name());
    }

    private static Optional<JourneyEvent> ruled(Kind kind, Journey it, At at, Instant now) {
        return Optional.of(at(kind, it, at, now));
    }

    /** Something that happened there. */
    static JourneyEvent at(Kind kind, Journey it, At at, Instant now) {
        var event = JourneyEvent.by(kind, it, at, now);
        return kind == Kind.LEFT ? event.after(seconds(it, now)) : event;
    }

    /** It was sent. */
    static JourneyEvent sent(Journey it, Instant now) {
        return JourneyEvent.of(Kind.FINISHED, it, now).after(seconds(it, now));
    }

    // Clocks of two nodes may differ a little.
    private static long seconds(Journey it, Instant now) {
        return Math.max(0, Duration.between(it.since().at(), now).toSeconds());
    }
}
