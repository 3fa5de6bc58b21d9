package borough.casework;

import borough.cases.Cases;
import borough.casework.CasePage.Sent;
import borough.casework.CaseViews.Asked;
import borough.casework.CaseViews.Typed;
import borough.casework.Casework.OnDesk;
import borough.handling.CaseDesk.Line;
import borough.handling.CaseDesk.Piece;
import borough.handling.Form;
import borough.handling.Handling.MovedOn;
import borough.values.Reference;
import borough.web.Fault;
import borough.web.MayUse;
import borough.web.Screen;
import borough.web.Viewer;
import borough.web.Who;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The page of one case: looked at, decided on, written on. */
@Controller
class CasePages {
    private static final String TEMPLATE = "casework/pages/case";
    private static final int MEANWHILE_MAX = 20;
    private static final Map<String, String> TOLD =
            Map.ofEntries(
                    Map.entry("note", "Your note is kept with the case."),
                    Map.entry("colleague", "Your message waits for them."),
                    Map.entry("customer", "Your message is on its way to the customer."),
                    Map.entry("decided", "Your decision is kept."),
                    Map.entry("added", "It is added for the customer."),
                    Map.entry("filled", "What you found is kept."),
                    Map.entry("hand-over", "The case is handed over."),
                    Map.entry("stop-clock", "The clock stands still."),
                    Map.entry("start-clock", "The clock goes on."),
                    Map.entry("more-time", "The case has more time."),
                    Map.entry("link", "The cases are linked."),
                    Map.entry("unlink", "The link is gone."),
                    Map.entry("duplicate", "The case ended as a duplicate."),
                    Map.entry("withdraw", "The case is withdrawn."),
                    Map.entry("reopen", "The case is open again."),
                    Map.entry("correct-answer", "The answer is put right."),
                    Map.entry("correct-line", "It is put right."),
                    Map.entry("taken", "It is yours now."),
                    Map.entry("read", "Marked as read."));

    private final Casework casework;
    private final CaseViews views;
    private final OfficerWords words;
    private final OfficerMoves moves;
    private final HandingOver hands;

    CasePages(
            Casework casework,
            CaseViews views,
            OfficerWords words,
            OfficerMoves moves,
            HandingOver hands) {
        this.casework = casework;
        this.views = views;
        this.words = words;
        this.moves = moves;
        this.hands = hands;
    }

