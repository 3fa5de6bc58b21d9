package borough.gazetteer;

import borough.data.Json;
import borough.files.Wrong;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** A GeoJSON file: its features one by one, and whether it is drawn on the national grid. */
final class Features {
    private static final long LARGEST_BYTES = 200_000_000;

    private final Path file;
    private final JsonNode top;

    Features(Path file) {
        this.file = file;
        this.top = read(file);
        if (!top.path("type").asString("").equals("FeatureCollection")
                || !top.path("features").isArray()
                || top.path("features").isEmpty()) {
            throw wrong("This should be GeoJSON, a FeatureCollection with \"features\"");
        }
        var system = system();
        if (!system.isEmpty()
                && !isGrid()
                && !system.contains("CRS84")
                && !system.contains("4326")) {
            throw wrong(
                    "It is drawn in %s; save it in WGS84 or in EPSG:27700"
                            .formatted(Rejections.brief(system)));
        }
    }

    private static JsonNode read(Path file) {
        var name = file.toString();
        try {
            if (Files.size(file) > LARGEST_BYTES) {
                throw new Wrong(name, 0, "This file is larger than 200 megabytes");
            }
            return Json.MAPPER.readTree(Files.readString(file));
        } catch (CharacterCodingException other) {
            throw new Wrong(name, 0, "This file is not in UTF-8");
        } catch (IOException unreadable) {
            throw new Wrong(name, 0, "This file can't be read");
        } catch (JacksonException broken) {
            var at = broken.getLocation();
            throw new Wrong(name, at == null ? 0 : at.getLineNr(), "This is no JSON from here on");
        }
    }

    private String system() {
        return top.path("crs").path("properties").path("name").asString("");
    }

    boolean isGrid() {
        return system().contains("27700");
    }

    Iterable<JsonNode> all() {
        return top.path("features");
    }

    Wrong wrong(String what) {
        return new Wrong(file.toString(), 0, what);
    }

    /** What a feature says under the first of these names, or of those that begin or end so. */
    static @Nullable String said(JsonNode feature, List<String> names) {
        var properties = feature.path("properties");
        for (var wanted : names) {
            for (var name : properties.propertyNames()) {
                var value = properties.path(name);
                if (matches(name, wanted) && !value.isNull() && !value.asString("").isBlank()) {
                    return value.asString("").strip();
                }
            }
        }
        return null;
    }

    // WD*CD is WD24CD, as the Office for National Statistics names its columns by year.
    private static boolean matches(String name, String wanted) {
        int star = wanted.indexOf('*');
        return star < 0
                ? name.equalsIgnoreCase(wanted)
                : name.matches(wanted.replace("*", "[0-9]{2}"));
    }
}
