package borough.contact;

import borough.council.Councils;
import borough.files.Changes;
import borough.files.Home;
import borough.files.YamlFile;
import borough.files.YamlMap;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** What people ask, as {@code rules/enquiries.yaml} has it. */
@Component
class Topics {
    private static final String FILE = "enquiries.yaml";

    private final Home home;
    private final Councils councils;
    private final Map<String, List<Topic>> byCouncil = new ConcurrentHashMap<>();

    Topics(Home home, Councils councils, Changes changes) {
        this.home = home;
        this.councils = councils;
        // A mistake in the shared file stops the start, not the first adviser.
        read(YamlFile.read(home.of("rules", FILE)));
        changes.in("rules", byCouncil::clear);
        changes.in("councils", byCouncil::clear);
    }

    /** A question that people ask, and the service that answers it for good, if there is one. */
    record Topic(String name, String asked, Optional<String> service) {}

    /** Those of the council in hand, as the file has them. */
    List<Topic> current() {
        return byCouncil.computeIfAbsent(councils.current().slug(), this::of);
    }

    /** The one that somebody chose or typed, however they wrote it. */
    Optional<Topic> find(String typed) {
        var plain = typed.strip();
        return current().stream()
                .filter(it -> it.asked().equalsIgnoreCase(plain) || it.name().equals(plain))
                .findFirst();
    }

    private List<Topic> of(String council) {
        var own = home.of("councils", council, "rules", FILE);
        return read(YamlFile.read(Files.exists(own) ? own : home.of("rules", FILE)));
    }

    private static List<Topic> read(YamlMap file) {
        return file.names().stream()
                .map(
                        name -> {
                            var it = file.map(name).only("asked", "service");
                            return new Topic(name, it.text("asked"), it.textIfAny("service"));
                        })
                .toList();
    }
}
