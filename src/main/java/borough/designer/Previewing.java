package borough.designer;

import borough.asking.Preview;
import borough.council.Calendars;
import borough.examples.Examples;
import borough.examples.Examples.Beginning;
import borough.journeys.Journey;
import borough.language.Around;
import borough.moving.CaseView;
import borough.moving.Moves;
import borough.moving.Standing;
import borough.services.Effect;
import borough.services.Question;
import borough.services.Rule;
import borough.services.Service;
import borough.services.Situation;
import borough.vocabulary.Person;
import borough.vocabulary.Vocabulary;
import borough.walking.Step;
import borough.walking.Walk;
import borough.walking.Walked;
import borough.web.Frame;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Walks a service in a made-up situation, in memory. */
@Component
class Previewing {
    private final Looking looking;
    private final Preview preview;
    private final Vocabulary words;
    private final Calendars calendars;
    private final Clock clock;

    Previewing(
            Looking looking, Preview preview, Vocabulary words, Calendars calendars, Clock clock) {
        this.looking = looking;
        this.preview = preview;
        this.words = words;
        this.calendars = calendars;
        this.clock = clock;
    }

    List<Beginning> beginnings(Service service) {
        return new Examples(words, calendars.current()).beginnings(service);
    }

    /** A preview that is under way. */
    record Going(
            String slug,
            Service service,
            MadeUp made,
            Optional<Beginning> example,
            Journey journey) {
        String path() {
            return journey.id();
        }

        String back() {
            return Looking.ALL + "/" + slug + "/preview?version=" + made.version();
        }
    }

    Going going(String slug, String made, HttpServletRequest request) {
        var version = MadeUp.versionIn(made).orElseThrow(Looking::notFound);
        var service = looking.at(slug, version).draft().service().orElseThrow(Looking::notFound);
        var read = MadeUp.read(made, service).orElseThrow(Looking::notFound);
        var going = going(slug, service, read);
        request.setAttribute(Frame.PREVIEW, going.back());
        return going;
    }

    Going going(String slug, Service service, MadeUp made) {
        var example = beginnings(service).stream().skip(Math.max(0, made.example())).findFirst();
        var path = Looking.ALL + "/" + slug + "/preview/" + made.written(service);
        var past =
                made.gonePast().stream().collect(Collectors.toMap(it -> it, it -> "", (a, b) -> a));
        var said = new Journey.Said(made.answers(), Map.of(), past);
        return new Going(
                slug,
                service,
                made,
                example.filter(it -> made.example() >= 0),
                preview.journey(path, service, said, clock.instant()));
    }

    private Around around(Going it) {
        var now = it.example().map(Beginning::now).orElse(clock.instant());
        return new Around("web", now, calendars.current(), Person.NOBODY);
    }

    // What the example knows stands in for every lookup; nobody is asked anything for real.
    private static Walk walk(Going it) {
        var known = it.example().map(Beginning::known).orElse(Map.of());
        return new Walk(
                it.service(), (lookup, inputs) -> Optional.ofNullable(known.get(inputs.as())));
    }

    private Situation situation(Going it) {
        return new Situation(
                around(it), it.made().answers(), Map.of(), Set.copyOf(it.made().gonePast()));
    }

    /** What comes next, with the example's answer filled in. */
    Walked next(Going it) {
        return filled(it, walk(it).next(situation(it)));
    }

    /** What comes next at sending. */
    Walked sending(Going it) {
        return walk(it).sending(situation(it));
    }

    /** The rule that stops it now, if one does. */
    Optional<Rule> stoppedBy(Going it) {
        return switch (walk(it).next(situation(it)).step()) {
            case Step.Refused step -> Optional.of(step.rule());
            case Step.Diverted step -> Optional.of(step.rule());
            case Step.Duplicate step -> Optional.of(step.rule());
            case Step.Shown step -> Optional.of(step.rule());
            case Step.Warned step -> Optional.of(step.rule());
            default -> Optional.<Rule>empty();
        };
    }

    // The answer that the example gives stands in the field, to be pressed on with or changed.
    private Walked filled(Going it, Walked walked) {
        if (!(walked.step() instanceof Step.Ask ask) || ask.filled().isPresent()) {
            return walked;
        }
        var given = it.example().map(Beginning::given).orElse(Map.of());
        var answer = Optional.ofNullable(given.get(ask.question().name())).map(preview::given);
        var step = ask.filled(answer);
        return new Walked(step, walked.facts(), walked.asked(), walked.known());
    }

    /** This question where it is asked now. */
    Optional<Walked> asked(Going it, String field) {
        return question(it.service(), field)
                .map(question -> walk(it).again(situation(it), question.name()))
                .filter(
                        walked ->
                                walked.step() instanceof Step.Ask ask
                                        && ask.question().field().equals(field))
                .map(walked -> filled(it, walked));
    }

    private static Optional<Question> question(Service service, String field) {
        return service.questions().stream().filter(it -> it.field().equals(field)).findFirst();
    }

    /** What sending would do for real. */
    List<String> wouldHappen(Going it, Walked walked) {
        var said = new ArrayList<String>();
        said.add("Nothing was sent, and no case was opened.");
        if (it.service().stages().isEmpty()) {
            return said;
        }
        var now = around(it);
        var standing = Standing.sent("000-000-000", it.back(), now.now());
        var view =
                new CaseView(now, it.made().answers(), walked.facts(), new HashMap<>(), standing);
        var entered = new Moves(it.service(), words).begin(view);
        said.add(
                "For real, there would now be a case in the stage “%s”."
                        .formatted(entered.standing().stage()));
        if (!entered.say().isEmpty()) {
            said.add("It would say: " + entered.say());
        }
        for (var effect : entered.effects()) {
            if (effect instanceof Effect.Tell tell) {
                said.add("This would be sent: " + tell.text());
            }
        }
        return said;
    }
}
