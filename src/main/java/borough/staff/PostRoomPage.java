package borough.staff;

import borough.web.Link;
import borough.web.Paging;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the stand-in post room sent, and the switch that closes it. */
public record PostRoomPage(
        @Nullable Instant closedUntil,
        long waiting,
        List<Sent> sent,
        Paging paging,
        String action) {
    /** One message as it left. */
    public record Sent(Instant at, String how, String to, String text, @Nullable Link about) {}
}
