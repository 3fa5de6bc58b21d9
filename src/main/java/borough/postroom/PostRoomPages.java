package borough.postroom;

import borough.council.Councils;
import borough.data.Cursor;
import borough.messages.Channel;
import borough.messages.Message;
import borough.messages.Messages;
import borough.messages.Waiting;
import borough.postroom.PostRoomPage.Sent;
import borough.postroom.StandInPostRoom.Fault;
import borough.postroom.StandInPostRoom.Received;
import borough.web.Choice;
import borough.web.Frames;
import borough.web.Link;
import borough.web.MayUse;
import borough.web.OwnPath;
import borough.web.Screen;
import borough.web.Tag;
import borough.web.Who;
import borough.web.Words;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/**
 * A look into the stand-in post room. In a made-up council anyone may: a visitor who plays a
 * resident has no other phone to read texts on.
 */
@Controller
class PostRoomPages {
    private static final int PAGE = 25;
    private static final int PLACE = 90;
    private static final String PAST = "/post-room/past";
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"]+[^\\s<>\".,;:!?)]");

    private final StandInPostRoom room;
    private final Messages messages;
    private final Councils councils;

    PostRoomPages(StandInPostRoom room, Messages messages, Councils councils, Frames frames) {
        this.room = room;
        this.messages = messages;
        this.councils = councils;
        frames.places(
                it ->
                        councils.current().demonstration()
                                ? List.of(new Frames.Place(PLACE, "Post room", "/post-room", 0))
                                : List.of());
    }

    @GetMapping("/post-room")
    @MayUse(Who.DEMONSTRATION)
    ModelAndView look(
            @RequestParam(defaultValue = "") String before,
            @RequestParam(defaultValue = "") String answered) {
        var from = Cursor.read(before);
        var found = room.newest(from, PAGE + 1);
        var shown = found.size() > PAGE ? found.subList(0, PAGE) : found;
        var fault = room.fault();
        var page =
                new PostRoomPage(
                        standing(fault),
                        waiting(),
                        Stream.of(Fault.values()).map(it -> choice(it, fault)).toList(),
                        shown.stream().map(this::sent).toList(),
                        found.size() > PAGE ? older(shown.getLast()) : null,
                        from.isEmpty(),
                        told(answered),
                        found.size() > PAGE ? null : PAST);
        return Screen.page("postroom/pages/post-room", page);
    }

    /** What people were told in the past that a made-up council brings with it. */
    @GetMapping(PAST)
    @MayUse(Who.DEMONSTRATION)
    ModelAndView past(@RequestParam(defaultValue = "") String before) {
        var found = messages.recent(before);
        return Screen.page(
                "postroom/pages/past",
                new PastPostPage(
                        found.items().stream().map(PostRoomPages::past).toList(),
                        found.older().isEmpty() ? null : PAST + "?before=" + found.older(),
                        before.isEmpty()));
    }

    private static PastPostPage.Line past(Message it) {
        var reference = it.caseReference();
        var contents = it.contents();
        return new PastPostPage.Line(
                it.toldAt(),
                how(it.channel()),
                reference == null ? "" : reference.toString(),
                contents == null ? "These words were erased" : contents.text(),
                it.state().word(),
                it.problem() == null ? "" : it.problem());
    }

    @PostMapping("/post-room")
    @MayUse(Who.DEMONSTRATION)
    ModelAndView change(@RequestParam String fault) {
        room.set(
                Fault.read(fault)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST)));
        return Screen.go("/post-room");
    }

    private static @Nullable String told(String answered) {
        return switch (answered) {
            case "landed" -> "The answer is with its case.";
            case "waits" -> "Nobody can tell which case it is about. An adviser will look at it.";
            case "heard_before" -> "It was brought twice and taken in once.";
            case "bounce" -> "We know now that the message did not arrive.";
            case "automatic" -> "A machine wrote it, so nobody is bothered with it.";
            default -> null;
        };
    }

    private static String older(Received last) {
        return "/post-room?before=" + new Cursor(last.at(), last.id()).text();
    }

    private static String standing(Fault fault) {
        return switch (fault) {
            case NONE -> "The post room is open";
            case CLOSED -> "The post room is closed";
            case BUSY -> "The post room turns everything away";
            case LOSES_ANSWERS -> "The post room loses its answers";
        };
    }

    // By channel, each with why: it is night, or nobody takes them.
    private List<String> waiting() {
        var all = messages.waiting();
        return all.isEmpty()
                ? List.of("No message is waiting.")
                : all.stream().map(PostRoomPages::waiting).toList();
    }

    private static String waiting(Waiting it) {
        var count = Words.count(it.count(), how(it.channel()).toLowerCase(Locale.UK));
        var why = it.problem() == null ? "on the way" : it.problem();
        return count + (it.count() == 1 ? " is" : " are") + " waiting: " + why + ".";
    }

    private static Choice choice(Fault it, Fault now) {
        var says =
                switch (it) {
                    case NONE -> "Open, and all is well";
                    case CLOSED -> "Closed: every call fails";
                    case BUSY -> "Too busy: it turns everything away for now";
                    case LOSES_ANSWERS -> "It takes everything, and its answers are lost";
                };
        return new Choice(it.word(), says, null, it == now);
    }

    private Sent sent(Received it) {
        return new Sent(
                it.at(),
                how(it.channel()),
                it.contents().address(),
                it.contents().subject(),
                it.contents().text(),
                tag(room.status(it)),
                it.copies() > 1 ? Tag.late("Received twice") : null,
                link(it.contents().text()),
                it.channel() == Channel.TEXT || !it.replyTo().isEmpty()
                        ? "/post-room/" + it.id() + "/answer"
                        : null,
                it.channel() == Channel.LETTER ? envelope(it) : null);
    }

    // What stands beside the address.
    private String envelope(Received it) {
        return it.isPlain()
                ? "A plain envelope: nothing on it says whom it is from."
                : "On the envelope: " + councils.current().name();
    }

    private static String how(Channel channel) {
        return switch (channel) {
            case TEXT -> "Text";
            case EMAIL -> "Email";
            case LETTER -> "Letter";
            case NONE -> "Kept";
        };
    }

    private static Tag tag(StandInPostRoom.Status status) {
        return switch (status) {
            case CREATED -> Tag.waiting("created");
            case SENDING -> Tag.moving("sending");
            case DELIVERED -> Tag.good("delivered");
            case PERMANENT_FAILURE, TEMPORARY_FAILURE -> Tag.late(status.word());
        };
    }

    // A text is plain, but the link in it can be followed from here if it leads to this council.
    private @Nullable Link link(String text) {
        return ADDRESS.matcher(text)
                .results()
                .flatMap(it -> path(it.group()).stream())
                .findFirst()
                .map(it -> new Link("Follow the link", it))
                .orElse(null);
    }

    private Optional<String> path(String address) {
        try {
            var it = URI.create(address);
            var query = it.getRawQuery() == null ? "" : "?" + it.getRawQuery();
            var path = it.getRawPath() + query;
            var isOurs = councils.current().hosts().contains(String.valueOf(it.getHost()));
            return isOurs && OwnPath.isOne(path) ? Optional.of(path) : Optional.empty();
        } catch (IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }
}
