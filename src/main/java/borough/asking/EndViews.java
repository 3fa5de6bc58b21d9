package borough.asking;

import borough.cases.Cases;
import borough.cases.CustomersView;
import borough.council.Councils;
import borough.journeys.Drawn;
import borough.journeys.Journey;
import borough.payments.Payments;
import borough.services.Bill;
import borough.values.Money;
import borough.values.Reference;
import borough.walking.Step;
import borough.walking.Walked;
import borough.web.Link;
import borough.web.Screen;
import borough.web.SummaryRow;
import borough.web.Viewer;
import borough.web.Words;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** What the end of a journey looks like: looking over the answers, and what became of sending. */
@Component
class EndViews {
    private final JourneyViews views;
    private final Offers offers;
    private final Cases cases;
    private final Councils councils;
    private final Clock clock;
    private final CustomersView view;
    private final Payments payments;

    /** What is done with what was asked for, and what may be gone on with. */
    @Component
    record Afterwards(Cases cases, CustomersView view, Payments payments) {}

    EndViews(JourneyViews views, Offers offers, Afterwards after, Councils councils, Clock clock) {
        this.views = views;
        this.offers = offers;
        this.cases = after.cases();
        this.view = after.view();
        this.payments = after.payments();
        this.councils = councils;
        this.clock = clock;
    }

    ModelAndView check(Journey it, Walked walked, Step.Ready ready) {
        return check(it, walked, ready, false);
    }

    /** The same, where something was answered on another page since this one was opened. */
    ModelAndView check(Journey it, Walked walked, Step.Ready ready, boolean changed) {
        var rows =
                ready.answers().stream().map(answered -> JourneyViews.row(it, answered)).toList();
        var promise = ready.due().map(due -> promise(it, due)).orElse(null);
        return Screen.page(
                "asking/pages/check",
                new CheckPage(
                        views.around(it),
                        rows,
                        costs(it, ready),
                        JourneyViews.path(it),
                        promise,
                        rows.isEmpty() ? null : rows.getLast().changeHref(),
                        new CheckPage.Told(
                                JourneyViews.hasFailedLookup(walked), changed, Drawn.of(it))));
    }

    private String promise(Journey it, Instant due) {
        return it.service().story().promised().by(Words.by(due, clock.instant()));
    }

    // The sum last, where more than one line makes it.
    private static List<SummaryRow> costs(Journey of, Step.Ready ready) {
        var costs = new ArrayList<SummaryRow>();
        ready.bill()
                .filter(bill -> bill.lines().size() > 1)
                .ifPresent(
                        bill ->
                                bill.lines()
                                        .forEach(it -> costs.add(cost(name(of, it), it.amount()))));
        ready.bill()
                .ifPresent(bill -> costs.add(cost(of.tongue().of("What it costs"), bill.total())));
        return costs;
    }

    private static String name(Journey of, Bill.Line line) {
        return of.service().in(of.tongue()).priceName(line.name());
    }

    private static SummaryRow cost(String name, Money amount) {
        var words = name.substring(0, 1).toUpperCase(Locale.UK) + name.substring(1);
        return SummaryRow.of(words, Words.money(amount.pence()));
    }

    /** The end of a service that only answers: nothing is sent, and nothing need be. */
    ModelAndView found(Journey it, Walked walked, Step.Found found) {
        var answers =
                found.shown().stream()
                        .map(
                                shown ->
                                        new FoundPage.Answer(
                                                shown.words(),
                                                JourneyViews.lines(shown.show(), walked.known()),
                                                offers.all(shown.rule().offers(), it),
                                                AskedFiles.beside(
                                                        shown.show(), JourneyViews.path(it))))
                        .toList();
        var urgent =
                found.urgent()
                        .map(
                                most ->
                                        new FoundPage.Answer(
                                                most.words(),
                                                List.of(),
                                                offers.all(most.priority().told().offers(), it)))
                        .orElse(null);
        return Screen.page(
                "asking/pages/found", new FoundPage(views.around(it), urgent, answers, back(it)));
    }

    private @Nullable Link back(Journey it) {
        return offers.back(it).orElse(null);
    }

    ModelAndView withdrawn(Journey it) {
        var page =
                new GonePage(
                        views.around(it),
                        "We no longer offer this here",
                        List.of(
                                "It was withdrawn while you were answering. Your answers were not"
                                        + " sent, and nobody has seen them.",
                                "Ring us on "
                                        + councils.current().contact().phone()
                                        + " and we tell you what to do instead."),
                        it.by().isAtKiosk() ? null : new Link("All services", "/services"));
        return Screen.with(org.springframework.http.HttpStatus.GONE, "asking/pages/gone", page);
    }

    ModelAndView sent(Journey it) {
        var reference = it.sent().orElseThrow();
        var about = cases.find(reference).orElseThrow();
        var promise = about.where().dueAt().map(due -> promise(it, due)).orElse(null);
        var says = cases.story(reference).orElseThrow().says();
        var following =
                it.by().isAssisted()
                        ? "/staff/cases/" + reference.text()
                        : cases.followingPath(reference);
        return Screen.page(
                "asking/pages/sent",
                new SentPage(
                        views.around(it),
                        "We have it",
                        reference.text(),
                        promise,
                        List.of(
                                new borough.web.Step(says, null),
                                new borough.web.Step(
                                        it.tongue()
                                                .of("You can look at any time to see where it is."),
                                        null)),
                        it.by().isAtKiosk() ? null : following,
                        councils.current().contact().phone(),
                        new SentPage.Onward(
                                offers.all(view.offers(reference), it),
                                back(it),
                                account(it, following),
                                pay(it, reference))));
    }

    // Nobody types a card into a shared screen, nor tells an adviser its number: they pay by the
    // link that they are sent.
    private @Nullable Link pay(Journey it, Reference reference) {
        var isTheirs = it.by().channel().equals("web") && !it.by().isAssisted();
        return payments.owed(reference)
                .filter(owed -> isTheirs && !it.by().isAtKiosk())
                .map(
                        owed ->
                                new Link(
                                        it.tongue().of("Pay")
                                                + " "
                                                + Words.money(owed.amount().pence()),
                                        payments.path(reference)))
                .orElse(null);
    }

    // Offered once, at the end, to whoever is at home with it; a shared screen offers nothing.
    private static @Nullable Link account(Journey it, String following) {
        if (!it.by().channel().equals("web") || it.by().isAssisted()) {
            return null;
        }
        return Viewer.ifResident().isPresent()
                ? new Link("It is in your account", "/account")
                : new Link(
                        "Keep it in an account",
                        following.replaceFirst("^/follow/", "/account/keep/"));
    }
}
