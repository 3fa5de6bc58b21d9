package borough.postroom;

import static borough.web.Examples.ago;

import borough.web.Choice;
import borough.web.Examples.Example;
import borough.web.Link;
import borough.web.Tag;
import java.util.List;
import java.util.Map;

/** The stand-in post room, with believable things in it. */
public final class PostRoomExamples {
    private PostRoomExamples() {}

    /** Adds all of them. */
    public static void add(Map<String, Example> all) {
        all.put(
                "staff-post-room",
                new Example(
                        "postroom/post-room",
                        new PostRoomPage(
                                "The post room is open",
                                List.of("No message is waiting."),
                                faults("none"),
                                List.of(
                                        new PostRoomPage.Sent(
                                                ago(1),
                                                "text",
                                                "07700 900 982",
                                                "",
                                                "We emptied your rubbish at 9:12am. Sorry that we"
                                                        + " missed it.",
                                                Tag.good("Delivered"),
                                                null,
                                                new Link("H7K M2P QX4", "/staff/work/1"),
                                                "/post-room/1/answer",
                                                null),
                                        new PostRoomPage.Sent(
                                                ago(3),
                                                "Letter",
                                                "14 Mill Lane, Brookford",
                                                "Your enquiry",
                                                "There is news. Please ring when you can.",
                                                Tag.good("Delivered"),
                                                null,
                                                null,
                                                null,
                                                "A plain envelope: nothing on it says whom it is"
                                                        + " from."),
                                        new PostRoomPage.Sent(
                                                ago(5),
                                                "email",
                                                "grace.owusu@brookshire.example",
                                                "Your link to sign in",
                                                "Your link to sign in works once, for 15 minutes.",
                                                Tag.moving("Sent"),
                                                Tag.quiet("Came twice, taken once"),
                                                null,
                                                null,
                                                null)),
                                "/post-room?before=1",
                                true,
                                null,
                                "/post-room/past"),
                        "/post-room"));
        all.put(
                "staff-post-room-closed",
                new Example(
                        "postroom/post-room",
                        new PostRoomPage(
                                "The post room is closed",
                                List.of(
                                        "3 texts are waiting: It waits for the end of quiet hours.",
                                        "1 email is waiting: on the way."),
                                faults("closed"),
                                List.of(),
                                null,
                                true,
                                "The answer is with its case.",
                                null),
                        "/post-room"));
        all.put(
                "post-room-past",
                new Example(
                        "postroom/past",
                        new PastPostPage(
                                List.of(
                                        new PastPostPage.Line(
                                                ago(40),
                                                "Text",
                                                "H7K M2P QX4",
                                                "We emptied your rubbish at 9:12am.",
                                                "delivered",
                                                ""),
                                        new PastPostPage.Line(
                                                ago(41),
                                                "Email",
                                                "H7K M2P QX5",
                                                "We look at it.",
                                                "failed",
                                                "There is no such mailbox")),
                                "/post-room/past?before=1",
                                false),
                        "/post-room/past"));
    }

    private static List<Choice> faults(String now) {
        return Map.of("none", "Work as it should", "closed", "Be closed").entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(
                        it ->
                                it.getKey().equals(now)
                                        ? Choice.chosen(it.getKey(), it.getValue())
                                        : Choice.of(it.getKey(), it.getValue()))
                .toList();
    }
}
