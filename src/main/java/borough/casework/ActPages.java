package borough.casework;

import borough.cases.Cases;
import borough.casework.CaseViews.Asked;
import borough.casework.Casework.OnDesk;
import borough.council.SignedIn;
import borough.handling.CaseDesk.Line;
import borough.handling.Form;
import borough.handling.Handling.MovedOn;
import borough.values.Reference;
import borough.vocabulary.Posted;
import borough.web.Fault;
import borough.web.MayUse;
import borough.web.Screen;
import borough.web.Viewer;
import borough.web.Who;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The pages of what is done to a case by hand that asks for more than a press. */
@Controller
class ActPages {
    private static final String TEMPLATE = "casework/pages/act";
    private static final List<String> DATE = List.of("until-day", "until-month", "until-year");

    private final CasePages pages;
    private final CaseViews views;
    private final ActFields fields;
    private final Acting acting;

    ActPages(CasePages pages, CaseViews views, ActFields fields, Acting acting) {
        this.pages = pages;
        this.views = views;
        this.fields = fields;
        this.acting = acting;
    }

    @GetMapping("/staff/cases/{reference}/do/{act}")
    @MayUse(Who.STAFF)
    ModelAndView ask(
            @PathVariable String reference,
            @PathVariable String act,
            @RequestParam MultiValueMap<String, String> asked) {
        var it = pages.look(reference, views.piece(Asked.NEWEST));
        var wanted = act(act, it);
        return Screen.page(TEMPLATE, page(wanted, asking(it, asked, List.of()), List.of()));
    }

    // What does not fit the case as it is now is not there; what is not theirs to do is forbidden.
    private static Act act(String address, OnDesk it) {
        var act = Act.read(address).orElseThrow(CasePages::notFound);
        if (!it.mayWork()) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return Optional.of(act).filter(one -> one.fits(it)).orElseThrow(CasePages::notFound);
    }

    @PostMapping("/staff/cases/{reference}/do/{act}")
    @MayUse(Who.STAFF)
    ModelAndView act(
            @PathVariable String reference,
            @PathVariable String act,
            @RequestParam MultiValueMap<String, String> posted) {
        var read = Reference.read(reference).orElseThrow(CasePages::notFound);
        var wanted = Act.read(act).orElseThrow(CasePages::notFound);
        var first = first(posted);
        var form =
                new Form(
                        CasePages.number(first.getOrDefault("seen", ""), 0),
                        CasePages.markOf(first.get("mark")));
        try {
            acting.act(wanted, read, new Acting.Filled(first, posted), form, Viewer.signedIn());
        } catch (Refused refused) {
            return again(wanted, reference, posted, List.of(refused.fault()));
        } catch (Cases.NotAllowed refused) {
            var fault = new Fault("why", String.valueOf(refused.getMessage()));
            return again(wanted, reference, posted, List.of(fault));
        } catch (MovedOn late) {
            return movedOn(wanted, reference, posted, late.seen());
        } catch (Refused.NotTheirs forged) {
            throw new ResponseStatusException(forged.status(), null, forged);
        }
        return Screen.go("/staff/cases/" + read.text() + "?told=" + wanted.address());
    }

    /** Carries out what was filled in. */
    @org.springframework.stereotype.Component
    static class Acting {
        private final HandingOver hands;
        private final OfficerMoves moves;
        private final OfficerClock clock;
        private final OfficerLinks links;
        private final PuttingRight right;

        Acting(
                HandingOver hands,
                OfficerMoves moves,
                OfficerClock clock,
                OfficerLinks links,
                PuttingRight right) {
            this.hands = hands;
            this.moves = moves;
            this.clock = clock;
            this.links = links;
            this.right = right;
        }

        /** The fields of a form, each as one text and as it was posted. */
        record Filled(Map<String, String> one, Map<String, List<String>> all) {
            String the(String name) {
                return one.getOrDefault(name, "");
            }
        }

