package borough.casework;

import borough.casework.Casework.OnDesk;
import borough.handling.CaseDesk.Line;
import borough.handling.What;
import borough.moving.ByHand.Hold;
import borough.services.Stage;
import borough.visits.Visit;
import borough.web.SummaryRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Who has a case now: the customer, a crew, a person, a team, or nobody but the clock. */
final class WhoHasIt {
    private static final Set<String> HANDS = Set.of(What.HANDED_OVER, What.TAKEN, "assigned");

    private WhoHasIt() {}

    static List<SummaryRow> rows(OnDesk it, String holder, String person) {
        var about = it.looked().about();
        var rows = new ArrayList<SummaryRow>();
        rows.add(SummaryRow.of("Now", now(it, person.isEmpty() ? holder : person)));
        if (about.isOpen()) {
            rows.add(SummaryRow.of("Team", holder));
            rows.add(SummaryRow.of("Taken by", person.isEmpty() ? "Nobody yet" : person));
        }
        rows.add(SummaryRow.of("Came by", about.about().channel()));
        return rows;
    }

    private static String now(OnDesk it, String holder) {
        var about = it.looked().about();
        if (!about.isOpen()) {
            return "Nobody: it has ended, " + about.outcome().orElseThrow().word();
        }
        var stage = it.looked().service().stage(about.where().stage());
        if (stage.filter(one -> !one.waiting().askAgain().isEmpty()).isPresent()) {
            return "The customer: we wait for their answer";
        }
        var crew = it.visits().stream().filter(Visit::isOpen).findFirst();
        if (crew.isPresent()) {
            return "A crew: " + crew.get().crew();
        }
        return stage.filter(WhoHasIt::goesByItself).isPresent()
                ? "Nobody: it goes on by itself when its time comes"
                : holder;
    }

    private static boolean goesByItself(Stage stage) {
        return stage.decisions().stream().allMatch(Stage.Decision::isAutomatic)
                && stage.happenings().stream().anyMatch(it -> it.reaction().to().isPresent());
    }

    /** What was said when it was handed over, until somebody takes it. */
    static Optional<Line> handedOver(OnDesk it) {
        return it.looked().marks().stream()
                .filter(line -> HANDS.contains(line.event().what()))
                .findFirst()
                .filter(line -> !line.said("to").isEmpty() && it.looked().about().isOpen());
    }

    /** The dates that it is kept to. */
    static List<CasePage.Clock> clocks(OnDesk it) {
        var stopped = it.looked().ways().hold() == Hold.STOPPED;
        return it.looked().deciding().clocks().stream()
                .map(
                        one ->
                                new CasePage.Clock(
                                        name(one),
                                        one.at().orElse(null),
                                        one.at().isPresent()
                                                ? one.says()
                                                : stopped
                                                        ? "Stopped by hand. It goes on where it"
                                                                + " stood."
                                                        : "It stands still while we wait."))
                .toList();
    }

    private static String name(borough.moving.Clock one) {
        var name =
                switch (one.kind()) {
                    case PROMISE -> "Promise";
                    case LAW -> "By law";
                    case OURS -> "Our own date";
                };
        return one.part().isEmpty() ? name : name + ", " + one.part();
    }
}
