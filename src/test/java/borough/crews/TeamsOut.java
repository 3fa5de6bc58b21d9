package borough.crews;

import borough.Town;
import borough.council.Duty;
import borough.council.Structure;
import borough.council.Team;
import java.util.Set;

/** Another team that goes out, in the council in hand. */
final class TeamsOut {
    private TeamsOut() {}

    static void add(String slug) {
        Town.bean(Structure.class).save(new Team(slug, "waste", slug, Set.of(Duty.FIELD)));
    }
}