    @GetMapping("/staff/cases/{reference}")
    @MayUse(Who.STAFF)
    ModelAndView one(
            @PathVariable String reference,
            @RequestParam(defaultValue = "all") String show,
            @RequestParam(defaultValue = "") String before,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "note") String write,
            @RequestParam(defaultValue = "") String told) {
        var asked = new Asked(show, number(before, Integer.MAX_VALUE), write, from);
        var read = Reference.read(reference).orElseThrow(CasePages::notFound);
        if (casework.asksWhy(read, Viewer.signedIn())) {
            return Screen.go("/staff/cases/" + read.text() + "/why");
        }
        var it = look(reference, views.piece(asked));
        var news = CasePage.News.of(List.of(), TOLD.get(told));
        return Screen.page(
                TEMPLATE, views.page(it, asked, Typed.NOTHING, sent(it, List.of()), news));
    }

    // A number that somebody may have typed into the address.
    static int number(String typed, int otherwise) {
        return typed.matches("[0-9]{1,9}") ? Integer.parseInt(typed) : otherwise;
    }

    OnDesk look(String reference, Piece piece) {
        var read = Reference.read(reference).orElseThrow(CasePages::notFound);
        var person = Viewer.signedIn();
        var it = casework.look(read, person, piece);
        if (it.isEmpty()) {
            casework.turnAway(read, person);
        }
        return it.orElseThrow(CasePages::notFound);
    }

    static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    static Sent sent(OnDesk it, List<Fault> faults) {
        var form = new Form(it.looked().number(), UUID.randomUUID().toString());
        return new Sent(form, it.mayWork(), faults);
    }

    /** What a form of the page posts, whichever of them it is. */
    record Fields(
            @Nullable String seen,
            @Nullable String mark,
            @Nullable String part,
            @Nullable String next,
            @Nullable String note,
            @Nullable Set<String> tick,
            @Nullable String to,
            @Nullable String text) {
        Form form() {
            return new Form(number(plain(seen), 0), markOf(mark));
        }

        Typed typed() {
            return new Typed(plain(to), plain(text), plain(part), plain(note), ticks(), Map.of());
        }

        Set<String> ticks() {
            return tick == null ? Set.of() : tick;
        }
    }

    static String plain(@Nullable String typed) {
        return typed == null ? "" : Permit.plain(typed);
    }

    // A form without its mark is nobody's: it counts as one of its own.
    static String markOf(@Nullable String mark) {
        return mark == null || !mark.matches("[0-9a-f-]{36}") ? UUID.randomUUID() + "" : mark;
    }

    @PostMapping("/staff/cases/{reference}")
    @MayUse(Who.STAFF)
    ModelAndView decide(@PathVariable String reference, @ModelAttribute Fields fields) {
        var it =
                new Cases.Deciding(
                        plain(fields.part()),
                        plain(fields.next()),
                        plain(fields.note()),
                        fields.ticks(),
                        Map.of());
        return done(
                reference,
                new Doing("note", "decided", fields),
                on -> moves.decide(on, it, fields.form(), Viewer.signedIn()));
    }

    @PostMapping("/staff/cases/{reference}/fill")
    @MayUse(Who.STAFF)
    ModelAndView fillIn(
            @PathVariable String reference,
            @ModelAttribute Fields fields,
            @RequestParam MultiValueMap<String, String> posted) {
        return done(
                reference,
                new Doing("note", "filled", fields, posted),
                on -> moves.fillIn(on, posted, fields.form(), Viewer.signedIn()));
    }

    @PostMapping("/staff/cases/{reference}/note")
    @MayUse(Who.STAFF)
    ModelAndView note(@PathVariable String reference, @ModelAttribute Fields fields) {
        return done(
                reference,
                new Doing("note", "note", fields),
                on -> words.note(on, plain(fields.text()), fields.form(), Viewer.signedIn()));
    }

    @PostMapping("/staff/cases/{reference}/colleague")
    @MayUse(Who.STAFF)
    ModelAndView colleague(@PathVariable String reference, @ModelAttribute Fields fields) {
        return done(
                reference,
                new Doing("colleague", "colleague", fields),
                on ->
                        words.toColleague(
                                on,
                                plain(fields.to()),
                                plain(fields.text()),
                                fields.form(),
                                Viewer.signedIn()));
    }

    @PostMapping("/staff/cases/{reference}/customer")
    @MayUse(Who.STAFF)
    ModelAndView customer(@PathVariable String reference, @ModelAttribute Fields fields) {
        return done(
                reference,
                new Doing("customer", "customer", fields),
                on -> words.toCustomer(on, plain(fields.text()), fields.form(), Viewer.signedIn()));
    }

    @PostMapping("/staff/cases/{reference}/take")
    @MayUse(Who.STAFF)
    ModelAndView take(@PathVariable String reference, @ModelAttribute Fields fields) {
        return done(
                reference,
                new Doing("note", "taken", fields),
                on -> hands.take(on, fields.form(), Viewer.signedIn()));
    }

    @PostMapping("/staff/cases/{reference}/read")
    @MayUse(Who.STAFF)
    ModelAndView read(@PathVariable String reference, @ModelAttribute Fields fields) {
        return done(
                reference,
                new Doing("note", "read", fields),
                on -> hands.read(on, Viewer.signedIn()));
    }

    /** What is written meanwhile, what the page says when it is done, and what was posted. */
    private record Doing(
            String write, String told, Fields fields, Map<String, List<String>> posted) {
        Doing(String write, String told, Fields fields) {
            this(write, told, fields, Map.of());
        }

        Typed typed() {
            return fields.typed().with(posted);
        }
    }

    private interface Deed {
        void on(Reference reference);
    }

    private ModelAndView done(String reference, Doing doing, Deed deed) {
        var read = Reference.read(reference).orElseThrow(CasePages::notFound);
        try {
            deed.on(read);
        } catch (Refused refused) {
            return again(reference, doing, refused.fault());
        } catch (Cases.NotAllowed refused) {
            return again(reference, doing, new Fault("note", String.valueOf(refused.getMessage())));
        } catch (MovedOn late) {
            return movedOn(reference, doing, late.seen());
        } catch (Refused.NotTheirs forged) {
            throw new ResponseStatusException(forged.status(), null, forged);
        }
        return Screen.go("/staff/cases/" + read.text() + "?told=" + doing.told());
    }

    private ModelAndView again(String reference, Doing doing, Fault fault) {
        var asked = new Asked("all", Integer.MAX_VALUE, doing.write());
        var it = look(reference, views.piece(asked));
        var news = CasePage.News.of(List.of(), null);
        var typed = doing.typed();
        return Screen.wrong(TEMPLATE, views.page(it, asked, typed, sent(it, List.of(fault)), news));
    }

    private ModelAndView movedOn(String reference, Doing doing, int seen) {
        var asked = new Asked("all", Integer.MAX_VALUE, doing.write());
        var it = look(reference, views.piece(asked));
        var news = CasePage.News.of(meanwhile(it, seen), null);
        var typed = doing.typed();
        return Screen.with(
                HttpStatus.CONFLICT,
                TEMPLATE,
                views.page(it, asked, typed, sent(it, List.of()), news));
    }

    private List<CasePage.Line> meanwhile(OnDesk it, int seen) {
        var since = since(it.lines(), seen);
        return views.lines(it, since);
    }

    static List<Line> since(List<Line> lines, int seen) {
        return lines.stream()
                .filter(line -> line.event().number() > seen)
                .limit(MEANWHILE_MAX)
                .toList();
    }
}
