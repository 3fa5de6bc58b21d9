package borough.land;

import borough.data.Json;
import borough.files.Wrong;
import borough.places.Outline;
import borough.vocabulary.Person;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Whose land it is, as a council's {@code land.geojson} says: areas by longitude and latitude (RFC
 * 7946), with the source and the date of the whole. It is read strictly, and a mistake names its
 * area.
 */
public final class LandFile {
    private static final long LARGEST_BYTES = 20_000_000;
    private static final int MOST_AREAS = 20_000;
    private static final Set<String> SAID =
            Set.of("kind", "name", "body", "tell", "contact", "email", "address");

    private final String file;
    private final String source;
    private final LocalDate dated;
    private final List<LandArea> areas = new ArrayList<>();

    private LandFile(String file, JsonNode top) {
        this.file = file;
        if (!top.path("type").asString("").equals("FeatureCollection")) {
            throw wrong("This should be GeoJSON, a FeatureCollection with areas in \"features\"");
        }
        this.source = text(top, "source", "say by \"source\" who drew the areas");
        this.dated = date(text(top, "date", "say by \"date\" when the areas were drawn"));
        var features = top.path("features");
        if (!features.isArray() || features.isEmpty() || features.size() > MOST_AREAS) {
            throw wrong("\"features\" should list the areas, at most " + MOST_AREAS);
        }
        int number = 1;
        for (var feature : features) {
            areas.add(area(feature, "area " + number));
            number++;
        }
    }

    /** Reads it whole; throws {@link Wrong} with the first mistake. */
    public static LandFile read(Path path) {
        try {
            if (Files.size(path) > LARGEST_BYTES) {
                throw new Wrong(path.toString(), 0, "This file is larger than 20 megabytes");
            }
            return read(path.toString(), Files.readString(path, StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new Wrong(path.toString(), 0, "This file can't be read as text");
        }
    }

    /** The same from a text, named for its mistakes. */
    public static LandFile read(String name, String text) {
        try {
            return new LandFile(name, Json.MAPPER.readTree(text));
        } catch (JacksonException broken) {
            var at = broken.getLocation();
            throw new Wrong(name, at == null ? 0 : at.getLineNr(), "This is no JSON from here on");
        }
    }

    String name() {
        return file;
    }

    String source() {
        return source;
    }

    LocalDate dated() {
        return dated;
    }

    List<LandArea> areas() {
        return areas;
    }

    private LandArea area(JsonNode feature, String number) {
        var said = feature.path("properties");
        var name = optional(said, "name");
        var called = name == null ? number : number + " (" + name + ")";
        said.propertyNames().stream()
                .filter(it -> !SAID.contains(it))
                .findFirst()
                .ifPresent(
                        it -> {
                            throw wrong(called + " says \"" + it + "\", which means nothing here");
                        });
        var kind = optional(said, "kind");
        if (kind == null) {
            throw wrong(called + " has no \"kind\"");
        }
        try {
            var shape = new Outline(false).area(feature.path("geometry"));
            if (shape.getArea() < 1) {
                throw new IllegalArgumentException("it is smaller than a square metre");
            }
            return new LandArea(
                    new Land(
                            kind,
                            name,
                            optional(said, "body"),
                            optional(said, "tell"),
                            contact(said)),
                    shape);
        } catch (IllegalArgumentException fault) {
            throw wrong(called + ": " + fault.getMessage());
        }
    }

    private static @Nullable Person contact(JsonNode said) {
        var name = optional(said, "contact");
        var email = optional(said, "email");
        var address = optional(said, "address");
        return name == null && email == null && address == null
                ? null
                : new Person(name, null, email, null, null, address);
    }

    private static @Nullable String optional(JsonNode said, String name) {
        var text = said.path(name).asString("").strip();
        return text.isEmpty() ? null : text;
    }

    private String text(JsonNode node, String name, String advice) {
        var text = optional(node, name);
        if (text == null) {
            throw wrong("There is no \"" + name + "\"; " + advice);
        }
        return text;
    }

    private LocalDate date(String said) {
        try {
            return LocalDate.parse(said);
        } catch (DateTimeParseException fault) {
            throw wrong("\"" + said + "\" is no date; write it like 2026-04-01");
        }
    }

    Wrong wrong(String what) {
        return new Wrong(file, 0, what);
    }
}
