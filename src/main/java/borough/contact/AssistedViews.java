package borough.contact;

import borough.asking.AskedFields;
import borough.asking.AskedFiles;
import borough.asking.JourneyViews;
import borough.asking.Offers;
import borough.council.Structure;
import borough.documents.Uploads;
import borough.journeys.AtOnce;
import borough.journeys.Journey;
import borough.journeys.PickingUp;
import borough.markers.Cautions;
import borough.services.Rule;
import borough.vocabulary.Posted;
import borough.vocabulary.Property;
import borough.walking.Step;
import borough.walking.Walked;
import borough.web.Asked;
import borough.web.Fault;
import borough.web.Link;
import borough.web.Screen;
import borough.web.Viewer;
import borough.web.Words;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** What an adviser sees and says, from the same file that the public's pages are made from. */
@Component
class AssistedViews {
    private static final String PAGE = "contact/pages/assisted";

    private final AskedFields fields;
    private final Offers offers;
    private final About about;
    private final PickingUp pickingUp;
    private final Clock clock;

    /** Whom an adviser may have to ask, what they must beware of, and how sure who it is. */
    @Component
    record About(Structure structure, Cautions cautions, WhoFirst whoFirst) {}

    AssistedViews(
            AskedFields fields, Offers offers, About about, PickingUp pickingUp, Clock clock) {
        this.fields = fields;
        this.offers = offers;
        this.about = about;
        this.pickingUp = pickingUp;
        this.clock = clock;
    }

    static String path(Journey it) {
        return "/staff/journeys/" + it.id();
    }

    /** What was typed on the page, and what is wrong with it, by the name of the field. */
    record Typed(Posted posted, Map<String, String> wrong) {
        static final Typed NOTHING = new Typed(new Posted(Map.of()), Map.of());

        String of(String field) {
            return wrong.getOrDefault(field, "");
        }
    }

    boolean isLookingUp(Step.Ask ask, Posted posted) {
        return fields.isLookingUp(ask, posted);
    }

    /** The questions that stand together. */
    ModelAndView asking(Journey it, Walked walked, List<Step.Ask> asks, Typed typed) {
        var scripts =
                asks.stream()
                        .map(ask -> fields.asked(ask, typed.posted(), typed.of(field(ask))))
                        .map(asked -> asked.filesUnder(path(it)))
                        .map(AssistedViews::script)
                        .toList();
        return page(it, walked, new Now(scripts, null, null), typed);
    }

    private static String field(Step.Ask ask) {
        return ask.question().field();
    }

    // What the public reads, an adviser says.
    private static Asked script(Asked it) {
        var hint = it.hint();
        return new Asked(
                it.key(),
                it.type(),
                AssistedPage.SAY + "“" + it.question() + "”",
                hint == null ? null : "“" + hint + "”",
                it.optional(),
                it.from(),
                it.given(),
                it.fault());
    }

    /** Whatever the journey has come to where nothing is asked. */
    ModelAndView at(Journey it, Walked walked, Typed typed) {
        return switch (walked.step()) {
            case Step.Refused s ->
                    stopped(
                            it,
                            walked,
                            new Said(s.rule(), with(s.words(), s.show(), walked)),
                            typed);
            case Step.Diverted s -> stopped(it, walked, new Said(s.rule(), s.words()), typed);
            case Step.Duplicate s -> stopped(it, walked, new Said(s.rule(), s.words()), typed);
            case Step.Shown s ->
                    stopped(
                            it,
                            walked,
                            new Said(s.rule(), with(s.words(), s.show(), walked)),
                            typed);
            case Step.Warned s -> stopped(it, walked, new Said(s.rule(), s.words()), typed);
            case Step.Found s -> found(it, walked, s, typed);
            case Step.Ready s -> ready(it, walked, s, typed);
            case Step.Ask s -> asking(it, walked, List.of(s), typed);
        };
    }

    // What stands beside the words on a page is read out after them.
    private static String with(String words, Optional<Object> show, Walked walked) {
        var all = new ArrayList<>(List.of(words));
        all.addAll(JourneyViews.lines(show, walked.known()));
        return String.join(" ", all);
    }

    private ModelAndView ready(Journey it, Walked walked, Step.Ready ready, Typed typed) {
        var promised = it.service().story().promised();
        var promise =
                ready.due().map(due -> promised.by(Words.by(due, clock.instant()))).orElse(null);
        return page(it, walked, new Now(List.of(), null, new AssistedPage.Ready(promise)), typed);
    }

