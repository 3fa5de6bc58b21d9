package borough.postroom;

import borough.web.Choice;
import borough.web.Link;
import borough.web.Tag;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the stand-in post room took in, newest first, and how it should behave. */
public record PostRoomPage(
        String standing,
        List<String> waiting,
        List<Choice> faults,
        List<Sent> sent,
        @Nullable String olderHref,
        boolean isFirst,
        @Nullable String told,
        @Nullable String pastHref) {

    /** One message as it was handed in; the tag says how far it has come. */
    public record Sent(
            Instant at,
            String how,
            String to,
            String subject,
            String text,
            Tag status,
            @Nullable Tag twice,
            @Nullable Link link,
            @Nullable String answerHref,
            @Nullable String envelope) {}
}
