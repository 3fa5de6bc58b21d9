package borough.worklists;

import borough.caseload.HandOver;
import borough.caseload.Holding;
import borough.council.SignedIn;
import borough.values.Reference;
import borough.web.MayUse;
import borough.web.OwnPath;
import borough.web.Screen;
import borough.web.Viewer;
import borough.web.Who;
import borough.web.Words;
import borough.worklists.Outcome.Stayed;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Cases change hands, one or many together, from a list or from a case's own page. */
@Controller
class HandOverPages {
    private final Holding holding;
    private final Chosen chosen;
    private final Outcomes outcomes;
    private final Around.Looking looking;

    HandOverPages(Holding holding, Chosen chosen, Outcomes outcomes, Around.Looking looking) {
        this.holding = holding;
        this.chosen = chosen;
        this.outcomes = outcomes;
        this.looking = looking;
    }

    @PostMapping("/staff/work/take")
    @MayUse(Who.STAFF)
    ModelAndView take(
            @RequestParam(name = "case", defaultValue = "") List<String> cases,
            @RequestParam(defaultValue = "") String list,
            @RequestParam(defaultValue = "") String back) {
        return change(cases, new Whence(list, back), "now yours", holding::take);
    }

    @PostMapping("/staff/work/give-back")
    @MayUse(Who.STAFF)
    ModelAndView giveBack(
            @RequestParam(name = "case", defaultValue = "") List<String> cases,
            @RequestParam(defaultValue = "") String list,
            @RequestParam(defaultValue = "") String back) {
        return change(cases, new Whence(list, back), "with the team again", holding::giveBack);
    }

    private interface Hands {
        List<HandOver> change(List<Reference> cases, SignedIn by);
    }

    private ModelAndView change(List<String> cases, Whence whence, String where, Hands hands) {
        var by = Viewer.signedIn();
        return chosen.wrong(cases, whence.list(), by)
                .orElseGet(
                        () -> tell(hands.change(Chosen.read(cases), by), () -> where, whence, by));
    }

    @PostMapping("/staff/work/assign")
    @MayUse(Who.SUPERVISORS)
    ModelAndView assign(
            @RequestParam(name = "case", defaultValue = "") List<String> cases,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String list,
            @RequestParam(defaultValue = "") String back) {
        var by = Viewer.signedIn();
        var wrong = chosen.wrong(cases, list, by);
        if (wrong.isPresent()) {
            return wrong.get();
        }
        var person = Chosen.person(to);
        if (person.isEmpty()) {
            return chosen.wrong("to", "Choose who gets them", list, by);
        }
        return tell(
                holding.assign(Chosen.read(cases), person.get(), by),
                () -> "now with " + nameOf(person.get()),
                new Whence(list, back),
                by);
    }

    private String nameOf(UUID person) {
        return looking.names(List.of(person)).getOrDefault(person, "somebody we do not know");
    }

    /** Where somebody was: in a list, or on a page of ours to go back to. */
    private record Whence(String list, String back) {}

    private ModelAndView tell(
            List<HandOver> all, Supplier<String> where, Whence whence, SignedIn by) {
        var left = all.stream().filter(it -> !it.isAsWanted()).toList();
        if (left.isEmpty() && OwnPath.isOne(whence.back())) {
            return Screen.go(whence.back());
        }
        var stayed = stayed(left);
        var words = says(all.size() - stayed.size(), where.get());
        var id = outcomes.keep(new Outcome(words, whence.list(), stayed), by);
        return chosen.told(id, stayed.isEmpty(), whence.list());
    }

    private List<Stayed> stayed(List<HandOver> left) {
        var holders = new HashSet<UUID>();
        left.forEach(it -> it.heldBy().ifPresent(holders::add));
        var names = looking.names(holders);
        return left.stream()
                .map(it -> new Stayed(it.reference(), why(it, Lists.nameOf(it.heldBy(), names))))
                .toList();
    }

    static String says(int count, String where) {
        return switch (count) {
            case 0 -> "No case changed hands.";
            case 1 -> "1 case is " + where + ".";
            default -> Words.number(count) + " cases are " + where + ".";
        };
    }

    static String why(HandOver it, String holder) {
        return switch (it.became()) {
            case DONE, SO_ALREADY -> "It is as you wanted it";
            case SOMEBODY_ELSE_HAS_IT -> holder + " has it";
            case ANOTHER_TEAM_HAS_IT -> "It lies with a team that is not yours to act for";
            case NOT_WORK_OF_THEIRS -> "That person does not work in its team";
            case NOT_FOR_THEM_TO_SEE -> "That person may not see it";
            case ENDED -> "It has ended";
            case NOT_THERE -> "We have no case with this reference";
        };
    }
}
