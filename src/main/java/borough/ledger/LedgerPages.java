package borough.ledger;

import borough.audit.About;
import borough.audit.Actor;
import borough.audit.Audit;
import borough.audit.NewEntry;
import borough.ledger.LedgerStore.Close;
import borough.values.Money;
import borough.web.Frames;
import borough.web.Grid;
import borough.web.Grid.Cell;
import borough.web.Grid.Column;
import borough.web.MayUse;
import borough.web.Screen;
import borough.web.Viewer;
import borough.web.Who;
import borough.web.Words;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Where income officers read the books, close days, and take them out for the general ledger. */
@Controller
class LedgerPages {
    /** The role, in the council's own file, that keeps the books. */
    static final String ROLE = "income officer";

    private static final String PATH = "/staff/ledger";
    private static final String TEMPLATE = "ledger/pages/ledger";
    private static final MediaType CSV = MediaType.valueOf("text/csv;charset=utf-8");

    private final Ledger ledger;
    private final Audit audit;
    private final Clock clock;

    LedgerPages(Ledger ledger, Audit audit, Clock clock, Frames frames) {
        this.ledger = ledger;
        this.audit = audit;
        this.clock = clock;
        frames.places(
                person ->
                        person.holds(ROLE)
                                ? List.of(new Frames.Place(75, "Ledger", PATH, 0))
                                : List.of());
    }

    private static void forIncomeOfficers() {
        if (!Viewer.signedIn().holds(ROLE)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }

    @GetMapping(PATH)
    @MayUse(Who.STAFF)
    ModelAndView look(@RequestParam(defaultValue = "") String told) {
        forIncomeOfficers();
        return Screen.page(TEMPLATE, page(told.equals("closed") ? "The days are closed." : null));
    }

    private LedgerPage page(@Nullable String told) {
        var today = ledger.today();
        var open = ledger.openDay();
        return new LedgerPage(
                sums(open, open.isAfter(today) ? open : today),
                suspense(),
                closes(),
                today.toString(),
                Words.day(today, clock.instant()),
                told);
    }

    private Grid sums(LocalDate from, LocalDate until) {
        var rows =
                ledger.sums(from, until).stream()
                        .map(
                                it ->
                                        List.of(
                                                Cell.of(it.account()),
                                                Cell.of(it.code()),
                                                Cell.of(money(it.debit())),
                                                Cell.of(money(it.credit()))))
                        .toList();
        return new Grid(
                "Not closed yet, from " + Words.day(from, clock.instant()),
                List.of(
                        Column.words("Account"),
                        Column.words("Code"),
                        Column.numbers("Debit"),
                        Column.numbers("Credit")),
                rows);
    }

    private Grid suspense() {
        var rows =
                ledger.suspense().stream()
                        .map(
                                it ->
                                        List.of(
                                                Cell.link(
                                                        Words.reference(it.caseReference()),
                                                        "/staff/cases/" + it.caseReference()),
                                                Cell.of(it.code()),
                                                Cell.of(Words.day(it.at(), clock.instant())),
                                                Cell.of(it.amount().toString())))
                        .toList();
        return new Grid(
                "In suspense",
                List.of(
                        Column.words("Case"),
                        Column.words("Service or fault"),
                        Column.words("Day"),
                        Column.numbers("Amount")),
                rows);
    }

    private Grid closes() {
        var rows = ledger.closes().stream().map(this::row).toList();
        return new Grid(
                "Closed days",
                List.of(Column.words("Until"), Column.words("From"), Column.words("Closed by")),
                rows);
    }

    private List<Cell> row(Close it) {
        return List.of(
                Cell.link(
                        Words.day(it.until(), clock.instant()) + " (CSV)",
                        PATH + "/" + it.until() + "/csv"),
                Cell.of(Words.day(it.from(), clock.instant())),
                Cell.of(it.by()));
    }

    private static String money(Money it) {
        return it.equals(Money.NOTHING) ? "" : it.toString();
    }

    @PostMapping(PATH + "/close")
    @MayUse(Who.STAFF)
    ModelAndView close(@RequestParam(defaultValue = "") String until) {
        forIncomeOfficers();
        return ledger.close(day(until), Viewer.signedIn().name())
                ? Screen.go(PATH + "?told=closed")
                : Screen.wrong(TEMPLATE, page("These days are closed already, or still to come."));
    }

    @GetMapping(PATH + "/{until}/csv")
    @MayUse(Who.STAFF)
    ResponseEntity<byte[]> csv(@PathVariable String until) {
        forIncomeOfficers();
        var day = day(until);
        var close =
                ledger.closes().stream()
                        .filter(it -> it.until().equals(day))
                        .findFirst()
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var by = Viewer.signedIn();
        audit.write(
                new NewEntry(
                        Actor.staff(by.person(), by.name()),
                        NewEntry.Kind.EXPORT,
                        "Took closed days out of the ledger",
                        new About("ledger", until)));
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"ledger-" + day + ".csv\"")
                .body(
                        GeneralLedger.csv(ledger.booked(close.from(), close.until()))
                                .getBytes(StandardCharsets.UTF_8));
    }

    private static LocalDate day(String said) {
        try {
            return LocalDate.parse(said);
        } catch (DateTimeException none) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, said, none);
        }
    }
}
