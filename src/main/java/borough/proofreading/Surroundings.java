package borough.proofreading;

import borough.files.YamlFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What service files stand among: areas and departments, the roles of every council, and the legal
 * words that plain English can't do without.
 */
public record Surroundings(
        Set<String> areas,
        Set<String> departments,
        Map<String, Set<String>> roles,
        List<String> legalWords) {

    /**
     * Reads them from the folder that holds {@code rules} and {@code councils}; throws {@code
     * Wrong} with the line of the first mistake in one of those files.
     */
    public static Surroundings of(Path home) {
        var areas = YamlFile.read(home.resolve("rules").resolve("service-areas.yaml"));
        var departments = new TreeSet<String>();
        areas.names().forEach(area -> departments.add(areas.map(area).text("department")));
        return new Surroundings(
                Set.copyOf(areas.names()),
                departments,
                roles(home.resolve("councils")),
                legalWords(home.resolve("rules").resolve("legal-words.yaml")));
    }

    /** Under the name of each council's file. */
    private static Map<String, Set<String>> roles(Path councils) {
        var roles = new LinkedHashMap<String, Set<String>>();
        if (!Files.isDirectory(councils)) {
            return roles;
        }
        try (var folders = Files.list(councils)) {
            for (var folder : folders.sorted().toList()) {
                var file = folder.resolve("roles.yaml");
                if (Files.exists(file)) {
                    var name = "councils/" + folder.getFileName() + "/roles.yaml";
                    roles.put(name, YamlFile.read(file).names());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return roles;
    }

    private static List<String> legalWords(Path path) {
        var file = YamlFile.read(path);
        for (var words : file.names()) {
            // Each has a reason, or it is only a hard word.
            file.map(words).only("means", "source").text("source");
        }
        return List.copyOf(file.names());
    }
}
