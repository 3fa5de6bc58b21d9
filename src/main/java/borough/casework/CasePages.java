package borough.casework;

import borough.cases.CaseDesk.Line;
import borough.cases.CaseDesk.Piece;
import borough.cases.Cases;
import borough.cases.Handling.MovedOn;
import borough.casework.CasePage.Form;
import borough.casework.CasePage.Sent;
import borough.casework.CaseViews.Asked;
import borough.casework.CaseViews.Typed;
import borough.casework.Casework.OnDesk;
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
            @RequestParam(defaultValue = "note") String write,
            @RequestParam(defaultValue = "") String told) {
        var asked = new Asked(show, number(before, Integer.MAX_VALUE), write);
        var it = lookAnyway(reference, views.piece(asked));
        if (it.looked().sides().needsReason()) {
            return Screen.go("/staff/cases/" + reference + "/do/" + Act.LOOK.address());
        }
        var news = CasePage.News.of(List.of(), TOLD.get(told));
        return Screen.page(
                TEMPLATE, views.page(it, asked, Typed.NOTHING, sent(it, List.of()), news));
    }

    // A number that somebody may have typed into the address.
    static int number(String typed, int otherwise) {
        return typed.matches("[0-9]{1,9}") ? Integer.parseInt(typed) : otherwise;
    }

    // Where each look is put on record, nothing is shown before they say why.
    OnDesk look(String reference, Piece piece) {
        var it = lookAnyway(reference, piece);
        if (it.looked().sides().needsReason()) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return it;
    }

    OnDesk lookAnyway(String reference, Piece piece) {
        return Reference.read(reference)
                .flatMap(it -> casework.look(it, Viewer.signedIn(), piece))
                .orElseThrow(CasePages::notFound);
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
            @Nullable String next,
            @Nullable String note,
            @Nullable Set<String> tick,
            @Nullable String to,
            @Nullable String text) {
        Form form() {
            return new Form(number(plain(seen), 0), markOf(mark));
        }

        Typed typed() {
            return new Typed(plain(to), plain(text), plain(note), ticks());
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
        var it = new Cases.Deciding(plain(fields.next()), plain(fields.note()), fields.ticks());
        return done(
                reference,
                new Doing("note", "decided", fields),
                on -> moves.decide(on, it, fields.form(), Viewer.signedIn()));
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
    private record Doing(String write, String told, Fields fields) {}

    private interface Deed {
        void on(Reference reference);
    }

    private ModelAndView done(String reference, Doing doing, Deed deed) {
        var read = Reference.read(reference).orElseThrow(CasePages::notFound);
        try {
            deed.on(read);
        } catch (Refused refused) {
            return again(reference, doing, new Fault(refused.field(), refused.says()));
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
        var typed = doing.fields().typed();
        return Screen.wrong(TEMPLATE, views.page(it, asked, typed, sent(it, List.of(fault)), news));
    }

    private ModelAndView movedOn(String reference, Doing doing, int seen) {
        var asked = new Asked("all", Integer.MAX_VALUE, doing.write());
        var it = look(reference, views.piece(asked));
        var news = CasePage.News.of(meanwhile(it, seen), null);
        var typed = doing.fields().typed();
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
