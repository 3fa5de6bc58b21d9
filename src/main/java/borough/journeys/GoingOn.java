package borough.journeys;

import borough.catalogue.Catalogue;
import borough.customers.CustomerId;
import borough.journeys.Journeys.Begun;
import borough.journeys.Journeys.Bound;
import borough.journeys.Journeys.Opened;
import borough.services.Question;
import borough.services.Rule;
import borough.services.Service;
import borough.services.Situation.Brought;
import borough.tongues.Tongue;
import borough.values.Reference;
import borough.vocabulary.Nothing;
import borough.walking.Step;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * On from one service to another with what was answered, and back again. An answer goes along to a
 * question of the same name that is answered in the same way, and is confirmed there.
 */
@Component
public class GoingOn {
    private final Catalogue catalogue;
    private final Journeys journeys;
    private final Keeping keeping;

    GoingOn(Catalogue catalogue, Journeys journeys, Keeping keeping) {
        this.keeping = keeping;
        this.catalogue = catalogue;
        this.journeys = journeys;
    }

    /** Begins the other service from where this journey stands, in the same channel. */
    public Optional<Begun> begin(Opened from, String slug) {
        return begin(from, slug, new Bound(from.journey().by(), ""));
    }

    /** The same, to be read in this language. */
    public Optional<Begun> begin(Opened from, String slug, Tongue tongue) {
        return begin(from, slug, new Bound(from.journey().by().in(tongue), ""));
    }

    /** The same, to be opened only with the secret and this behind it. */
    public Optional<Begun> begin(Opened from, String slug, String boundTo) {
        return begin(from, slug, new Bound(from.journey().by(), boundTo));
    }

    private Optional<Begun> begin(Opened from, String slug, Bound bound) {
        var journey = from.journey();
        var led = led(from, slug);
        var only = led.flatMap(it -> it.way().to()).map(Rule.Leads::asks).orElse(List.of());
        return catalogue
                .live(slug)
                .flatMap(
                        other ->
                                journeys.begin(
                                        slug,
                                        bound,
                                        new Journey.From(
                                                new Brought(
                                                        filled(
                                                                journey.service(),
                                                                journey.said().answers(),
                                                                other),
                                                        asked(other, only)),
                                                led.map(it -> back(journey, it)))));
    }

    private static Journey.Back back(Journey from, Rule led) {
        return new Journey.Back(from.id(), led.name());
    }

    /** Begins it with the answers of a case, by somebody in a browser. */
    public Optional<Begun> begin(
            Service from, Map<String, Object> answers, String slug, Journey.By by) {
        return catalogue
                .live(slug)
                .flatMap(
                        other ->
                                journeys.begin(
                                        slug,
                                        new Bound(by, ""),
                                        new Journey.From(
                                                new Brought(
                                                        filled(from, answers, other), List.of()),
                                                Optional.empty())));
    }

    /**
     * News: somebody answered something and left without sending it. What they said is forgotten.
     *
     * @param at when they answered last
     * @param customer who it was, where that is known
     */
    public record JourneyLeft(
            String journey,
            String service,
            String channel,
            Instant at,
            @Nullable CustomerId customer) {}

    /** News: what was walked for a customer who is known was sent, and is this case. */
    public record SentFor(CustomerId customer, Reference reference, String how) {}

    /**
     * Begins a service for a customer whom somebody knows for certain: what we know of them is
     * filled in where it asks for it, to be confirmed, and the case it becomes is theirs.
     *
     * @param me what {@code start with: me.…} reads
     */
    public Optional<Begun> begin(
            String slug, Journey.By by, CustomerId customer, Map<String, Object> me) {
        return keeping.together(
                () ->
                        catalogue
                                .offered(slug)
                                .flatMap(
                                        it -> journeys.begin(slug, new Bound(by, ""), from(it, me)))
                                .map(
                                        begun -> {
                                            keeping.isFor(begun.id(), customer);
                                            return begun;
                                        }));
    }

    /** For which customer a journey is walked; empty where nobody said. */
    public Optional<CustomerId> customerOf(Journey it) {
        return keeping.customerOf(it.id());
    }

