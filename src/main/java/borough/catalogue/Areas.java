package borough.catalogue;

import borough.files.Changes;
import borough.files.Home;
import borough.files.YamlFile;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The areas that services are listed in, from {@code rules/service-areas.yaml}. */
@Component
public final class Areas {
    private volatile List<Area> areas;

    /** An area of the council's work: its short name, its name, and what it is for. */
    public record Area(String slug, String name, String purpose, String department) {}

    Areas(Home home, Changes changes) {
        this.areas = read(home);
        changes.in("rules", () -> areas = read(home));
    }

    private static List<Area> read(Home home) {
        var file = YamlFile.read(home.of("rules", "service-areas.yaml"));
        return file.names().stream()
                .map(
                        slug -> {
                            var it = file.map(slug);
                            return new Area(
                                    slug,
                                    it.text("name"),
                                    it.text("purpose"),
                                    it.text("department"));
                        })
                .toList();
    }

    /** All of them, in the order of the file. */
    public List<Area> all() {
        return areas;
    }

    public Optional<Area> named(String slug) {
        return areas.stream().filter(it -> it.slug().equals(slug)).findFirst();
    }
}
