package borough.retention;

import borough.council.Councils;
import borough.council.Duty;
import borough.retention.Holds.Outcome;
import borough.retention.RetentionPage.Held;
import borough.retention.RetentionPage.Typed;
import borough.values.Reference;
import borough.web.Fault;
import borough.web.Frames;
import borough.web.Grid;
import borough.web.Grid.Cell;
import borough.web.Grid.Column;
import borough.web.MayUse;
import borough.web.Screen;
import borough.web.Viewer;
import borough.web.Who;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What will be erased this month, what was, and what is held, for those who manage teams. */
@Controller
class RetentionPages {
    private static final String PATH = "/staff/retention";
    private static final String TEMPLATE = "retention/pages/retention";
    private static final int SHOWN = 50;
    private static final Typed NOTHING = new Typed("", "", "");
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private final Retention retention;
    private final Holds holds;
    private final Days days;

    RetentionPages(Retention retention, Holds holds, Days days, Frames frames) {
        this.retention = retention;
        this.holds = holds;
        this.days = days;
        frames.places(
                person ->
                        person.may(Duty.SUPERVISE)
                                ? List.of(new Frames.Place(75, "Retention", PATH, 0))
                                : List.of());
    }

    /** Days as the council counts them. */
    @Component
    record Days(Councils councils, Clock clock) {
        LocalDate today() {
            return LocalDate.ofInstant(clock.instant(), councils.current().hours().zone());
        }

        Instant endOfMonth() {
            var next = today().withDayOfMonth(1).plusMonths(1);
            return next.atStartOfDay(councils.current().hours().zone()).toInstant();
        }

        String said(Instant moment) {
            return DAY.format(moment.atZone(councils.current().hours().zone()));
        }
    }

    @GetMapping(PATH)
    @MayUse(Who.SUPERVISORS)
    ModelAndView look(@RequestParam(defaultValue = "") String told) {
        return Screen.page(TEMPLATE, page(NOTHING, List.of(), told.equals("done")));
    }

    @PostMapping(PATH + "/hold")
    @MayUse(Who.SUPERVISORS)
    ModelAndView hold(
            @RequestParam(defaultValue = "") String reference,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String review) {
        var typed = new Typed(reference, reason, review);
        var read = Reference.read(reference);
        if (read.isEmpty()) {
            return wrong(typed, "reference", "Enter the reference of a case");
        }
        var day = day(review);
        if (day.isEmpty()) {
            return wrong(typed, "review", "Enter a day to come on which to look again");
        }
        var plain = reason.replace("\0", "").strip();
        return answer(holds.place(read.get(), plain, day.get(), Viewer.signedIn()), typed);
    }

    @PostMapping(PATH + "/lift")
    @MayUse(Who.SUPERVISORS)
    ModelAndView lift(@RequestParam(defaultValue = "") String hold) {
        return id(hold).map(it -> answer(holds.lift(it, Viewer.signedIn()), NOTHING))
                .orElseGet(() -> wrong(NOTHING, "hold", "This hold was lifted already"));
    }

    private ModelAndView answer(Outcome outcome, Typed typed) {
        return switch (outcome) {
            case Outcome.Done done -> Screen.go(PATH + "?told=done");
            case Outcome.Refused it -> wrong(typed, it.field(), it.says());
        };
    }

    private ModelAndView wrong(Typed typed, String field, String says) {
        return Screen.wrong(TEMPLATE, page(typed, List.of(new Fault(field, says)), false));
    }

    private static Optional<LocalDate> day(String typed) {
        try {
            return Optional.of(LocalDate.parse(typed));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<UUID> id(String typed) {
        return typed.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
                ? Optional.of(UUID.fromString(typed))
                : Optional.empty();
    }

    private RetentionPage page(Typed typed, List<Fault> faults, boolean isDone) {
        return new RetentionPage(
                going(),
                holds.all().stream().map(this::held).toList(),
                erased(),
                typed,
                faults,
                isDone);
    }

    private Grid going() {
        return new Grid(
                "Erased by the end of this month",
                List.of(
                        Column.words("Service"),
                        Column.words("Kept"),
                        Column.numbers("Ended cases")),
                retention.going(days.endOfMonth()).stream()
                        .map(
                                it ->
                                        List.of(
                                                Cell.of(it.service()),
                                                Cell.of(it.rule()),
                                                Cell.of(String.valueOf(it.cases()))))
                        .toList());
    }

    private Grid erased() {
        return new Grid(
                "Erased last",
                List.of(
                        Column.words("Case"),
                        Column.words("Service"),
                        Column.words("Ended"),
                        Column.words("Kept"),
                        Column.words("Erased"),
                        Column.words("What went")),
                retention.latest(SHOWN).stream()
                        .map(
                                it ->
                                        List.of(
                                                Cell.of(it.reference().text()),
                                                Cell.of(it.service()),
                                                Cell.of(days.said(it.endedAt())),
                                                Cell.of(it.rule()),
                                                Cell.of(days.said(it.erasedAt())),
                                                Cell.of(it.what())))
                        .toList());
    }

    private Held held(Hold it) {
        return new Held(
                it.id().toString(),
                it.reference().text(),
                it.reason(),
                it.byName() + ", " + days.said(it.at()),
                DAY.format(it.reviewOn()),
                !it.reviewOn().isAfter(days.today()),
                !it.by().equals(Viewer.signedIn().person()));
    }
}
