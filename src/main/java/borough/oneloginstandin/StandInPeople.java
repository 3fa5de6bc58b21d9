package borough.oneloginstandin;

import borough.council.Councils;
import borough.council.RulesFile;
import borough.files.Changes;
import borough.files.Home;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The people of {@code rules/one-login-people.yaml}. */
@Component
final class StandInPeople {
    private final RulesFile<List<MadeUpPerson>> file;

    StandInPeople(Home home, Councils councils, Changes changes) {
        this.file =
                new RulesFile<>(
                        "one-login-people.yaml",
                        home,
                        councils,
                        changes,
                        (own, shared) ->
                                own.names().stream()
                                        .map(it -> MadeUpPerson.read(it, own.map(it)))
                                        .toList());
    }

    List<MadeUpPerson> all() {
        return file.current();
    }

    Optional<MadeUpPerson> find(String key) {
        return all().stream().filter(it -> it.key().equals(key)).findFirst();
    }
}
