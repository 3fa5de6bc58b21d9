package borough.cases;

import borough.casebook.Book;
import borough.casebook.Book.Inside;
import borough.casebook.Case;
import borough.casebook.Contents;
import borough.casebook.Event;
import borough.casebook.InWords;
import borough.casebook.Starter;
import borough.catalogue.Catalogue;
import borough.language.Around;
import borough.moving.Standing;
import borough.services.Effect;
import borough.services.Question;
import borough.services.Service;
import borough.services.Situation;
import borough.tongues.Tongue;
import borough.values.Reference;
import borough.vocabulary.MapPin;
import borough.walking.Walk;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens cases: what somebody sends, and what one case begins for another service. */
final class Beginning {
    private static final Logger LOG = LoggerFactory.getLogger(Beginning.class);

    private static final String PROPERTY_PAGE = "property page";
    private static final Opening.Where NOWHERE = new Opening.Where("", Optional.empty());

    private final Moving moving;
    private final Book book;
    private final Deeds deeds;
    private final Catalogue catalogue;

    Beginning(Moving moving, Book book, Deeds deeds, Catalogue catalogue) {
        this.moving = moving;
        this.book = book;
        this.deeds = deeds;
        this.catalogue = catalogue;
    }

    Case open(Reference reference, Opening opening, Optional<Starter> starter) {
        var service = opening.service();
        var now = moving.desk().now();
        var fresh = fresh(opening, reference, now);
        var contents =
                new Contents(
                        opening.customer(),
                        new Contents.Gathered(
                                opening.said().answers(), opening.said().facts(), Map.of()),
                        Optional.empty(),
                        new Contents.Shown("", opening.said().shown(), opening.language()));
        var key = book.newKey();
        pins(opening).forEach(it -> book.pin(fresh, it));
        var inside = new Inside("", key, 0, Set.of(), Optional.empty(), starter);
        var held = new Held(moving, fresh, service, contents, inside);
        var history = new History(0, now);
        history.add(opening.by(), "opened", "Sent", Optional.empty(), acting(opening));
        opening.said()
                .overrides()
                .forEach(
                        (rule, why) ->
                                history.add(
                                        opening.by(),
                                        "overrode",
                                        rule,
                                        Optional.empty(),
                                        Map.of(Event.WHY, why)));
        var name = moving.desk().name(fresh.reference());
        var sent = Standing.sent(name.reference(), name.link(), now);
        var view = moving.desk().view(opening.by().channel(), contents, sent);
        deeds.opened(fresh, opening);
        return moving.settle(held, moving.moves(held).begin(view), history);
    }

    private static Map<String, String> acting(Opening opening) {
        return opening.acting().isEmpty() ? Map.of() : Map.of(Event.WHY, opening.acting());
    }

    // What is kept from the property's page is found from no place at all.
    private static Stream<MapPin> pins(Opening opening) {
        var hidden = opening.service().privacy().seen();
        return hidden.hiddenFrom().contains(PROPERTY_PAGE) || !hidden.by().isEmpty()
                ? Stream.of()
                : Opening.pins(opening.said().answers());
    }

    private static Case fresh(Opening opening, Reference reference, Instant now) {
        var service = opening.service();
        // What is kept from the property's page names no place where everybody could read it.
        boolean hidden = service.privacy().seen().hiddenFrom().contains(PROPERTY_PAGE);
        var where = hidden ? NOWHERE : opening.where();
        return new Case(
                reference,
                new Case.About(
                        service.slug(),
                        service.hash(),
                        service.privacy().title().orElse(service.title()),
                        where.words(),
                        where.property(),
                        opening.by().channel()),
                new Case.Where("", now, Optional.empty(), Optional.of(service.owner())),
                now,
                Optional.empty());
    }

    /**
     * Begins another service with what it is told, in the transaction in hand, and so once. One
     * that the council does not offer falls to a person.
     */
    Deeds.Done start(Effect.Start start, Held starter) {
        var service = catalogue.live(start.service());
        if (service.isEmpty()) {
            LOG.error("{} can't begin {}", starter.about().reference(), start.service());
            return new Deeds.Done(
                    "could not begin",
                    start.service() + " is not offered here; somebody must see to it",
                    Optional.empty());
        }
        var opened =
                open(
                        Reference.draw(),
                        opening(service.get(), start, starter),
                        Optional.of(new Starter(starter.about().reference(), start.part())));
        return new Deeds.Done(
                "began", opened.about().title() + ", " + opened.reference(), Optional.empty());
    }

    private Opening opening(Service service, Effect.Start start, Held starter) {
        var answers = answers(service, start.with());
        var about = starter.about().about();
        var around =
                new Around(
                        about.channel(),
                        moving.desk().now(),
                        moving.view(starter).around().time(),
                        starter.contents().customer());
        var situation = new Situation(around, answers, Map.of(), Set.of());
        // What is not answered here is asked nobody: lookups go by what is.
        var walked = new Walk(service, moving.lookups()).sending(situation);
        var where = Opening.where(answers);
        return new Opening(
                        service,
                        new Opening.Said(
                                answers,
                                walked.facts(),
                                Map.of(),
                                InWords.of(service, answers, walked.known())),
                        starter.contents().customer(),
                        where.words().isEmpty()
                                ? new Opening.Where(about.place(), about.property())
                                : where,
                        new Event.By(Event.By.BOROUGH.who(), about.channel()))
                .in(Tongue.named(starter.contents().shown().languageCode()));
    }

    // Only what the other service asks, and of the kind that it asks for.
    private static Map<String, Object> answers(Service service, Map<String, Object> with) {
        var answers = new LinkedHashMap<String, Object>();
        for (var question : service.questions()) {
            Optional.ofNullable(with.get(question.name()))
                    .filter(value -> fits(question, value))
                    .ifPresent(value -> answers.put(question.name(), value));
        }
        return answers;
    }

    private static boolean fits(Question question, Object value) {
        try {
            question.storedType().toJson(value);
            return true;
        } catch (ClassCastException | IllegalArgumentException other) {
            LOG.error("{} can't be told {}", question.name(), value.getClass());
            return false;
        }
    }
}
