package borough.council;

import java.io.Serializable;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The member of staff using the program now, with what their teams let them do. */
public record SignedIn(
        UUID person, String name, List<String> teams, Set<String> roles, Set<Duty> duties)
        implements Serializable {

    public boolean may(Duty duty) {
        return duties.contains(duty);
    }

    public boolean holds(String role) {
        return roles.contains(role);
    }
}
