package borough.postroom;

import borough.messages.Channel;
import borough.postroom.OtherEnd.How;
import borough.postroom.StandInPostRoom.Received;
import borough.web.Choice;
import borough.web.Fault;
import borough.web.MayUse;
import borough.web.Screen;
import borough.web.Who;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Answering what the stand-in took, in a made-up council where nobody has the phone. */
@Controller
class PostAnswerPages {
    private static final String PATH = "/post-room/{id}/answer";
    private static final String PAGE = "postroom/pages/answer";
    private static final int LONGEST = 5_000;

    private final StandInPostRoom room;
    private final OtherEnd otherEnd;

    PostAnswerPages(StandInPostRoom room, OtherEnd otherEnd) {
        this.room = room;
        this.otherEnd = otherEnd;
    }

    @GetMapping(PATH)
    @MayUse(Who.DEMONSTRATION)
    ModelAndView form(@PathVariable String id) {
        return Screen.page(PAGE, page(received(id), How.SELF, "", null));
    }

    @PostMapping(PATH)
    @MayUse(Who.DEMONSTRATION)
    ModelAndView answer(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String way,
            @RequestParam(defaultValue = "") String words) {
        var it = received(id);
        var how =
                How.read(it.channel(), way)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
        boolean saysSomething = how == How.RETURNED || !words.isBlank();
        if (!saysSomething || words.length() > LONGEST) {
            var says = saysSomething ? "Use 5,000 letters or fewer" : "Enter what they answer";
            return Screen.wrong(PAGE, page(it, how, words, new Fault("words", says)));
        }
        var fate = otherEnd.answer(it, how, words.strip());
        return Screen.go("/post-room?answered=" + fate.name().toLowerCase(java.util.Locale.UK));
    }

    // A letter is answered by letter, and nobody can answer what belongs to no case.
    private Received received(String id) {
        try {
            return room.one(UUID.fromString(id))
                    .filter(it -> it.channel() == Channel.TEXT || !it.replyTo().isEmpty())
                    .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        } catch (IllegalArgumentException forged) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }

    private static PostAnswerPage page(Received it, How how, String typed, @Nullable Fault fault) {
        var ways =
                How.of(it.channel()).stream()
                        .map(one -> new Choice(one.word(), one.says(), null, one == how))
                        .toList();
        return new PostAnswerPage(
                it.channel().word(),
                it.contents().address(),
                it.contents().text(),
                "/post-room/" + it.id() + "/answer",
                ways,
                typed,
                fault);
    }
}
