package borough.bookings;

import borough.council.Councils;
import borough.council.RulesFolder;
import borough.files.Changes;
import borough.files.Home;
import borough.files.YamlMap;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The diaries of the council in hand: the files in {@code diaries/}. */
@Component
public class Diaries {
    /** Where their files are, shared or a council's own. */
    public static final String FOLDER = "diaries";

    private final RulesFolder<Diary> diaries;

    Diaries(Home home, Councils councils, Changes changes) {
        diaries = new RulesFolder<>(FOLDER, home, councils, changes, Diaries::read);
    }

    /** Reads every file there is, the councils' own too; throws what is wrong, with its line. */
    public static void check(Path home) {
        RulesFolder.check(FOLDER, home, Diaries::read);
    }

    List<Diary> all() {
        return diaries.all();
    }

    /** The diary that a service file calls this, with spaces or dashes. */
    Optional<Diary> named(String name) {
        return diaries.named(name);
    }

    private static Optional<Diary> read(String slug, YamlMap file) {
        return Optional.of(DiaryFile.read(slug, file));
    }
}
