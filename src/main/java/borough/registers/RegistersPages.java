package borough.registers;

import borough.audit.About;
import borough.audit.Actor;
import borough.audit.Audit;
import borough.audit.NewEntry;
import borough.council.Duty;
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
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Where staff read a register, and take out what the council hands in. */
@Controller
class RegistersPages {
    private static final String PATH = "/staff/registers";
    // Those that are kept by hand stand on the same shelf.
    private static final String ENTRIES = "/staff/entries";
    private static final int MONTHS = 12;
    private static final DateTimeFormatter NAMED =
            DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);
    private static final MediaType CSV = MediaType.valueOf("text/csv;charset=utf-8");

    private final Registers registers;
    private final Audit audit;
    private final Clock clock;

    RegistersPages(Registers registers, Audit audit, Clock clock, Frames frames) {
        this.registers = registers;
        this.audit = audit;
        this.clock = clock;
        frames.places(
                person ->
                        person.may(Duty.CASEWORK)
                                ? List.of(
                                        new Frames.Place(70, "Registers", PATH, 0)
                                                .holding(PATH, ENTRIES))
                                : List.of());
    }

    @GetMapping(PATH)
    @MayUse(Who.CASEWORKERS)
    ModelAndView all() {
        return Screen.page(
                "registers/pages/registers",
                new RegistersPage(registers.shelved(), registers.all()));
    }

    @GetMapping(PATH + "/{slug}")
    @MayUse(Who.CASEWORKERS)
    ModelAndView one(
            @PathVariable String slug,
            @RequestParam(name = "month", defaultValue = "") String asked) {
        var register = named(slug);
        var month = month(asked);
        var rows = registers.some(slug, month);
        var name = month.format(NAMED);
        return Screen.page(
                "registers/pages/register",
                new RegisterPage(
                        register,
                        name,
                        grid(register, name, rows.stream().limit(Registers.SHOWN_MAX).toList()),
                        rows.size() > Registers.SHOWN_MAX,
                        path(register) + "/csv?month=" + month,
                        months(register)));
    }

    @GetMapping(PATH + "/{slug}/csv")
    @MayUse(Who.CASEWORKERS)
    ResponseEntity<byte[]> csv(
            @PathVariable String slug,
            @RequestParam(name = "month", defaultValue = "") String asked) {
        var register = named(slug);
        var month = month(asked);
        taken(slug, month);
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + slug + "-" + month + ".csv\"")
                .body(registers.csv(register, month).getBytes(StandardCharsets.UTF_8));
    }

    private void taken(String slug, YearMonth month) {
        var by = Viewer.signedIn();
        audit.write(
                new NewEntry(
                                Actor.staff(by.person(), by.name()),
                                NewEntry.Kind.EXPORT,
                                "Took rows out of a register",
                                new About("register", slug))
                        .saying("month", month.toString()));
    }

    private Register named(String slug) {
        return registers
                .named(slug)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private YearMonth month(String asked) {
        try {
            return asked.isEmpty() ? registers.month() : YearMonth.parse(asked);
        } catch (DateTimeException unreadable) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, asked, unreadable);
        }
    }

    private static String path(Register it) {
        return PATH + "/" + it.slug();
    }

    private Grid grid(Register register, String month, List<Row> rows) {
        var columns = new ArrayList<Column>(List.of(Column.words("Case"), Column.words("Day")));
        register.columns().forEach(it -> columns.add(Column.words(it)));
        return new Grid(
                register.title() + ", " + month, columns, rows.stream().map(this::cells).toList());
    }

    private List<Cell> cells(Row row) {
        var reference = row.caseReference();
        var cells = new ArrayList<Cell>();
        cells.add(Cell.link(Words.reference(reference.text()), "/staff/cases/" + reference.text()));
        cells.add(Cell.of(Words.day(row.at(), clock.instant())));
        row.values().forEach(it -> cells.add(Cell.of(it)));
        return cells;
    }

    private List<RegisterPage.Month> months(Register register) {
        return Stream.iterate(registers.month(), it -> it.minusMonths(1))
                .limit(MONTHS)
                .map(
                        it ->
                                new RegisterPage.Month(
                                        it.format(NAMED), path(register) + "?month=" + it))
                .toList();
    }
}
