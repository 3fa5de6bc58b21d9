package borough.upkeep;

import borough.customers.ContactPoint;
import borough.customers.Contacts;
import borough.particulars.Aspect;
import borough.particulars.Noted;
import borough.particulars.Particulars;
import borough.particulars.Source;
import borough.particulars.Trust;
import borough.web.Asked;
import borough.web.Fault;
import borough.web.MayUse;
import borough.web.Screen;
import borough.web.Viewer;
import borough.web.Who;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A customer's record as staff keep it: looked over, changed thing by thing, and decided. */
@Controller
class RecordPages {
    private static final String PATH = "/staff/customers/{id}/details";
    private static final Map<String, String> TOLD =
            Map.of(
                    "kept", "It is kept.",
                    "beside", "Something surer holds. This stands beside it until you decide.",
                    "ended", "It no longer holds. It stays in the history.",
                    "decided", "Your decision is kept.",
                    "preferred", "They are reached by it first.",
                    "removed", "It is no longer a way to reach them.");

    private final Particulars particulars;
    private final Contacts contacts;
    private final Questions questions;
    private final RecordViews views;
    private final Whose whose;

    RecordPages(
            Particulars particulars,
            Contacts contacts,
            Questions questions,
            RecordViews views,
            Whose whose) {
        this.particulars = particulars;
        this.contacts = contacts;
        this.questions = questions;
        this.views = views;
        this.whose = whose;
    }

    @GetMapping(PATH)
    @MayUse({Who.ADVISERS, Who.CASEWORKERS, Who.SUPERVISORS})
    ModelAndView details(@PathVariable String id, @RequestParam(defaultValue = "") String told) {
        var it = whose.of(id);
        return Screen.page("upkeep/pages/details", views.details(it, TOLD.get(told)));
    }

    @GetMapping(PATH + "/history")
    @MayUse({Who.ADVISERS, Who.CASEWORKERS, Who.SUPERVISORS})
    ModelAndView history(@PathVariable String id) {
        var it = whose.of(id);
        return Screen.page("upkeep/pages/changes", views.history(it.id(), it.name()));
    }

    @GetMapping(PATH + "/{aspect}")
    @MayUse({Who.ADVISERS, Who.CASEWORKERS, Who.SUPERVISORS})
    ModelAndView change(@PathVariable String id, @PathVariable String aspect) {
        var it = whose.of(id);
        var of = aspect(aspect);
        var given = new HashMap<String, String>();
        given.put("trust", Trust.SAID.word());
        if (!of.isMany()) {
            particulars
                    .of(it.id())
                    .one(of)
                    .ifPresent(held -> given.putAll(questions.given(of, held.now().value())));
        }
        return Screen.page("upkeep/pages/form", form(it, of, given, null));
    }

    @PostMapping(PATH + "/{aspect}")
    @MayUse({Who.ADVISERS, Who.CASEWORKERS, Who.SUPERVISORS})
    ModelAndView change(
            @PathVariable String id,
            @PathVariable String aspect,
            @RequestParam Map<String, String> given) {
        var it = whose.of(id);
        var of = aspect(aspect);
        var value = questions.value(of, given);
        var noted = particulars.note(it.id(), of, value, by(), trust(of, given));
        return switch (noted) {
            case Noted.Holds _ -> told(it, "kept");
            case Noted.Beside _ -> told(it, "beside");
            case Noted.Wrong wrong ->
                    Screen.wrong("upkeep/pages/form", form(it, of, given, shown(given, wrong)));
        };
    }

    // Before an address was found there is nothing to choose from: the fault stands where it is
    // typed.
    private Fault shown(Map<String, String> given, Noted.Wrong wrong) {
        return wrong.field().equals("uprn")
                ? new Fault(
                        questions.findsHome(given) ? "uprn" : "place",
                        "Enter an address, and choose one that we have")
                : new Fault(wrong.field(), wrong.says());
    }

    // What keeps somebody safe holds whoever says so: nothing surer can stand against it.
    private static Trust trust(Aspect aspect, Map<String, String> given) {
        if (aspect == Aspect.SAFE_CONTACT || aspect == Aspect.DO_NOT_CONTACT) {
            return Trust.CHECKED;
        }
        return switch (Asked.Form.said(given, "trust")) {
            case "seen" -> Trust.SEEN;
            case "checked" -> Trust.CHECKED;
            default -> Trust.SAID;
        };
    }