    private ModelAndView found(Journey it, Walked walked, Step.Found found, Typed typed) {
        var says =
                found.shown().stream()
                        .map(one -> with(one.words(), one.show(), walked))
                        .collect(Collectors.joining(" "));
        var offer =
                found.shown().stream()
                        .flatMap(shown -> offers.instead(shown.rule(), it).stream())
                        .findFirst();
        var stop =
                new AssistedPage.Stop("What we found", says, onward(it, offer), null, false, null);
        return page(it, walked, new Now(List.of(), stop, null), typed);
    }

    private record Said(Rule rule, String words) {}

    private ModelAndView stopped(Journey it, Walked walked, Said said, Typed typed) {
        var rule = said.rule();
        var stop =
                new AssistedPage.Stop(
                        title(rule),
                        said.words(),
                        onward(it, offers.instead(rule, it)),
                        AtOnce.mayBePassed(rule) ? "The caller has heard this, go on" : null,
                        rule.may().contains(Rule.May.JOIN),
                        rule.override().map(role -> override(role, typed)).orElse(null));
        return page(it, walked, new Now(List.of(), stop, null), typed);
    }

    // An adviser's pages have addresses of their own.
    private AssistedPage.Onward onward(Journey it, Optional<Link> offer) {
        var theirs = JourneyViews.path(it) + "/";
        return new AssistedPage.Onward(
                offer.map(link -> staffs(it, link)).orElse(null),
                offer.filter(link -> link.href().startsWith(theirs)).isPresent(),
                offers.back(it).map(link -> staffs(it, link)).orElse(null));
    }

    private static Link staffs(Journey it, Link link) {
        return new Link(link.text(), link.href().replace(JourneyViews.path(it), path(it)));
    }

    private static String title(Rule rule) {
        return switch (rule.kind()) {
            case REFUSE -> "We can’t do this now";
            case DIVERT -> "Somebody else can help better";
            case DUPLICATE -> "We know about this already";
            case SHOW -> "This may help";
            case WARN -> "Before you go on";
        };
    }

    private AssistedPage.Override override(String role, Typed typed) {
        var mine = Viewer.signedIn().holds(role);
        var team =
                Optional.ofNullable(about.structure().roles().get(role))
                        .flatMap(about.structure()::team)
                        .map(it -> it.name())
                        .orElse(null);
        var wrong = typed.of("reason");
        return new AssistedPage.Override(
                role, team, mine, wrong.isEmpty() ? null : new Fault("reason", wrong));
    }

    /** What stands on the page besides what is known. */
    private record Now(
            List<Asked> fields,
            AssistedPage.@Nullable Stop stop,
            AssistedPage.@Nullable Ready ready) {}

    private ModelAndView page(Journey it, Walked walked, Now now, Typed typed) {
        var service = it.service();
        var call =
                new AssistedPage.Call(
                        service.title(),
                        service.front().who(),
                        channel(it) + checked(it),
                        path(it));
        var wrong = typed.of("contact");
        var handOver =
                new AssistedPage.HandOver(
                        pickingUp.code(it),
                        typed.posted().first("contact"),
                        wrong.isEmpty() ? null : new Fault("contact", wrong));
        var page =
                new AssistedPage(
                        call,
                        now.fields(),
                        now.stop(),
                        now.ready(),
                        CallerSaid.rows(it, walked, path(it)),
                        handOver,
                        Uploads.shown(AskedFiles.shown(walked.step()), path(it)),
                        cautions(it));
        return Screen.with(
                page.faults().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT,
                PAGE,
                page);
    }

    private String checked(Journey it) {
        return about.whoFirst().said(it).map(said -> ". " + said).orElse("");
    }

    // Of every home they named so far.
    private List<String> cautions(Journey it) {
        return it.said().answers().values().stream()
                .filter(Property.class::isInstance)
                .map(home -> ((Property) home).uprn())
                .distinct()
                .flatMap(home -> about.cautions().atHome(home).stream())
                .distinct()
                .toList();
    }

    // The adviser reads English; what the customer is sent is in the customer's own language.
    private static String channel(Journey it) {
        var theirs = it.by().tongue();
        var here = it.by().channel().equals("reception") ? "At reception" : "By phone";
        return theirs.isEnglish()
                ? here
                : here + ". They chose " + theirs.name() + ", and we write to them in it";
    }
}
