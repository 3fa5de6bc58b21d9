package borough.staff;

import borough.caseload.CaseLists;
import borough.cases.Cases;
import borough.catalogue.Catalogue;
import borough.council.Endings;
import borough.rounds.Rounds;
import borough.services.Service;
import borough.web.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What still hangs on a department, a team or a role, so that it cannot end yet. */
@Component
class Hanging {
    private final Endings endings;
    private final CaseLists cases;
    private final Cases versions;
    private final Catalogue catalogue;
    private final Rounds rounds;

    Hanging(Endings endings, CaseLists cases, Cases versions, Catalogue catalogue, Rounds rounds) {
        this.endings = endings;
        this.cases = cases;
        this.versions = versions;
        this.catalogue = catalogue;
        this.rounds = rounds;
    }

    List<String> onDepartment(String slug) {
        var hangs = new ArrayList<>(endings.onDepartment(slug));
        hangs.addAll(work(slug));
        return hangs;
    }

    List<String> onTeam(String slug) {
        var hangs = new ArrayList<>(endings.onTeam(slug));
        hangs.addAll(work(slug));
        rounds.crews().stream()
                .filter(it -> it.team().equals(slug))
                .map(it -> "The crew " + it.name() + " belongs to it")
                .forEach(hangs::add);
        return hangs;
    }

    List<String> onRole(String role) {
        return services(role);
    }

    private List<String> work(String holder) {
        var hangs = new ArrayList<String>();
        long open = cases.openWith(holder);
        if (open > 0) {
            var many = open > CaseLists.COUNTED_MAX ? "More than " : "";
            var count = Words.count(Math.min(open, CaseLists.COUNTED_MAX), "open case");
            hangs.add(many + count + (open == 1 ? " lies" : " lie") + " with it");
        }
        hangs.addAll(services(holder));
        return hangs;
    }

    // What is offered now, and what open cases still go by.
    private List<String> services(String name) {
        var live =
                catalogue.all().stream()
                        .flatMap(it -> catalogue.version(it.hash()).stream())
                        .filter(it -> Whom.of(it).contains(name))
                        .map(it -> "The service “" + it.title() + "” names it");
        var before =
                versions.versionsOfOpenCases().stream()
                        .flatMap(it -> catalogue.version(it).stream())
                        .filter(it -> Whom.of(it).contains(name))
                        .filter(it -> !isLive(it))
                        .map(it -> "Open cases of “" + it.title() + "” go by a version that does");
        return Stream.concat(live, before).distinct().toList();
    }

    private boolean isLive(Service it) {
        return catalogue.live(it.slug()).filter(live -> live.hash().equals(it.hash())).isPresent();
    }
}
