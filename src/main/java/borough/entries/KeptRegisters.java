package borough.entries;

import borough.council.Councils;
import borough.council.RulesFolder;
import borough.files.Changes;
import borough.files.Home;
import borough.files.YamlMap;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The registers of the council in hand: the files in {@code registers/} that say fields. */
@Component
public class KeptRegisters {
    /** Where their files are, shared or a council's own. */
    public static final String FOLDER = "registers";

    private final RulesFolder<KeptRegister> registers;

    KeptRegisters(Home home, Councils councils, Changes changes) {
        registers = new RulesFolder<>(FOLDER, home, councils, changes, KeptRegisters::read);
    }

    /** Reads every file there is, the councils' own too; throws what is wrong, with its line. */
    public static void check(Path home) {
        RulesFolder.check(FOLDER, home, KeptRegisters::read);
    }

    public List<KeptRegister> all() {
        return registers.all();
    }

    /** The register that a service file calls this, with spaces or dashes. */
    public Optional<KeptRegister> named(String name) {
        return registers.named(name);
    }

    // The others are returns: rows that cases enter, in columns.
    private static Optional<KeptRegister> read(String slug, YamlMap file) {
        return file.names().contains("columns")
                ? Optional.empty()
                : Optional.of(KeptRegisterFile.read(slug, file));
    }
}
