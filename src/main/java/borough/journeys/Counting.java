package borough.journeys;

import borough.journeys.JourneyEvent.At;
import borough.journeys.JourneyEvent.Kind;
import borough.services.Rule;
import borough.walking.Step;
import borough.walking.Walked;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Where a journey stands after a step, and what of it is counted. */
final class Counting {
    private final Walking walking;

    Counting(Walking walking) {
        this.walking = walking;
    }

    /** Where it stands; one that is stopped stands at the question before. */
    Journey standing(Journey before, Journey.Said said, Walked walked) {
        var question =
                switch (walked.step()) {
                    case Step.Ask ask -> ask.question().name();
                    case Step.Ready ready -> "";
                    case Step.Found found -> "";
                    default -> before.since().question();
                };
        var journey = before.with(said.knowing(walked.facts()));
        var changes = before.since().changes();
        return journey.at(
                new Journey.Since(changes, walking.now(), question, walking.ageBand(journey)));
    }

    Optional<JourneyEvent> stopped(Journey it, String question, Walked walked) {
        return switch (walked.step()) {
            case Step.Refused refused -> ruled(Kind.REFUSED, it, question, refused.rule());
            case Step.Diverted diverted -> ruled(Kind.DIVERTED, it, question, diverted.rule());
            case Step.Duplicate found -> ruled(Kind.DUPLICATE, it, question, found.rule());
            case Step.Warned warned -> ruled(Kind.WARNED, it, question, warned.rule());
            case Step.Found found -> Optional.of(at(Kind.FINISHED, it, new At(question, "")));
            case Step.Ask ask -> Optional.empty();
            case Step.Shown shown -> Optional.empty();
            case Step.Ready ready -> Optional.empty();
        };
    }

    private Optional<JourneyEvent> ruled(Kind kind, Journey it, String question, Rule rule) {
        return Optional.of(at(kind, it, new At(question, rule.name())));
    }

    JourneyEvent at(Kind kind, Journey it, At at) {
        var now = walking.now();
        var event = JourneyEvent.by(kind, it, at, now);
        return kind == Kind.LEFT ? event.after(seconds(it, now)) : event;
    }

    /** How long since it changed last; clocks of two nodes may differ a little. */
    static long seconds(Journey it, Instant now) {
        return Math.max(0, Duration.between(it.since().at(), now).toSeconds());
    }
}
