package borough.journeys;

import borough.cases.Event;
import borough.cases.Opening;
import borough.cases.Story;
import borough.council.Calendars;
import borough.language.Around;
import borough.services.Question;
import borough.services.Situation;
import borough.services.Walk;
import borough.services.Walked;
import borough.vocabulary.Nothing;
import borough.vocabulary.Person;
import borough.vocabulary.Property;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
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
        var shown =
                walked.asked().stream()
                        .filter(answered -> answered.value() != Nothing.NOTHING)
                        .map(
                                answered ->
                                        new Story.Answer(
                                                answered.question().wording().question().raw(),
                                                answered.words()))
                        .toList();
        var overrides =
                it.said().gonePast().entrySet().stream()
                        .filter(past -> !past.getValue().isBlank())
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return new Opening(
                it.service(),
                new Opening.Said(it.said().answers(), walked.facts(), overrides, shown),
                Person.NOBODY,
                where(it),
                by);
    }

    private static Opening.Where where(Journey it) {
        return it.said().answers().values().stream()
                .filter(Property.class::isInstance)
                .map(Property.class::cast)
                .findFirst()
                .map(at -> new Opening.Where(at.address(), Optional.of(at.uprn())))
                .orElse(new Opening.Where("", Optional.empty()));
    }
}
