package borough.council;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What members of a team may do in the program, whatever their post is called. */
public enum Duty {
    /** Help callers and visitors: walk a service for them, see their cases. */
    ADVISE,
    /** Work on the team's cases. */
    CASEWORK,
    /** See and move the work of the whole team. */
    SUPERVISE,
    /** Work in the street or at doors, from the crew pages. */
    FIELD,
    /** Write and publish services. */
    DESIGN,
    /** Keep departments, teams, people and settings. */
    ADMINISTER;

    /** Reads the word that council files use; empty for any other word. */
    public static Optional<Duty> read(String word) {
        return Stream.of(values()).filter(it -> it.word().equals(word)).findFirst();
    }

    public String word() {
        return name().toLowerCase(Locale.UK);
    }
}
