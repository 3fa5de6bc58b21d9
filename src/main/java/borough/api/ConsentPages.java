package borough.api;

import borough.asking.JourneyViews;
import borough.asking.WayIn;
import borough.council.Partner;
import borough.journeys.Consents;
import borough.journeys.Consents.Consent;
import borough.journeys.Journey;
import borough.journeys.Journeys.Opened;
import borough.saving.OtherWays;
import borough.services.Question;
import borough.web.Asked;
import borough.web.Choice;
import borough.web.Fault;
import borough.web.Link;
import borough.web.MayUse;
import borough.web.Screen;
import borough.web.Who;
import borough.web.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where somebody lets an organisation that helps them finish a journey, and takes it back. */
@Controller
class ConsentPages {
    private static final String PATH = "/journeys/{id}/let-finish";
    private static final String WHOM = "whom";

    private final WayIn way;
    private final Consents consents;
    private final Keys keys;
    private final Clock clock;

    ConsentPages(WayIn way, Consents consents, Keys keys, Clock clock, OtherWays others) {
        this.way = way;
        this.consents = consents;
        this.keys = keys;
        this.clock = clock;
        others.add(
                it ->
                        partners(it.journey()).isEmpty()
                                ? Optional.empty()
                                : Optional.of(
                                        new Link(
                                                "Let an organisation that helps you finish it",
                                                path(it))));
    }

    // A private matter is handed to nobody here, and a kiosk forgets what it was told.
    private List<Partner> partners(Journey it) {
        var service = it.service();
        return it.by().isAtKiosk()
                        || service.privacy().quickExit()
                        || !service.channels().contains(ServicesApi.CHANNEL)
                ? List.of()
                : keys.having(service.slug());
    }

    private static String path(Opened it) {
        return JourneyViews.path(it.journey()) + "/let-finish";
    }

    @GetMapping(PATH)
    @MayUse(Who.ANYONE)
    ModelAndView look(@PathVariable String id, HttpServletRequest request) {
        return open(id, request, it -> page(it, null));
    }

    private ModelAndView open(
            String id, HttpServletRequest request, Function<Opened, ModelAndView> then) {
        return way.open(
                id,
                request,
                it ->
                        it.journey().sent().isPresent() || partners(it.journey()).isEmpty()
                                ? Screen.go(JourneyViews.path(it.journey()))
                                : then.apply(it));
    }

    private ModelAndView page(Opened it, @Nullable String wrong) {
        var given = consents.of(it);
        var until = given.map(Consent::until).orElseGet(consents::until);
        var page =
                new ConsentPage(
                        way.around(it.journey()),
                        new ConsentPage.Ways(
                                JourneyViews.path(it.journey()) + "/save",
                                path(it),
                                path(it) + "/no-more"),
                        Words.day(until, clock.instant()),
                        new ConsentPage.Means(
                                keptBack(it.journey()),
                                given.isPresent() ? null : whom(it.journey(), wrong),
                                given.map(this::given).orElse(null)));
        return wrong == null
                ? Screen.page("api/pages/consent", page)
                : Screen.wrong("api/pages/consent", page);
    }

    private static List<String> keptBack(Journey it) {
        return it.service().questions().stream()
                .filter(Question::isSensitive)
                .map(question -> question.wording().question().outline(it.tongue()))
                .toList();
    }

    private Asked whom(Journey it, @Nullable String wrong) {
        var choices =
                partners(it).stream()
                        .map(one -> Choice.of(one.key().toString(), one.name()))
                        .toList();
        return new Asked(
                WHOM,
                "one of",
                it.tongue().of("Who may finish it for you?"),
                null,
                false,
                choices,
                Asked.Given.nothing(),
                wrong == null ? null : new Fault(WHOM, wrong));
    }

    private ConsentPage.Given given(Consent it) {
        var since = it.usedAt().map(at -> Words.when(at, clock.instant()));
        return new ConsentPage.Given(it.partner(), it.code().orElse(null), since.orElse(null));
    }

    @PostMapping(PATH)
    @MayUse(Who.ANYONE)
    ModelAndView give(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String whom,
            HttpServletRequest request) {
        return open(
                id,
                request,
                it -> {
                    var to =
                            partners(it.journey()).stream()
                                    .filter(one -> one.key().toString().equals(whom))
                                    .findFirst();
                    if (to.isEmpty()) {
                        return page(it, "Select who may finish it");
                    }
                    // Pressed twice it stays the code that the first press made.
                    if (consents.of(it).isEmpty()) {
                        consents.give(it, to.get());
                    }
                    return Screen.go(path(it));
                });
    }

    @PostMapping(PATH + "/no-more")
    @MayUse(Who.ANYONE)
    ModelAndView takeBack(@PathVariable String id, HttpServletRequest request) {
        return open(
                id,
                request,
                it -> {
                    consents.takeBack(it);
                    return Screen.go(path(it));
                });
    }
}
