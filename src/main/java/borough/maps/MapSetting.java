package borough.maps;

import borough.council.Councils;
import borough.council.RulesFile;
import borough.files.Changes;
import borough.files.Home;
import borough.maps.MapRules.Tiles;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** How the council in hand wants its maps. */
@Component
class MapSetting {
    private final RulesFile<MapRules> rules;

    MapSetting(Councils councils, Home home, Changes changes) {
        this.rules = new RulesFile<>("maps.yaml", home, councils, changes, MapRules::of);
    }

    Optional<Tiles> tiles() {
        return rules.current().tiles();
    }
}
