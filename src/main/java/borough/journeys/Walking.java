package borough.journeys;

import borough.cases.Event;
import borough.cases.Opening;
import borough.council.Calendars;
import borough.language.Around;
import borough.services.Question;
import borough.services.Situation;
import borough.services.Walk;
import borough.services.Walked;
import borough.vocabulary.Person;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Walks a journey with the clock and the working days of its council. */
@Component
class Walking {
    private final Clock clock;
    private final Calendars calendars;

    Walking(Clock clock, Calendars calendars) {
        this.clock = clock;
        this.calendars = calendars;
    }

    Instant now() {
        return clock.instant();
    }

    Walked next(Journey it) {
        return new Walk(it.service()).next(situation(it));
    }

    Walked again(Journey it, Question question) {
        return new Walk(it.service()).again(situation(it), question.name());
    }

    Walked sending(Journey it) {
        return new Walk(it.service()).sending(situation(it));
    }

    // Nobody is signed in yet, so we know nobody; accounts will say who "me" is.
    private Situation situation(Journey it) {
        var around = new Around(it.by().channel(), now(), calendars.current(), Person.NOBODY);
        var said = it.said();
        return new Situation(around, said.answers(), said.facts(), said.gonePast().keySet());
    }

    /** What a journey that is ready hands over. */
    Opening opening(Journey it, Walked walked, Event.By by) {
        var overrides =
                it.said().gonePast().entrySet().stream()
                        .filter(past -> !past.getValue().isBlank())
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return Opening.of(it.service(), walked, it.said().answers(), overrides, by);
    }
}
