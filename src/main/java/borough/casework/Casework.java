package borough.casework;

import borough.caselinks.CaseLinks;
import borough.caselinks.CaseLinks.Linked;
import borough.correspondence.Letters;
import borough.correspondence.Letters.ToRead;
import borough.council.SignedIn;
import borough.council.Team;
import borough.handling.CaseDesk;
import borough.handling.CaseDesk.Line;
import borough.handling.CaseDesk.Looked;
import borough.handling.CaseDesk.Piece;
import borough.values.Reference;
import borough.visits.Visit;
import borough.visits.Visits;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One case as an officer's page shows it, in one transaction. */
@Component
@Transactional(readOnly = true)
public class Casework {
    private final CaseDesk desk;
    private final CaseLinks links;
    private final Letters letters;
    private final Rights rights;
    private final Visits visits;

    Casework(CaseDesk desk, CaseLinks links, Letters letters, Rights rights, Visits visits) {
        this.desk = desk;
        this.links = links;
        this.letters = letters;
        this.rights = rights;
        this.visits = visits;
    }

    /**
     * A case on an officer's desk: what it is, what they may do with it, the cases it belongs with,
     * what waits for them to read, and the jobs in the street.
     */
    public record OnDesk(
            Looked looked,
            boolean mayWork,
            List<Team> teams,
            List<Linked> links,
            List<ToRead> toRead,
            List<Visit> visits) {
        public List<Line> lines() {
            return looked.lines().shown();
        }
    }

    /** Empty where there is no such case, or this officer may not see it. */
    public Optional<OnDesk> look(Reference reference, SignedIn person, Piece piece) {
        return desk.look(reference, person, piece)
                .flatMap(
                        it -> {
                            var may = rights.of(person, it.about(), it.service());
                            return may.look()
                                    ? Optional.of(onDesk(it, may, person))
                                    : Optional.empty();
                        });
    }

    private OnDesk onDesk(Looked it, Rights.May may, SignedIn person) {
        var reference = it.about().reference();
        return new OnDesk(
                it,
                may.work(),
                may.teams(),
                links.of(reference, person),
                letters.on(reference, person),
                visits.of(List.of(reference)).getOrDefault(reference, List.of()));
    }

    /** Whether this officer must say why they look before they see the case. */
    public boolean asksWhy(Reference reference, SignedIn person) {
        return rights.asksWhy(reference, person);
    }

    /**
     * They asked for a case that is not theirs to see, or not there; the first is put on record.
     */
    @Transactional
    public void turnAway(Reference reference, SignedIn person) {
        rights.turnAway(reference, person);
    }

    /** The name of a team or department. */
    String nameOf(String holder, OnDesk it) {
        return rights.nameOf(holder, it.teams());
    }
}