    /** Says for which customer it is walked, in place of whoever was said before. */
    public void isFor(Journey it, CustomerId customer) {
        keeping.together(
                () -> {
                    keeping.isFor(it.id(), customer);
                    return customer;
                });
    }

    private static Journey.From from(Service service, Map<String, Object> me) {
        var filled = new HashMap<String, Object>();
        for (var question : service.questions()) {
            question.how()
                    .startWith()
                    .filter(path -> path.name().equals("me") && path.fields().size() == 1)
                    .map(path -> me.get(path.fields().getFirst()))
                    .ifPresent(value -> filled.put(question.name(), value));
        }
        return new Journey.From(new Brought(filled, List.of()), Optional.empty());
    }

    /** Whether what this journey is led to leads back to it. */
    public boolean comesBack(Opened from, String slug) {
        return led(from, slug).isPresent();
    }

    // The rule that stops the journey here and leads to that service and back.
    private Optional<Rule> led(Opened from, String slug) {
        if (from.journey().sent().isPresent()) {
            return Optional.empty();
        }
        return journeys.next(from).step() instanceof Step.Diverted stop
                        && stop.to().equals(slug)
                        && stop.rule().way().to().filter(Rule.Leads::comesBack).isPresent()
                ? Optional.of(stop.rule())
                : Optional.empty();
    }

    private static List<String> asked(Service other, List<String> only) {
        return only.stream().filter(it -> other.question(it).isPresent()).toList();
    }

    private static Map<String, Object> filled(
            Service from, Map<String, Object> answers, Service other) {
        var filled = new LinkedHashMap<String, Object>();
        for (var question : from.questions()) {
            var answer = answers.getOrDefault(question.name(), Nothing.NOTHING);
            if (answer != Nothing.NOTHING
                    && other.question(question.name())
                            .filter(it -> isSame(question, it))
                            .isPresent()) {
                filled.put(question.name(), answer);
            }
        }
        return filled;
    }

    // Files stay with what they were sent to, and go away with it.
    private static boolean isSame(Question one, Question other) {
        return one.answerType().takesFiles().isEmpty()
                && one.answerType().name().equals(other.answerType().name())
                && one.storedType().equals(other.storedType());
    }

    /** The journey that this one comes back to, where it is still there. */
    public Optional<Journey> back(Journey it) {
        return it.said()
                .from()
                .back()
                .flatMap(back -> journeys.kept(back.journey()))
                .map(Opened::journey)
                .filter(before -> before.sent().isEmpty());
    }

    /**
     * Back with what was answered here, and with the reference where it was sent; empty where there
     * is nothing to come back to, or this is not done yet.
     */
    public Optional<Journey> comeBack(Opened it) {
        var journey = it.journey();
        boolean isDone =
                journey.sent().isPresent() || journeys.next(it).step() instanceof Step.Found;
        var back = journey.said().from().back();
        if (!isDone || back.isEmpty()) {
            return Optional.empty();
        }
        return journeys.kept(back.get().journey())
                .filter(before -> before.journey().sent().isEmpty())
                .map(
                        before -> {
                            var service = before.journey().service();
                            var filled =
                                    filled(journey.service(), journey.said().answers(), service);
                            journeys.cameBack(
                                    before, back.get().rule(), named(journey, service), filled);
                            return before.journey();
                        });
    }

    // What was sent answers the questions that ask for a request of this service.
    private static Map<String, Object> named(Journey done, Service service) {
        var named = new HashMap<String, Object>();
        var slug = done.service().slug();
        done.sent()
                .ifPresent(
                        reference ->
                                service.questions().stream()
                                        .filter(
                                                it ->
                                                        it.answerType()
                                                                .name()
                                                                .equals("case of " + slug))
                                        .forEach(
                                                it ->
                                                        named.put(
                                                                it.name(),
                                                                Map.of(
                                                                        "reference",
                                                                        reference.toString(),
                                                                        "service",
                                                                        slug))));
        return named;
    }
}
