package borough.messages;

import borough.council.Duty;
import borough.web.Frames;
import borough.web.Grid;
import borough.web.MayUse;
import borough.web.Screen;
import borough.web.Tag;
import borough.web.Who;
import borough.web.Words;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** For whoever runs the council's program: does what we tell people go out? */
@Controller
class MessagesPages {
    private static final int PLACE = 80;

    private final Messages messages;
    private final Clock clock;

    MessagesPages(Messages messages, Clock clock, Frames frames) {
        this.messages = messages;
        this.clock = clock;
        frames.places(
                it ->
                        it.may(Duty.ADMINISTER)
                                ? List.of(new Frames.Place(PLACE, "Sent messages", "/messages", 0))
                                : List.of());
    }

    @GetMapping("/messages")
    @MayUse(Who.ADMINISTRATORS)
    ModelAndView look(@RequestParam(defaultValue = "") String before) {
        var now = clock.instant();
        var waiting = messages.waiting();
        var recent = messages.recent(before);
        return Screen.page(
                "messages/pages/messages",
                new MessagesPage(
                        waiting.isEmpty() ? null : waiting(waiting, now),
                        recent(recent.items(), now),
                        recent.older().isEmpty() ? null : "/messages?before=" + recent.older()));
    }

    private static Grid waiting(List<Waiting> waiting, Instant now) {
        var columns =
                List.of(
                        Grid.Column.words("Channel"),
                        Grid.Column.numbers("Waiting"),
                        Grid.Column.words("Since"),
                        Grid.Column.words("Why"));
        var rows =
                waiting.stream()
                        .map(
                                it ->
                                        List.of(
                                                Grid.Cell.of(it.channel().word()),
                                                Grid.Cell.of(Words.number(it.count())),
                                                Grid.Cell.of(Words.stamp(it.since(), now)),
                                                Grid.Cell.of(because(it.problem()))))
                        .toList();
        return new Grid("Waiting", columns, rows);
    }

    private static String because(@org.jspecify.annotations.Nullable String problem) {
        return problem == null ? "On its way" : problem;
    }

    private static Grid recent(List<Message> messages, Instant now) {
        var columns =
                List.of(
                        Grid.Column.words("When"),
                        Grid.Column.words("Message"),
                        Grid.Column.words("Channel"),
                        Grid.Column.words("Case"),
                        Grid.Column.words("How it stands"),
                        Grid.Column.words("Problem"));
        var rows = messages.stream().map(it -> row(it, now)).toList();
        return new Grid("Newest first", columns, rows);
    }

    private static List<Grid.Cell> row(Message it, Instant now) {
        var caseReference = it.caseReference();
        return List.of(
                Grid.Cell.of(Words.stamp(it.toldAt(), now)),
                Grid.Cell.of(it.moment()),
                Grid.Cell.of(it.channel().word()),
                Grid.Cell.of(caseReference == null ? "" : caseReference.toString()),
                Grid.Cell.of(tag(it.state())),
                Grid.Cell.of(it.problem() == null ? "" : it.problem()));
    }

    private static Tag tag(Message.State state) {
        return switch (state) {
            case WAITING -> Tag.waiting("waiting");
            case SENDING -> Tag.moving("sending");
            case SENT -> Tag.moving("sent");
            case DELIVERED -> Tag.good("delivered");
            case FAILED -> Tag.late("failed");
            case KEPT -> Tag.quiet("kept");
        };
    }
}