        void act(Act act, Reference on, Filled it, Form form, SignedIn by) {
            var why = it.the("why");
            switch (act) {
                case EVIDENCE ->
                        right.evidence(
                                on,
                                new PuttingRight.Checked(it.the("item"), it.the("verdict"), why),
                                form,
                                by);
                case HAND_OVER ->
                        hands.handOver(
                                on,
                                new HandingOver.To(it.the("to"), why, it.the("summary")),
                                form,
                                by);
                case STOP_CLOCK -> clock.stopOrGoOn(on, true, why, form, by);
                case START_CLOCK -> clock.stopOrGoOn(on, false, why, form, by);
                case MORE_TIME -> clock.moreTime(on, until(it), why, form, by);
                case LINK -> links.link(on, it.the("other"), it.the("kind"), form, by);
                case DUPLICATE -> links.duplicate(on, it.the("other"), why, form, by);
                case WITHDRAW -> moves.withdraw(on, why, form, by);
                case REOPEN ->
                        moves.reopen(
                                on,
                                new OfficerMoves.Reopening(
                                        it.the("stage"), why, !it.the("tell").isEmpty()),
                                form,
                                by);
                case CORRECT_ANSWER ->
                        right.answer(
                                on,
                                new PuttingRight.Asked(
                                        it.the("question"), new Posted(it.all()), why),
                                form,
                                by);
                case CORRECT_LINE ->
                        right.entry(
                                on, CasePages.number(it.the("line"), 0), it.the("right"), form, by);
            }
        }

        private static OfficerClock.Typed until(Filled it) {
            return new OfficerClock.Typed(
                    it.the(DATE.get(0)), it.the(DATE.get(1)), it.the(DATE.get(2)));
        }
    }

    @PostMapping("/staff/cases/{reference}/unlink")
    @MayUse(Who.STAFF)
    ModelAndView unlink(
            @PathVariable String reference, @RequestParam MultiValueMap<String, String> posted) {
        var read = Reference.read(reference).orElseThrow(CasePages::notFound);
        var first = first(posted);
        var form = new Form(0, CasePages.markOf(first.get("mark")));
        try {
            acting.links.unlink(read, first.getOrDefault("other", ""), form, Viewer.signedIn());
        } catch (Refused unknown) {
            throw CasePages.notFound();
        } catch (Refused.NotTheirs forged) {
            throw new ResponseStatusException(forged.status(), null, forged);
        }
        return Screen.go("/staff/cases/" + read.text() + "?told=unlink");
    }

    // Typed texts without letters that nobody sees; a date's parts stand together in one.
    private static Map<String, String> first(MultiValueMap<String, String> posted) {
        var first = new HashMap<String, String>();
        posted.forEach((name, values) -> first.put(name, CasePages.plain(values.getFirst())));
        var until = DATE.stream().map(it -> first.getOrDefault(it, "")).toList();
        if (until.stream().anyMatch(it -> !it.isEmpty())) {
            first.put("until", String.join("-", until));
        }
        return first;
    }

    private ActFields.Asking asking(
            OnDesk it, MultiValueMap<String, String> posted, List<Fault> faults) {
        var first = first(posted);
        var line =
                acting.right.find(
                        it.looked().about().reference(),
                        CasePages.number(first.getOrDefault("line", ""), 0));
        return new ActFields.Asking(it, first, posted, faults, line);
    }

    private ActPage page(Act act, ActFields.Asking asking, List<Line> meanwhile) {
        var it = asking.it();
        var head = views.head(it);
        var all = new ArrayList<>(fields.of(act, asking));
        asking.line()
                .map(line -> Integer.toString(line.event().number()))
                .map(number -> ActPage.Field.of("hidden", "line", "", null, number))
                .ifPresent(all::add);
        if (all.isEmpty()) {
            throw CasePages.notFound();
        }
        return new ActPage(
                head,
                act.text(),
                fields.says(act, asking),
                head.path() + "/do/" + act.address(),
                all,
                fields.button(act),
                act == Act.DUPLICATE || act == Act.WITHDRAW,
                views.lines(it, meanwhile),
                CasePages.sent(it, asking.faults()));
    }

    private ModelAndView again(
            Act act, String reference, MultiValueMap<String, String> posted, List<Fault> faults) {
        var it = pages.look(reference, views.piece(Asked.NEWEST));
        return Screen.wrong(TEMPLATE, page(act, asking(it, posted, faults), List.of()));
    }

    private ModelAndView movedOn(
            Act act, String reference, MultiValueMap<String, String> posted, int seen) {
        var it = pages.look(reference, views.piece(Asked.NEWEST));
        var since = CasePages.since(it.lines(), seen);
        return Screen.with(
                HttpStatus.CONFLICT, TEMPLATE, page(act, asking(it, posted, List.of()), since));
    }
}
