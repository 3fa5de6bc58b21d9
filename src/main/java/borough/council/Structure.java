package borough.council;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How the council that is bound is built: departments, their teams, and who holds which role. */
@Component
@Transactional
public class Structure {
    private final CouncilStore store;

    Structure(CouncilStore store) {
        this.store = store;
    }

    @Transactional(readOnly = true)
    public List<Department> departments() {
        return store.departments();
    }

    @Transactional(readOnly = true)
    public List<Team> teams() {
        return store.teams();
    }

    /** The teams that ended since then and were not taken up again. */
    @Transactional(readOnly = true)
    public List<Team> endedSince(Instant then) {
        return store.endedSince(then);
    }

    @Transactional(readOnly = true)
    public Optional<Department> department(String slug) {
        return store.departments().stream().filter(it -> it.slug().equals(slug)).findFirst();
    }

    @Transactional(readOnly = true)
    public Optional<Team> team(String slug) {
        return store.teams().stream().filter(it -> it.slug().equals(slug)).findFirst();
    }

    /**
     * What somebody in these teams shares in and leads: a supervisor leads the whole department.
     */
    @Transactional(readOnly = true)
    public Reach reach(Collection<String> teams) {
        return reach(store.teams(), teams);
    }

    /** The same among teams that were read before. */
    public static Reach reach(List<Team> all, Collection<String> teams) {
        var works = new TreeSet<>(teams);
        var leads = new TreeSet<String>();
        for (var team : all) {
            if (teams.contains(team.slug())) {
                works.add(team.department());
                if (team.duties().contains(Duty.SUPERVISE)) {
                    leads.add(team.department());
                }
            }
        }
        all.stream()
                .filter(it -> leads.contains(it.department()))
                .map(Team::slug)
                .toList()
                .forEach(leads::add);
        return new Reach(works, leads);
    }

    /** The team that holds each role that service files name. */
    @Transactional(readOnly = true)
    public Map<String, String> roles() {
        return store.roles();
    }

    public void save(Department department) {
        store.save(department);
    }

    public void save(Team team) {
        store.save(team);
    }

    /** Gives a role to a team; it leaves the team that held it. */
    public void giveRole(String role, String team) {
        store.saveRole(role, team);
    }

    public void dropRole(String role) {
        store.dropRole(role);
    }
}
