package borough.journeys;

import borough.casebook.Event;
import borough.cases.Opening;
import borough.council.Calendars;
import borough.language.Around;
import borough.services.Question;
import borough.services.Situation;
import borough.tongues.Tongue;
import borough.walking.Walk;
import borough.walking.Walked;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Walks a journey with the clock and the working days of its council. */
@Component
class Walking {
    private final Clock clock;
    private final Calendars calendars;
    private final Waits waits;
    private final Resident resident;

    Walking(Clock clock, Calendars calendars, Waits waits, Resident resident) {
        this.clock = clock;
        this.calendars = calendars;
        this.waits = waits;
        this.resident = resident;
    }

    /** Now, as exactly as the database keeps it. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** Until when a partner may finish what it is let finish now. */
    Instant partnerUntil() {
        return now().plus(waits.current().partnerHas());
    }

    Walked next(Journey it) {
        return walk(it).next(situation(it));
    }

    Walked again(Journey it, Question question) {
        return walk(it).again(situation(it), question.name());
    }

    Walked sending(Journey it) {
        return walk(it).sending(situation(it));
    }

    private Walk walk(Journey it) {
        return new Walk(it.service(), new Patience(waits.current().lookups()));
    }

    /** The age band of who answers, empty where not known. */
    String ageBand(Journey it) {
        var today = calendars.current().dayOf(now());
        return AgeBand.of(it.service().questions(), it.said().answers(), today);
    }

    private Situation situation(Journey it) {
        var around =
                new Around(
                        it.by().channel(),
                        now(),
                        calendars.current(),
                        resident.me(it),
                        it.tongue());
        var said = it.said();
        return new Situation(
                around,
                said.answers(),
                said.facts(),
                said.gonePast().keySet(),
                said.from().brought());
    }

    /** What a journey that is ready hands over, in English, which is what staff read. */
    Opening opening(Journey it, Walked ready, Event.By by) {
        var fetched = it.said().knowing(ready.facts());
        var walked = it.tongue().isEnglish() ? ready : next(it.with(fetched).in(Tongue.ENGLISH));
        var overrides =
                it.said().gonePast().entrySet().stream()
                        .filter(past -> !past.getValue().isBlank())
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        var opening =
                Opening.of(it.service(), walked, it.said().answers(), overrides, by)
                        .of(resident.sender(it))
                        .in(it.by().tongue());
        return resident.acting(it)
                .map(acting -> opening.actedFor(acting.onRecord()))
                .orElse(opening);
    }
}