    private static Source by() {
        return Source.staff(Viewer.signedIn());
    }

    private static Aspect aspect(String slug) {
        return Arrays.stream(Aspect.values())
                .filter(it -> RecordViews.slug(it).equals(slug))
                .findFirst()
                .orElseThrow(Whose::notFound);
    }

    private FormPage form(
            Whose.Known it, Aspect of, Map<String, String> given, @Nullable Fault wrong) {
        var back = RecordViews.path(it.id()) + "/details";
        return new FormPage(
                of.says(),
                it.name(),
                above(of),
                back,
                back + "/" + RecordViews.slug(of),
                "Keep it",
                questions.ask(of, new Asked.Form(given, wrong), given).fields());
    }

    private static List<String> above(Aspect of) {
        return switch (of) {
            case DIED ->
                    List.of(
                            "All texts and emails to them stop, and letters go to the executors.",
                            "Nobody of the household is told anything by the program: whoever"
                                    + " rings or writes does so with care.");
            case SAFE_CONTACT ->
                    List.of(
                            "This beats every other wish, in every channel and for every request"
                                    + " of theirs. What cannot go this way is kept with the"
                                    + " request and sent nowhere.",
                            "Advisers read it before they ring, and no letter is printed to a"
                                    + " home of theirs.");
            case DO_NOT_CONTACT ->
                    List.of(
                            "Nothing is sent but notices and what a service says must arrive,"
                                    + " because the law demands those.");
            default -> List.of();
        };
    }

    private static ModelAndView told(Whose.Known it, String what) {
        return Screen.go(RecordViews.path(it.id()) + "/details?told=" + what);
    }

    /** Something no longer holds. */
    @PostMapping(PATH + "/end")
    @MayUse({Who.ADVISERS, Who.CASEWORKERS, Who.SUPERVISORS})
    ModelAndView end(@PathVariable String id, @RequestParam(defaultValue = "") String fact) {
        var it = whose.of(id);
        var of = whose.fact(it, fact).orElseThrow(Whose::notFound);
        particulars.end(of, by(), Trust.CHECKED);
        return told(it, "ended");
    }

    /** What was said against something surer is so. */
    @PostMapping(PATH + "/accept")
    @MayUse({Who.ADVISERS, Who.CASEWORKERS, Who.SUPERVISORS})
    ModelAndView accept(@PathVariable String id, @RequestParam(defaultValue = "") String fact) {
        var it = whose.of(id);
        particulars.accept(whose.fact(it, fact).orElseThrow(Whose::notFound), by());
        return told(it, "decided");
    }

    /** What was said against something surer is not so. */
    @PostMapping(PATH + "/turn-down")
    @MayUse({Who.ADVISERS, Who.CASEWORKERS, Who.SUPERVISORS})
    ModelAndView turnDown(@PathVariable String id, @RequestParam(defaultValue = "") String fact) {
        var it = whose.of(id);
        particulars.turnDown(whose.fact(it, fact).orElseThrow(Whose::notFound), by());
        return told(it, "decided");
    }

    /** They would rather be reached by this one. */
    @PostMapping(PATH + "/prefer")
    @MayUse({Who.ADVISERS, Who.CASEWORKERS, Who.SUPERVISORS})
    ModelAndView prefer(@PathVariable String id, @RequestParam(defaultValue = "") String to) {
        var it = whose.of(id);
        contacts.of(it.id()).stream()
                .filter(known -> known.point().value().equals(to))
                .findFirst()
                .ifPresent(known -> prefer(it, known.point()));
        return told(it, "preferred");
    }

    private void prefer(Whose.Known it, ContactPoint point) {
        contacts.prefer(it.id(), point.kind(), point.value());
    }

    /** This reaches them no longer. */
    @PostMapping(PATH + "/remove")
    @MayUse({Who.ADVISERS, Who.CASEWORKERS, Who.SUPERVISORS})
    ModelAndView remove(@PathVariable String id, @RequestParam(defaultValue = "") String to) {
        var it = whose.of(id);
        particulars.removeContact(it.id(), to, by());
        return told(it, "removed");
    }
}
