package borough.contact;

import borough.council.Councils;
import borough.council.RulesFile;
import borough.files.Changes;
import borough.files.Home;
import borough.files.YamlMap;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What people ask, as {@code rules/enquiries.yaml} has it. */
@Component
class Topics {
    private static final String FILE = "enquiries.yaml";

    private final RulesFile<List<Topic>> rules;

    Topics(Home home, Councils councils, Changes changes) {
        rules = new RulesFile<>(FILE, home, councils, changes, (own, shared) -> read(own));
    }

    /** A question that people ask, and the service that answers it for good, if there is one. */
    record Topic(String name, String asked, Optional<String> service) {}

    /** Those of the council in hand, as the file has them. */
    List<Topic> current() {
        return rules.current();
    }

    /** The one that somebody chose or typed, however they wrote it. */
    Optional<Topic> find(String typed) {
        var plain = typed.strip();
        return current().stream()
                .filter(it -> it.asked().equalsIgnoreCase(plain) || it.name().equals(plain))
                .findFirst();
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
