package borough.safety;

import borough.customers.KnownContact;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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
 * @param homes every home they ever had here: somebody to be safe from may live there still
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
        List<String> homes,
        List<String> kind) {

    /** How a letter about somebody who died begins its address. */
    public static final String EXECUTORS = "The executors of ";

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
        return Stream.of(died, safe, alone).flatMap(it -> it).toList();
    }

    /** Why a letter must not go to this address; empty where it may. */
    public Optional<String> againstLetter(String to, boolean lawDemands) {
        var isOwn = isOwnAddress(to);
        if (only.isPresent() && isOwn) {
            var rule = only.get();
            boolean isThere =
                    rule.by().equals("letter")
                            && Addresses.plain(to).contains(Addresses.plain(rule.to()));
            return isThere ? Optional.empty() : Optional.of("Safe contact: " + rule.says());
        }
        if (died.isPresent() && isOwn && !to.startsWith(EXECUTORS)) {
            return Optional.of("They have died: write to " + EXECUTORS + name);
        }
        return leftAlone
                .filter(why -> isOwn && !lawDemands)
                .map(why -> "They asked not to be contacted: " + why);
    }

    /** Whether a letter so addressed comes to them, or to where they live or lived. */
    public boolean isOwnAddress(String address) {
        return Stream.concat(addresses.stream(), homes.stream())
                        .anyMatch(own -> Addresses.isSame(own, address))
                || (!name.isEmpty() && Addresses.plain(address).contains(Addresses.plain(name)));
    }
}
