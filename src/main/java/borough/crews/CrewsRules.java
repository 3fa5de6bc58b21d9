package borough.crews;

import borough.files.YamlMap;
import borough.values.Period;
import java.time.Duration;

/**
 * What {@code rules/crews.yaml} says.
 *
 * @param every how often an open page tells where its lorry is
 * @param oldest how long ago a tablet may have found its place
 * @param vaguest metres within which it must know it
 * @param forgotten how long we keep where a lorry was
 * @param looks how long we keep who was refused the code of a gate
 */
record CrewsRules(
        Duration every, Duration oldest, int vaguest, Duration forgotten, Duration looks) {
    private static final String EVERY = "tell place every";
    private static final String OLDEST = "oldest place";
    private static final String VAGUEST = "vaguest place";
    private static final String FORGOTTEN = "forget place after";
    private static final String LOOKS = "forget refused looks after";

    static CrewsRules of(YamlMap own, YamlMap shared) {
        own.only(EVERY, OLDEST, VAGUEST, FORGOTTEN, LOOKS);
        return new CrewsRules(
                time(EVERY, own, shared),
                time(OLDEST, own, shared),
                own.having(VAGUEST, shared).value(VAGUEST, CrewsRules::metres),
                time(FORGOTTEN, own, shared),
                time(LOOKS, own, shared));
    }

    private static Duration time(String name, YamlMap own, YamlMap shared) {
        return own.having(name, shared)
                .value(
                        name,
                        said ->
                                Period.read(said)
                                        .filter(it -> it.isExact() && it.count() > 0)
                                        .map(it -> Duration.ofSeconds(it.seconds()))
                                        .orElseThrow(
                                                () ->
                                                        new IllegalArgumentException(
                                                                "write a time such as 60 seconds"
                                                                        + " or 365 days")));
    }

    private static int metres(String said) {
        int metres = Integer.parseInt(said);
        if (metres < 1) {
            throw new IllegalArgumentException("write metres, such as 500");
        }
        return metres;
    }
}
