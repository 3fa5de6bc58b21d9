package borough.bulky;

import borough.council.Councils;
import borough.council.RulesFile;
import borough.files.Changes;
import borough.files.Home;
import org.springframework.stereotype.Component;

/** {@code rules/bulky-waste.yaml} of the council in hand. */
@Component
class BulkyFile {
    private final RulesFile<BulkyRules> file;

    BulkyFile(Councils councils, Home home, Changes changes) {
        this.file = new RulesFile<>("bulky-waste.yaml", home, councils, changes, BulkyRules::of);
    }

    BulkyRules current() {
        return file.current();
    }
}
