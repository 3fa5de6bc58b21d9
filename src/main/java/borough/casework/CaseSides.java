package borough.casework;

import borough.cases.PartAt;
import borough.casework.CasePage.Beside;
import borough.casework.Casework.OnDesk;
import borough.council.Team;
import borough.moving.Clock;
import borough.web.SummaryRow;
import java.util.ArrayList;

/** Parts that run side by side and the dates they keep to, beside the case on its page. */
final class CaseSides {
    private CaseSides() {}

    static Beside with(OnDesk it, Beside beside) {
        var sides = it.looked().sides();
        var held = new ArrayList<>(beside.held());
        sides.parts().forEach(part -> held.add(row(it, part)));
        var clocks = new ArrayList<>(beside.clocks());
        sides.clocks().stream()
                .filter(clock -> clock.kind() != Clock.Kind.PROMISE && !isThePromise(clock))
                .map(CaseSides::clock)
                .forEach(clocks::add);
        return new Beside(held, clocks, beside.answers(), beside.links(), beside.acts());
    }

    // What was promised stands there already, though it is the law's own limit.
    private static boolean isThePromise(Clock clock) {
        return clock.part().isEmpty() && clock.says().isEmpty();
    }

    private static CasePage.Clock clock(Clock it) {
        var whose = it.kind() == Clock.Kind.LAW ? "The law’s limit" : "Our own date";
        var of = it.part().isEmpty() ? "" : Lines.sentence(it.part()) + ": ";
        return new CasePage.Clock(whose, it.at().orElse(null), of + it.says());
    }

    private static SummaryRow row(OnDesk it, PartAt part) {
        var team =
                part.holding().team().map(slug -> ", with " + nameOf(it, slug)).orElse("");
        var stands = part.isOpen() ? "" : " (ended)";
        return SummaryRow.of(
                Lines.sentence(part.part()), Lines.sentence(part.stage()) + stands + team);
    }

    private static String nameOf(OnDesk it, String slug) {
        return it.teams().stream()
                .filter(team -> team.slug().equals(slug))
                .map(Team::name)
                .findFirst()
                .orElse(slug);
    }
}
