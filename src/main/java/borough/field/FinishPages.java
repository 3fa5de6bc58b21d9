package borough.field;

import borough.crews.Mine;
import borough.streets.Streets;
import borough.visits.Supervision;
import borough.visits.Visit;
import borough.web.Choice;
import borough.web.MayUse;
import borough.web.Screen;
import borough.web.Viewer;
import borough.web.Who;
import borough.web.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The end of a crew's day, and going out again. */
@Controller
class FinishPages {
    private static final List<Choice> FINISHED = List.of(Choice.of("", "We are finished"));
    private static final String LEFT =
            " left. We move what is left to your next day, and tell everybody who waits. Why was it"
                    + " left?";

    private final Supervision supervision;
    private final Streets streets;
    private final Today today;
    private final Drive drive;
    private final Mine mine;

    FinishPages(Supervision supervision, Streets streets, Today today, Drive drive, Mine mine) {
        this.supervision = supervision;
        this.streets = streets;
        this.today = today;
        this.drive = drive;
        this.mine = mine;
    }

    @GetMapping("/crew/{round}/finish")
    @MayUse(Who.CREWS)
    ModelAndView finish(@PathVariable String round, HttpServletRequest request) {
        return mayPress(round)
                ? Screen.page("field/pages/choose", finishing(round, null, request))
                : Refusals.notYours(round, today, request);
    }

    @PostMapping("/crew/{round}/finish")
    @MayUse(Who.CREWS)
    ModelAndView finish(
            @PathVariable String round,
            @RequestParam(defaultValue = "") String reason,
            HttpServletRequest request) {
        if (!mayPress(round)) {
            return Refusals.notYours(round, today, request);
        }
        var by = Viewer.signedIn().person();
        var way = drive.of(round);
        var left = drive.left(way, drive.standing(way));
        // The streets first: pressed again after a fault, what was done is not done twice.
        return (left.isEmpty() || streets.leave(round, left, reason, by))
                        && supervision.finish(round, reason, by).isPresent()
                ? Screen.go(Today.href(round))
                : Screen.wrong(
                        "field/pages/choose",
                        finishing(round, "Choose one of these reasons.", request));
    }

    @PostMapping("/crew/{round}/go-on")
    @MayUse(Who.CREWS)
    ModelAndView goOn(@PathVariable String round, HttpServletRequest request) {
        if (!mayPress(round)) {
            return Refusals.notYours(round, today, request);
        }
        supervision.goOn(round);
        return Screen.go(Today.href(round));
    }

    private ChoosePage finishing(String round, @Nullable String wrong, HttpServletRequest request) {
        var all = today.of(round);
        var way = drive.of(round);
        var left =
                left(
                        drive.left(way, drive.standing(way)).size(),
                        (int) all.stream().filter(Visit::isOpen).count());
        var here = Today.href(round) + "/finish";
        return new ChoosePage(
                "Round " + round,
                "Finish the round",
                left == null ? "Everything is done. Thank you." : left + LEFT,
                "reason",
                Threes.of(left == null ? FINISHED : reasons(), Tablet.from(request), here),
                Map.of(),
                wrong,
                here,
                Today.href(round),
                today.saved(round, all),
                Tablet.light(request));
    }

    private List<Choice> reasons() {
        return supervision.dayEnds().stream().map(FieldPages::choice).toList();
    }

    private static @Nullable String left(int streets, int jobs) {
        var parts = new ArrayList<String>();
        if (streets > 0) {
            parts.add(Words.count(streets, "street"));
        }
        if (jobs > 0) {
            parts.add(Words.count(jobs, "job"));
        }
        return parts.isEmpty() ? null : Words.list(parts);
    }

    private boolean mayPress(String round) {
        return mine.maySpeakFor(round, Viewer.signedIn());
    }
}
