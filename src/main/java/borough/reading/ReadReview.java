package borough.reading;

import borough.files.Node;
import borough.services.Review;
import borough.services.Review.Due;
import borough.services.Review.Then;
import borough.services.Trigger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The rule word {@code review}: what is looked at again once a case has ended. */
final class ReadReview {
    static final Set<String> KEYS =
            Set.of(
                    "of",
                    "at",
                    "after",
                    "on",
                    "every",
                    "until",
                    "when",
                    "may ask within",
                    "say",
                    "do",
                    "tell",
                    "offer",
                    "to");
    private static final List<String> TIMES =
            List.of("at", "after", "on", "every", "may ask within");
    private static final List<String> CONSEQUENCES = List.of("do", "tell", "offer", "to");

    private ReadReview() {}

    static Map<String, Review> read(Node node, Reading reading) {
        var reviews = new LinkedHashMap<String, Review>();
        for (var entry : reading.map(node).entries()) {
            reviews.put(entry.key(), review(entry, reading));
        }
        return reviews;
    }

    private static Review review(Node.Entry entry, Reading reading) {
        var map = reading.map(entry.value());
        reading.onlyKeys(map, KEYS);
        var name = "\"" + entry.key() + "\"";
        if (map.get("of").isEmpty()) {
            reading.fault(
                    entry.place(), name + " reviews nothing", "add of: and a stage that ends");
        }
        long times = TIMES.stream().filter(key -> map.get(key).isPresent()).count();
        if (times > 1 || times == 0 && map.get("when").isEmpty()) {
            reading.fault(
                    entry.place(),
                    name + (times > 1 ? " has two times" : " never comes"),
                    "say one of at:, after:, on:, every:, may ask within: or when:");
        }
        if (map.get("until").isPresent() && map.get("every").isEmpty()) {
            reading.fault(entry.place(), name + " comes once, so it has no end", "take out until:");
        }
        if (CONSEQUENCES.stream().noneMatch(key -> map.get(key).isPresent())) {
            reading.fault(entry.place(), name + " does nothing", "add do:, tell:, offer: or to:");
        }
        return new Review(
                entry.key(),
                entry.place(),
                reading.list(map, "of"),
                due(map, reading),
                new Then(
                        ReadThen.does(map, reading),
                        reading.list(map, "tell"),
                        reading.list(map, "offer"),
                        reading.words(map, "to"),
                        reading.text(map, "say")));
    }

    private static Due due(Node.Keyed map, Reading reading) {
        Optional<Trigger> at = map.get("at").flatMap(node -> once("at", node, reading));
        Optional<Trigger> after = map.get("after").flatMap(node -> once("after", node, reading));
        return new Due(
                at.or(() -> after).or(() -> heard(map, reading)),
                ReadTime.within(map, "every", reading),
                map.get("until").flatMap(node -> ReadTime.time(node, reading)),
                reading.condition(map, "when"),
                ReadTime.within(map, "may ask within", reading));
    }

    private static Optional<Trigger> heard(Node.Keyed map, Reading reading) {
        return map.get("on")
                .map(
                        it ->
                                new Trigger.Heard(
                                        it.place(), "on " + reading.words(it), reading.words(it)));
    }

    private static Optional<Trigger> once(String key, Node node, Reading reading) {
        var what = reading.words(node);
        var said = key + " " + what;
        return key.equals("at")
                ? ReadTime.at(node.place(), said, what, reading)
                : ReadTime.after(node.place(), said, what, reading);
    }
}
