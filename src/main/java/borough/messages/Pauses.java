package borough.messages;

import java.time.Duration;

/** How long to wait before the next try: soon at first, then ever later, and never giving up. */
final class Pauses {
    private static final Duration FIRST = Duration.ofSeconds(2);
    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final int DOUBLINGS_MAX = 12;

    private Pauses() {}

    static Duration after(int tries) {
        var doublings = Math.clamp(tries - 1L, 0, DOUBLINGS_MAX);
        var pause = FIRST.multipliedBy(1L << doublings);
        return pause.compareTo(LONGEST) > 0 ? LONGEST : pause;
    }
}
