package borough.journeys;

import borough.journeys.JourneyEvent.Kind;
import borough.journeys.Journeys.Opened;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Lets an adviser go on with a journey whose owner reads its short code aloud. From then on it is
 * the adviser's, until it is sent or handed back by a link.
 */
@Component
public class PickingUp {
    private static final int LETTERS = 8;

    private final CodesStore codes;
    private final Keeping keeping;
    private final Journeys journeys;
    private final Walking walking;

    PickingUp(CodesStore codes, Keeping keeping, Journeys journeys, Walking walking) {
        this.codes = codes;
        this.keeping = keeping;
        this.journeys = journeys;
        this.walking = walking;
    }

    /** A journey's code as one reads it aloud, in two halves. */
    public String code(Journey it) {
        var code = keeping.together(() -> codes.codeOf(it.id()));
        return code.substring(0, LETTERS / 2) + " " + code.substring(LETTERS / 2);
    }

    /** The journey of this code, now walked by this adviser; empty where there is no one such. */
    public Optional<String> pickUp(String typed, Journey.By by) {
        // The letters O and I are none of the code's: whoever hears them heard a nought or a one.
        var code =
                typed.toUpperCase(Locale.UK)
                        .replaceAll("[\\s-]", "")
                        .replace('O', '0')
                        .replace('I', '1');
        return keeping.together(
                () -> {
                    var found = codes.open(code, walking.now());
                    return found.size() == 1
                            ? journeys.kept(found.getFirst()).map(it -> take(it, by))
                            : Optional.<String>empty();
                });
    }

    private String take(Opened it, Journey.By by) {
        var now = walking.now();
        var journey = it.journey().by(by);
        var resumed = JourneyEvent.at(Kind.RESUMED, journey, journey.since().question(), now);
        keeping.resume(journey, Secrets.secret(), resumed);
        return journey.id();
    }
}
