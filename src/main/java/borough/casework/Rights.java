package borough.casework;

import borough.casebook.Case;
import borough.council.Duty;
import borough.council.SignedIn;
import borough.council.Structure;
import borough.council.Team;
import borough.handling.CaseSight;
import borough.services.Service;
import borough.values.Reference;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Who may do what with a case. Those of the department that holds it work on it, where their team's
 * duty is such work, and so do those who supervise the department that owns its service. Everybody
 * else on the staff may look and leave a note, unless the file says who sees it. What is decided,
 * and by whom, is for the file alone.
 */
@Component
class Rights {
    private static final Set<Duty> WORK = Set.of(Duty.ADVISE, Duty.CASEWORK, Duty.SUPERVISE);

    private final Structure structure;
    private final CaseSight sight;

    Rights(Structure structure, CaseSight sight) {
        this.structure = structure;
        this.sight = sight;
    }

    /** What one person may do with one case, and the teams there are. */
    record May(boolean look, boolean work, List<Team> teams) {}

    May of(SignedIn person, Case it, Service service) {
        var teams = structure.teams();
        var theirs = departments(person.teams(), teams);
        var holder = it.where().team().orElse(service.owner());
        boolean holds = theirs.contains(departmentOf(holder, teams));
        boolean owns =
                person.may(Duty.SUPERVISE) && theirs.contains(departmentOf(service.owner(), teams));
        boolean works = WORK.stream().anyMatch(person::may);
        boolean looks = sees(person, it, service);
        return new May(looks, looks && works && (holds || owns), teams);
    }

    /** Whether somebody may look at a case now. */
    boolean see(Reference reference, SignedIn person) {
        return sight.sees(reference, person) == CaseSight.Sees.IT;
    }

    // Where each look is put on record, nobody sees a case before they said why they look.
    private boolean sees(SignedIn person, Case it, Service service) {
        return !service.privacy().seen().everyViewLogged() || see(it.reference(), person);
    }

    /** Whether somebody must say why they look at a case before they see it. */
    boolean asksWhy(Reference reference, SignedIn person) {
        return sight.sees(reference, person) == CaseSight.Sees.AFTER_A_REASON;
    }

    /** They look, and say why. */
    void look(Reference reference, String why, SignedIn person) {
        sight.look(reference, why, person);
    }

    /** They asked for a case that is not theirs to see. */
    void turnAway(Reference reference, SignedIn person) {
        sight.turnAway(reference, person);
    }

    private static Set<String> departments(List<String> theirs, List<Team> teams) {
        return teams.stream()
                .filter(it -> theirs.contains(it.slug()))
                .map(Team::department)
                .collect(Collectors.toCollection(HashSet::new));
    }

    // A case lies with a team, or with a whole department where no team was named.
    private static String departmentOf(String holder, List<Team> teams) {
        return teams.stream()
                .filter(it -> it.slug().equals(holder))
                .map(Team::department)
                .findFirst()
                .orElse(holder);
    }

    /** The name of a team or department. */
    String nameOf(String holder, List<Team> teams) {
        return teams.stream()
                .filter(it -> it.slug().equals(holder))
                .map(Team::name)
                .findFirst()
                .or(() -> structure.department(holder).map(it -> it.name()))
                .orElse(holder);
    }

    Optional<Team> firstOf(List<String> slugs, List<Team> teams) {
        return teams.stream()
                .filter(it -> slugs.contains(it.slug()))
                .filter(it -> WORK.stream().anyMatch(it.duties()::contains))
                .findFirst();
    }
}
