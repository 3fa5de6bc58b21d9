package borough.interactions;

import borough.holdings.HeldItem;
import borough.holdings.Holdings;
import borough.holdings.Whose;
import borough.visits.Visit;
import borough.visits.VisitEvent;
import borough.visits.Visits;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Visits for somebody's cases, told to whom it is about. */
@Component
class HeldVisits {
    private static final String UUID_FORM = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    private final Visits visits;

    HeldVisits(Visits visits, Holdings holdings) {
        this.visits = visits;
        holdings.add(
                new Holdings.Holding(
                        80,
                        "visits",
                        "Visits and jobs",
                        List.of("visits.visits", "visits.events"),
                        this::tell));
    }

    private List<HeldItem> tell(Whose whose) {
        var said = visits.histories(whose.cases());
        return visits.of(whose.cases()).values().stream()
                .flatMap(List::stream)
                .sorted(Comparator.comparing((Visit it) -> it.plan().addedAt()))
                .map(it -> item(it, words(said.getOrDefault(it.id(), List.of()))))
                .toList();
    }

    private static String words(List<VisitEvent> said) {
        return said.stream().map(HeldVisits::line).collect(Collectors.joining("\n"));
    }

    private static String line(VisitEvent it) {
        var reason = it.reason() == null ? "" : " " + it.reason();
        var words = it.words().isEmpty() ? "" : ": " + it.words();
        return it.at() + " " + it.state().name().toLowerCase(Locale.UK) + reason + words;
    }

    private static HeldItem item(Visit it, String said) {
        var outcome = it.outcome();
        var item =
                HeldItem.of(it.name(), it.plan().addedAt())
                        .saying("Where", it.place().label())
                        .saying("What to do", it.work())
                        .saying("Notes", it.notes())
                        .saying("Crew", it.crew())
                        .saying("Day", it.dueOn().toString())
                        .saying("What was said", said)
                        .saying("What the crew added", outcome == null ? "" : outcome.note())
                        .ofCase(it.caseReference())
                        .others("a crew may have written of somebody else")
                        .toldTo("The crew " + it.crew());
        return outcome != null && outcome.photo().matches(UUID_FORM)
                ? item.file(outcome.photo())
                : item;
    }
}
