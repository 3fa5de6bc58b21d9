package borough.printroom;

import borough.audit.About;
import borough.audit.Actor;
import borough.audit.Audit;
import borough.audit.NewEntry;
import borough.printing.Printed;
import borough.printroom.Runs.Run;
import borough.web.Frames;
import borough.web.Grid;
import borough.web.Grid.Cell;
import borough.web.Grid.Column;
import borough.web.MayUse;
import borough.web.Screen;
import borough.web.Viewer;
import borough.web.Who;
import borough.web.Words;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Where print officers make runs of the letters that wait, print them, and say they are posted. */
@Controller
class PrintRoomPages {
    private static final String PATH = "/staff/print-room";

    private final Runs runs;
    private final RunPaper paper;
    private final Audit audit;
    private final Clock clock;

    PrintRoomPages(Runs runs, RunPaper paper, Audit audit, Clock clock, Frames frames) {
        this.runs = runs;
        this.paper = paper;
        this.audit = audit;
        this.clock = clock;
        frames.places(
                person ->
                        person.holds(PrintRoom.ROLE)
                                ? List.of(new Frames.Place(76, "Print room", PATH, 0))
                                : List.of());
    }

    private static void forPrintOfficers() {
        if (!Viewer.signedIn().holds(PrintRoom.ROLE)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }

    @GetMapping(PATH)
    @MayUse(Who.STAFF)
    ModelAndView look(
            @RequestParam(defaultValue = "") String told,
            @RequestParam(defaultValue = "0") int back) {
        forPrintOfficers();
        return Screen.page("printroom/pages/printroom", page(told(told, back)));
    }

    private static @Nullable String told(String told, int back) {
        var kept =
                back > 0
                        ? " %s kept back: %s must not come to where %s addressed."
                                .formatted(
                                        Words.count(back, "letter")
                                                + (back == 1 ? " was" : " were"),
                                        back == 1 ? "it" : "they",
                                        back == 1 ? "it is" : "they are")
                        : "";
        return switch (told) {
            case "made" -> "The run is made. Print it, then say that it is posted." + kept;
            case "none" -> "There was nothing to print." + kept;
            case "posted" -> "The run is posted.";
            case "late" -> "That run was posted already.";
            default -> null;
        };
    }

    private PrintRoomPage page(@Nullable String told) {
        var waits = runs.waiting();
        var all = runs.runs();
        var posted = all.stream().filter(it -> it.postedAt() != null).map(this::row).toList();
        return new PrintRoomPage(
                says(waits),
                waits.letters() > 0,
                all.stream().filter(it -> it.postedAt() == null).map(this::toPost).toList(),
                new Grid(
                        "Posted",
                        List.of(
                                Column.words("Run"),
                                Column.numbers("Letters"),
                                Column.words("Posted"),
                                Column.words("By")),
                        posted),
                told);
    }

    private String says(Runs.Wait it) {
        if (it.since() == null) {
            return "No letter waits to be printed.";
        }
        var most = it.letters() > Runs.MOST ? " A run takes the oldest " + Runs.MOST + "." : "";
        return "%s to be printed, the first since %s.%s"
                .formatted(
                        Words.count(it.letters(), "letter")
                                + (it.letters() == 1 ? " waits" : " wait"),
                        Words.when(it.since(), clock.instant()),
                        most);
    }

    private PrintRoomPage.ToPost toPost(Run it) {
        return new PrintRoomPage.ToPost(
                it.number(),
                "%s, made by %s %s. Print on both sides."
                        .formatted(
                                Words.count(it.letters(), "letter"),
                                it.madeBy(),
                                Words.when(it.madeAt(), clock.instant())),
                PATH + "/" + it.number());
    }

    private List<Cell> row(Run it) {
        var at = it.postedAt() == null ? it.madeAt() : it.postedAt();
        return List.of(
                Cell.link("Run " + it.number() + " (PDF)", PATH + "/" + it.number()),
                Cell.of(Words.number(it.letters())),
                Cell.of(Words.when(at, clock.instant())),
                Cell.of(it.postedBy() == null ? "" : it.postedBy()));
    }

    /** Makes a run of what waits. */
    @PostMapping(PATH)
    @MayUse(Who.STAFF)
    ModelAndView make() {
        forPrintOfficers();
        int waited = runs.waiting().letters();
        var made = runs.make(Viewer.signedIn().name());
        made.ifPresent(it -> did(NewEntry.Kind.CHANGE, "Made a print run", it.number()));
        var back = made.map(Runs.Made::keptBack).orElse(waited);
        return Screen.go(PATH + "?told=" + (made.isPresent() ? "made" : "none") + "&back=" + back);
    }

    /** A run as one file. It is made anew each time, from what its messages still say. */
    @GetMapping(PATH + "/{number}")
    @MayUse(Who.STAFF)
    ModelAndView print(@PathVariable int number) {
        forPrintOfficers();
        var run = run(number);
        var letters = runs.of(number);
        if (letters.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.GONE);
        }
        did(NewEntry.Kind.EXPORT, "Printed a run of letters", number);
        return Printed.shown(paper.of(run, letters), "print-run-" + number);
    }

    private Run run(int number) {
        return runs.run(number)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @PostMapping(PATH + "/{number}")
    @MayUse(Who.STAFF)
    ModelAndView posted(@PathVariable int number) {
        forPrintOfficers();
        run(number);
        boolean now = runs.posted(number, Viewer.signedIn().name());
        if (now) {
            did(NewEntry.Kind.CHANGE, "Posted a run of letters", number);
        }
        return Screen.go(PATH + "?told=" + (now ? "posted" : "late"));
    }

    private void did(NewEntry.Kind kind, String what, int number) {
        var by = Viewer.signedIn();
        audit.write(
                new NewEntry(
                        Actor.staff(by.person(), by.name()),
                        kind,
                        what,
                        new About("print run", String.valueOf(number))));
    }
}
