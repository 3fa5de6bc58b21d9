package borough.answers;

import borough.values.Uprn;
import borough.values.Usrn;
import borough.vocabulary.Answer;
import borough.vocabulary.AnswerType;
import borough.vocabulary.Asking;
import borough.vocabulary.MapPin;
import borough.vocabulary.NotSound;
import borough.vocabulary.Nothing;
import borough.vocabulary.Posted;
import borough.vocabulary.Type;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A place on the ground. The form's page finds it among addresses and streets, or takes a grid
 * reference or a latitude and longitude; posted is {@code uprn:…}, {@code usrn:…} or {@code pin:…}.
 */
final class MapPinAnswer implements AnswerType {
    private final PinOf places;

    MapPinAnswer(PinOf places) {
        this.places = places;
    }

    @Override
    public String name() {
        return "map pin";
    }

    @Override
    public String means() {
        return "A place: an address or street to start from, a grid reference, or a latitude and"
                + " longitude.";
    }

    @Override
    public String exampleFormat() {
        return "Mill Lane lay-by";
    }

    @Override
    public Type type() {
        return Type.MAP_PIN;
    }

    @Override
    public Answer read(Asking asking, Posted posted) {
        var key = asking.key();
        var chosen = posted.first(key);
        var typed = posted.first(key + "-place");
        if (chosen.isEmpty() && typed.isEmpty()) {
            return asking.optional()
                    ? new Answer.Passed()
                    : new Answer.Wrong(key, "Enter a street, a postcode or a grid reference");
        }
        try {
            var near = TypedText.line(posted.first(key + "-near"), ShortText.CHARACTERS_MAX);
            return (chosen.isEmpty() ? Coordinates.read(typed) : pin(chosen))
                    .map(it -> at(key, it, near))
                    .orElseGet(() -> new Answer.Wrong(key, noPlace(chosen)));
        } catch (NotSound e) {
            return new Answer.Wrong(key + "-near", e.words());
        }
    }

    private static String noPlace(String chosen) {
        return chosen.startsWith("pin:")
                ? "Those are no numbers of a place in Great Britain. Find it by a street"
                : "Choose a place from the list";
    }

    // Whoever points at the ground is told by its street where that is.
    private Answer at(String key, MapPin pin, String near) {
        var wrong = places.wrong(pin);
        if (wrong.isPresent()) {
            return new Answer.Wrong(key, wrong.get());
        }
        var named =
                pin.near() == null
                        ? new MapPin(pin.easting(), pin.northing(), places.near(pin).orElse(null))
                        : pin;
        return new Answer.Given(held(named, near));
    }

    private Optional<MapPin> pin(String chosen) {
        if (chosen.matches("uprn:[0-9]{1,12}")) {
            return Uprn.read(chosen.substring(5)).flatMap(places::property);
        }
        if (chosen.matches("usrn:[1-9][0-9]{0,7}")) {
            return places.street(new Usrn(Long.parseLong(chosen.substring(5))));
        }
        return chosen.startsWith("pin:") ? Coordinates.read(chosen.substring(4)) : Optional.empty();
    }

    private static Map<String, Object> held(MapPin pin, String near) {
        var held = new LinkedHashMap<String, Object>();
        held.put("easting", (long) pin.easting());
        held.put("northing", (long) pin.northing());
        var known = pin.near();
        held.put("near", !near.isEmpty() ? near : known == null ? Nothing.NOTHING : known);
        return held;
    }

    @Override
    public Map<String, List<String>> fill(Asking asking, Object value) {
        var pin = (Map<?, ?>) value;
        var fields = new LinkedHashMap<String, List<String>>();
        fields.put(asking.key(), List.of("pin:" + pin.get("easting") + "," + pin.get("northing")));
        if (pin.get("near") instanceof String near) {
            fields.put(asking.key() + "-near", List.of(near));
        }
        return fields;
    }

    @Override
    public String inWords(Object value, Function<Object, String> said) {
        var pin = (Map<?, ?>) value;
        var grid = "Grid reference " + Coordinates.gridReference(pin);
        return pin.get("near") instanceof String near ? near + "\n" + grid : grid;
    }

    /** By words alone it lies somewhere of its own, so that examples need no numbers. */
    @Override
    public Optional<Object> example(Object said) {
        if (said instanceof Map<?, ?> map) {
            return fromApi(new Asking("example", false, List.of()), numbers(map))
                            instanceof Answer.Given(var value)
                    ? Optional.of(value)
                    : Optional.empty();
        }
        if (!(said instanceof String text)) {
            return Optional.empty();
        }
        int somewhere = Math.floorMod(text.hashCode(), 10_000);
        return Coordinates.read(text)
                .map(it -> held(it, ""))
                .or(
                        () ->
                                Optional.of(
                                        held(
                                                new MapPin(
                                                        400_000 + somewhere,
                                                        300_000 + somewhere,
                                                        text),
                                                "")))
                .map(it -> it);
    }

    private static Map<String, Object> numbers(Map<?, ?> map) {
        var said = new LinkedHashMap<String, Object>();
        map.forEach((name, value) -> said.put(String.valueOf(name), value));
        return said;
    }

    @Override
    public Map<String, List<String>> postedAs(Asking asking, Object said) {
        if (!(said instanceof Map<?, ?> map)) {
            throw new NotSound("Send an easting and a northing, or a latitude and a longitude");
        }
        var fields = new LinkedHashMap<String, List<String>>();
        fields.put(
                asking.key(),
                List.of(
                        map.containsKey("easting")
                                ? "pin:" + map.get("easting") + "," + map.get("northing")
                                : "pin:" + map.get("latitude") + "," + map.get("longitude")));
        if (map.get("near") instanceof String near) {
            fields.put(asking.key() + "-near", List.of(near));
        }
        return fields;
    }

    @Override
    public Map<String, Object> schema(Asking asking) {
        return Map.of(
                "type",
                "object",
                "description",
                "A point on the national grid in metres, or by latitude and longitude.",
                "properties",
                Map.of(
                        "easting", Map.of("type", "integer"),
                        "northing", Map.of("type", "integer"),
                        "latitude", Map.of("type", "number"),
                        "longitude", Map.of("type", "number"),
                        "near", Map.of("type", "string", "maxLength", ShortText.CHARACTERS_MAX)),
                "anyOf",
                List.of(
                        Map.of("required", List.of("easting", "northing")),
                        Map.of("required", List.of("latitude", "longitude"))));
    }
}
