package borough.letters;

import borough.audit.About;
import borough.audit.Actor;
import borough.audit.Audit;
import borough.audit.NewEntry;
import borough.casework.Casework;
import borough.casework.Casework.OnDesk;
import borough.council.Councils;
import borough.council.SignedIn;
import borough.handling.CaseDesk.Piece;
import borough.letters.Letter.Served;
import borough.letters.Letter.What;
import borough.letters.Letter.Written;
import borough.letters.LetterBook.Did;
import borough.printing.Press;
import borough.printing.Printed;
import borough.values.Reference;
import borough.web.Fault;
import borough.web.MayUse;
import borough.web.Screen;
import borough.web.Viewer;
import borough.web.Who;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** A letter or notice of a case: changed, approved, printed, posted and served by officers. */
@Controller
class LetterPages {
    static final String PATH = "/staff/cases/{reference}/letters/{id}";
    private static final String TEMPLATE = "letters/pages/letter";

    private final Casework casework;
    private final LetterBook letters;
    private final LetterViews views;
    private final Councils councils;
    private final When when;

    LetterPages(
            Casework casework,
            LetterBook letters,
            LetterViews views,
            Councils councils,
            When when) {
        this.casework = casework;
        this.letters = letters;
        this.views = views;
        this.councils = councils;
        this.when = when;
    }

    /** What prints, what that is put on record by, and what day it is. */
    @Component
    record When(Press press, Audit audit, Clock clock) {
        void printed(Reference reference) {
            var by = Viewer.signedIn();
            audit.write(
                    new NewEntry(
                            Actor.staff(by.person(), by.name()),
                            NewEntry.Kind.EXPORT,
                            "Printed a letter",
                            About.aCase(reference)));
        }
    }

    /** A letter, and the case as this officer has it on the desk. */
    record Opened(Letter letter, OnDesk desk) {}

    private Opened open(String reference, String id) {
        var read = Reference.read(reference);
        var desk = read.flatMap(it -> casework.look(it, Viewer.signedIn(), Piece.of(Set.of(), 0)));
        return desk.flatMap(
                        on -> letter(read.orElseThrow(), id).map(letter -> new Opened(letter, on)))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Optional<Letter> letter(Reference reference, String id) {
        return id.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
                ? letters.find(reference, UUID.fromString(id))
                : Optional.empty();
    }

    @GetMapping(PATH)
    @MayUse(Who.STAFF)
    ModelAndView look(
            @PathVariable String reference,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String told) {
        var it = open(reference, id);
        return Screen.page(TEMPLATE, views.page(it, Map.of(), told, List.of()));
    }

    @GetMapping(PATH + "/print")
    @MayUse(Who.STAFF)
    ModelAndView print(@PathVariable String reference, @PathVariable String id) {
        var it = open(reference, id);
        var unsafe = letters.unsafe(it.letter());
        // Nobody prints what must not come to where it is addressed.
        if (unsafe.isPresent()) {
            var faults = List.of(new Fault("to", unsafe.get()));
            return Screen.wrong(TEMPLATE, views.page(it, Map.of(), "", faults));
        }
        when.printed(it.letter().asked().reference());
        var sheet = views.sheet(it.letter(), today());
        return Printed.shown(when.press().print(sheet), it.letter().title());
    }

    /** Does what was pressed: {@code change}, {@code approve}, {@code post} and so on. */
    @PostMapping(PATH)
    @MayUse(Who.STAFF)
    ModelAndView act(
            @PathVariable String reference,
            @PathVariable String id,
            @RequestParam Map<String, String> posted) {
        var it = open(reference, id);
        if (!it.desk().mayWork()) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        var does = said(posted, "does");
        return switch (does(it.letter(), does, posted)) {
            case Did.Done done -> Screen.go(LetterPapers.path(done.letter()) + "?told=" + does);
            case Did.Wrong wrong -> {
                var faults = List.of(new Fault(wrong.field(), wrong.says()));
                yield Screen.wrong(TEMPLATE, views.page(open(reference, id), posted, "", faults));
            }
        };
    }

    private Did does(Letter it, String does, Map<String, String> posted) {
        // Nobody approves or overwrites words that their page did not show them.
        if (!said(posted, "mark").equals(String.valueOf(it.mark()))) {
            return LetterBook.MOVED_ON;
        }
        var who = Viewer.signedIn();
        return switch (does) {
            case "changed" ->
                    letters.change(
                            it, new Written(said(posted, "to"), said(posted, "text")), who.name());
            case "approved" -> letters.approve(it, who.name());
            case "reopened" -> letters.reopen(it, who.name());
            case "posted" -> letters.post(it, who.name());
            case "served" -> serve(it, posted, who);
            default -> throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        };
    }

    private Did serve(Letter it, Map<String, String> posted, SignedIn who) {
        var on = day(posted);
        if (on.isEmpty() || !it.may(What.SERVED)) {
            return new Did.Wrong("on-day", "Enter the day on which it was served");
        }
        var how = said(posted, "how");
        if (!views.ways().contains(how)) {
            return new Did.Wrong("how", "Choose how it was served");
        }
        return letters.serve(
                it,
                new Served(on.get(), how, said(posted, "on-whom"), said(posted, "by")),
                today(),
                who.name());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(when.clock().instant(), councils.current().hours().zone());
    }

    private static Optional<LocalDate> day(Map<String, String> posted) {
        try {
            var parts =
                    Arrays.stream(new String[] {"on-year", "on-month", "on-day"})
                            .mapToInt(it -> Integer.parseInt(said(posted, it)))
                            .toArray();
            return Optional.of(LocalDate.of(parts[0], parts[1], parts[2]));
        } catch (NumberFormatException | DateTimeException noDay) {
            return Optional.empty();
        }
    }

    static String said(Map<String, String> posted, String field) {
        return posted.getOrDefault(field, "").replace("\r\n", "\n").strip();
    }
}
