package borough;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** A clock that stands still until a test moves it. */
public final class TestClock extends Clock {
    private static final ZoneId ZONE = ZoneId.of("Europe/London");

    private volatile Instant now =
            LocalDateTime.parse("2026-05-12T09:00:00").atZone(ZONE).toInstant();

    public void pass(Duration time) {
        now = now.plus(time);
    }

    public void set(String localTime) {
        now = LocalDateTime.parse(localTime).atZone(ZONE).toInstant();
    }

    public void set(Instant moment) {
        now = moment;
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("Tests keep the councils' time");
    }
}
