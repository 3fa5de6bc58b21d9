package borough.customerview;

import borough.council.SignedIn;
import borough.council.Structure;
import borough.council.Team;
import borough.customerview.RestrictPage.Typed;
import borough.restrictions.Restriction;
import borough.restrictions.Restriction.Kind;
import borough.restrictions.Restrictions;
import borough.web.Choice;
import borough.web.Fault;
import borough.web.MayUse;
import borough.web.Screen;
import borough.web.Viewer;
import borough.web.Who;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where a supervisor restricts the record of a customer to a team, or opens it again. */
@Controller
class RestrictPages {
    private static final String PATH = "/staff/customers/{id}/restrict";
    private static final String PAGE = "customerview/pages/restrict";
    private static final int WHY_MAX = 500;

    private final CustomerSight sight;
    private final Restrictions restrictions;
    private final Structure structure;
    private final Clock clock;

    RestrictPages(
            CustomerSight sight, Restrictions restrictions, Structure structure, Clock clock) {
        this.sight = sight;
        this.restrictions = restrictions;
        this.structure = structure;
        this.clock = clock;
    }

    // A restriction is changed by whoever is inside it, or anybody where there is none.
    private Known known(String id, SignedIn person) {
        var known = sight.known(id, person);
        if (known.restriction().filter(it -> !restrictions.isInside(it, person)).isPresent()) {
            throw CustomerSight.notFound();
        }
        return known;
    }

    @GetMapping(PATH)
    @MayUse(Who.SUPERVISORS)
    ModelAndView form(@PathVariable String id) {
        var person = Viewer.signedIn();
        var known = known(id, person);
        var typed =
                known.restriction()
                        .map(
                                it ->
                                        new Typed(
                                                it.kind().word(),
                                                it.team(),
                                                it.why(),
                                                "" + it.reviewOn().getDayOfMonth(),
                                                "" + it.reviewOn().getMonthValue(),
                                                "" + it.reviewOn().getYear()))
                        .orElseGet(
                                () ->
                                        new Typed(
                                                "",
                                                person.teams().stream().findFirst().orElse(""),
                                                "",
                                                "",
                                                "",
                                                ""));
        return Screen.page(PAGE, page(known, typed, List.of()));
    }

    @PostMapping(PATH)
    @MayUse(Who.SUPERVISORS)
    ModelAndView restrict(@PathVariable String id, @RequestParam Map<String, String> sent) {
        var person = Viewer.signedIn();
        var known = known(id, person);
        var typed = typed(sent);
        var kind =
                Stream.of(Kind.values()).filter(it -> it.word().equals(typed.kind())).findFirst();
        var review = day(typed);
        var faults = faults(typed, kind, review);
        if (!faults.isEmpty()) {
            return Screen.wrong(PAGE, page(known, typed, faults));
        }
        restrictions.restrict(
                new Restriction(
                        known.id().value(),
                        kind.orElseThrow(),
                        typed.team(),
                        typed.why(),
                        review.orElseThrow(),
                        clock.instant().truncatedTo(ChronoUnit.MICROS),
                        person.name()));
        return Screen.go(known.path() + "?told=restricted");
    }

    private static Typed typed(Map<String, String> sent) {
        return new Typed(
                plain(sent, "kind"),
                plain(sent, "team"),
                plain(sent, "why"),
                plain(sent, "review-day"),
                plain(sent, "review-month"),
                plain(sent, "review-year"));
    }

    private static String plain(Map<String, String> sent, String field) {
        return sent.getOrDefault(field, "").strip();
    }

    /** Opens the record again. */
    @PostMapping("/staff/customers/{id}/open")
    @MayUse(Who.SUPERVISORS)
    ModelAndView open(@PathVariable String id) {
        var person = Viewer.signedIn();
        var known = known(id, person);
        known.ids().forEach(it -> restrictions.lift(it, person));
        return Screen.go(known.path() + "?told=open");
    }

    private static Optional<LocalDate> day(Typed it) {
        if (!(it.day() + it.month() + it.year()).matches("[0-9]{3,8}")) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    LocalDate.of(
                            Integer.parseInt(it.year()),
                            Integer.parseInt(it.month()),
                            Integer.parseInt(it.day())));
        } catch (DateTimeException | NumberFormatException wrong) {
            return Optional.empty();
        }
    }

    private List<Fault> faults(Typed it, Optional<Kind> kind, Optional<LocalDate> review) {
        var faults = new ArrayList<Fault>();
        if (kind.isEmpty()) {
            faults.add(new Fault("kind", "Choose why it is restricted"));
        }
        if (structure.team(it.team()).isEmpty()) {
            faults.add(new Fault("team", "Choose the team that may look"));
        }
        if (it.why().isEmpty() || it.why().length() > WHY_MAX) {
            faults.add(new Fault("why", "Say why, in up to 500 letters"));
        }
        var today = LocalDate.now(clock);
        if (review.filter(day -> day.isAfter(today))
                .filter(day -> !day.isAfter(restrictions.reviewAtLast()))
                .isEmpty()) {
            faults.add(new Fault("review", "Enter a day in the next 12 months"));
        }
        return faults;
    }

    private RestrictPage page(Known known, Typed typed, List<Fault> faults) {
        var kinds =
                Stream.of(Kind.values())
                        .map(
                                it ->
                                        new Choice(
                                                it.word(),
                                                it.says(),
                                                it == Kind.AT_RISK
                                                        ? "Searches and lists leave their address"
                                                                + " out."
                                                        : null,
                                                it.word().equals(typed.kind())))
                        .toList();
        return new RestrictPage(
                known.name(),
                known.path(),
                known.restriction().isPresent(),
                kinds,
                teams(typed),
                typed,
                faults);
    }

    private List<Choice> teams(Typed typed) {
        return structure.teams().stream()
                .map(
                        (Team it) ->
                                new Choice(
                                        it.slug(), it.name(), null, it.slug().equals(typed.team())))
                .toList();
    }
}
