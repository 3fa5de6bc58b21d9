package borough.govukpaystandin;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A payment as the stand-in keeps it; the amount is in whole pence. */
record Kept(
        String id,
        long pence,
        String reference,
        String description,
        String returnUrl,
        String token,
        boolean tokenUsed,
        String status,
        String code,
        Instant createdAt,
        @Nullable Instant finishedAt) {
    static final Duration LASTS = Duration.ofMinutes(90);

    boolean isFinished() {
        return finishedAt != null;
    }

    boolean isOver(Instant now) {
        return !isFinished() && now.isAfter(createdAt.plus(LASTS));
    }

    boolean isPaid() {
        return status.equals("success");
    }
}
