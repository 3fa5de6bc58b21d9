package borough.safety;

import borough.customers.KnownContact;
import java.util.List;
import java.util.Optional;

/**
 * What must be heeded before one customer is told something.
 *
 * @param only the only safe way to reach them
 * @param leftAlone why they asked not to be contacted
 * @param died the words of their death; messages stop, and letters go to the executors
 * @param channel how they would rather be told: text, email, letter or phone
 * @param quiet hours of their own in which nothing goes out that can wait
 * @param contacts every way to reach them
 * @param addresses where letters for them go, the correspondence address first
 * @param kind what else whoever speaks with them should know, in words
 */
public record Heed(
        String name,
        Optional<Only> only,
        Optional<String> leftAlone,
        Optional<String> died,
        Optional<String> channel,
        Optional<Hours> quiet,
        List<KnownContact> contacts,
        List<String> addresses,
        List<String> kind) {

    /** What must be read before they are rung, written to or called on; empty for nothing. */
    public List<String> cautions() {
        var died = this.died.stream().map(it -> it + " Write to the executors of " + name + ".");
        var safe = only.stream().map(it -> "Safe contact: " + it.says());
        var alone =
                leftAlone.stream()
                        .map(
                                it ->
                                        "Do not contact: "
                                                + it
                                                + (it.endsWith(".") ? "" : ".")
                                                + " Only what the law demands goes out.");
        return java.util.stream.Stream.of(died, safe, alone).flatMap(it -> it).toList();
    }

    /** Whether nothing goes any other way than one, or nothing at all. */
    public boolean isBound() {
        return only.isPresent();
    }
}
