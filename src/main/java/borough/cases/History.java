package borough.cases;

import borough.casebook.Event;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What happens to a case in one go, numbered on from what happened before. */
final class History {
    private static final Set<String> SOMEBODY =
            Set.of("web", "phone", "reception", "kiosk", "api", "text", "email");

    private final List<Event> events = new ArrayList<>();
    private final Instant now;
    private final int before;

    History(int before, Instant now) {
        this.before = before;
        this.now = now;
    }

    void add(Event.By by, String what, String words) {
        add(by, what, words, Optional.empty());
    }

    void add(Event.By by, String what, String words, Optional<String> occasion) {
        add(by, what, words, occasion, Map.of());
    }

    /** With what was said in words of somebody's own, to be sealed. */
    void add(
            Event.By by,
            String what,
            String words,
            Optional<String> occasion,
            Map<String, String> said) {
        events.add(new Event(before + events.size() + 1, now, by, what, words, occasion, said));
    }

    /** The number of the event that comes next, which makes what it leads to known as its own. */
    String occasion() {
        return Integer.toString(before + events.size() + 1);
    }

    /** Whether all this comes of what somebody asked or told us just now. */
    boolean isAnswer() {
        return !events.isEmpty() && SOMEBODY.contains(events.getFirst().by().channel());
    }

    Instant now() {
        return now;
    }

    List<Event> events() {
        return List.copyOf(events);
    }
}
