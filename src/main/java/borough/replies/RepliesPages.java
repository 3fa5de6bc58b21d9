package borough.replies;

import borough.council.Duty;
import borough.replies.ReplyPage.Typed;
import borough.values.Reference;
import borough.web.Fault;
import borough.web.Frames;
import borough.web.MayUse;
import borough.web.Screen;
import borough.web.Viewer;
import borough.web.Who;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Where an adviser says which case an answer is about, or throws it away with a reason. */
@Controller
class RepliesPages {
    private static final String PATH = "/staff/replies";
    private static final int PLACE = 25;
    private static final int REASON_MAX = 500;

    private final Replies replies;

    RepliesPages(Replies replies, Frames frames) {
        this.replies = replies;
        frames.places(
                person ->
                        person.may(Duty.ADVISE)
                                ? List.of(new Frames.Place(PLACE, "Replies to place", PATH, 0))
                                : List.of());
    }

    @GetMapping(PATH)
    @MayUse(Who.ADVISERS)
    ModelAndView all(
            @RequestParam(defaultValue = "") String told,
            @RequestParam(defaultValue = "") String after) {
        var says =
                switch (told) {
                    case "placed" -> "It is with its case now.";
                    case "thrown-away" -> "It is thrown away.";
                    default -> null;
                };
        var waiting = replies.waiting(after);
        return Screen.page(
                "replies/pages/replies",
                new RepliesPage(
                        waiting.items().stream().map(RepliesPages::line).toList(),
                        waiting.next().isEmpty() ? null : PATH + "?after=" + waiting.next(),
                        after.isEmpty(),
                        says));
    }

    private static RepliesPage.Line line(Unplaced it) {
        return new RepliesPage.Line(
                it.cameAt(),
                it.channel().word(),
                it.from(),
                it.text(),
                it.why(),
                PATH + "/" + it.id());
    }

    @GetMapping(PATH + "/{id}")
    @MayUse(Who.ADVISERS)
    ModelAndView one(@PathVariable String id) {
        return waiting(id)
                .map(it -> Screen.page("replies/pages/reply", page(it, Typed.NOTHING, List.of())))
                .orElseGet(() -> Screen.go(PATH));
    }

    @PostMapping(PATH + "/{id}/place")
    @MayUse(Who.ADVISERS)
    ModelAndView place(@PathVariable String id, @RequestParam(defaultValue = "") String reference) {
        var it = waiting(id);
        if (it.isEmpty()) {
            return Screen.go(PATH);
        }
        var read = Reference.read(reference);
        if (read.isPresent() && replies.place(it.get().id(), read.get(), Viewer.signedIn())) {
            return Screen.go(PATH + "?told=placed");
        }
        var says =
                read.isEmpty()
                        ? "Enter the case’s reference, nine letters and numbers"
                        : "There is no such case, or it was erased";
        return wrong(it.get(), new Typed(reference, ""), new Fault("reference", says));
    }

    @PostMapping(PATH + "/{id}/throw-away")
    @MayUse(Who.ADVISERS)
    ModelAndView throwAway(
            @PathVariable String id, @RequestParam(defaultValue = "") String reason) {
        var it = waiting(id);
        if (it.isEmpty()) {
            return Screen.go(PATH);
        }
        var why = reason.strip();
        if (why.isEmpty() || why.length() > REASON_MAX) {
            var says = why.isEmpty() ? "Enter why you throw it away" : "Use 500 letters or fewer";
            return wrong(it.get(), new Typed("", reason), new Fault("reason", says));
        }
        replies.throwAway(it.get().id(), why, Viewer.signedIn());
        return Screen.go(PATH + "?told=thrown-away");
    }

    private static ModelAndView wrong(Unplaced it, Typed typed, Fault fault) {
        return Screen.wrong("replies/pages/reply", page(it, typed, List.of(fault)));
    }

    // Somebody may have seen to it meanwhile: then the list is where to go on.
    private Optional<Unplaced> waiting(String id) {
        try {
            return replies.waiting(UUID.fromString(id));
        } catch (IllegalArgumentException forged) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }

    private static ReplyPage page(Unplaced it, Typed typed, List<Fault> faults) {
        return new ReplyPage(
                it.cameAt(),
                it.channel().word(),
                it.from(),
                it.text(),
                it.why(),
                PATH + "/" + it.id(),
                typed,
                faults);
    }
}
