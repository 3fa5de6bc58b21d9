package borough.caseload;

import borough.casebook.Case;
import borough.cases.Drawer;
import borough.cases.Held;
import borough.council.Calendars;
import borough.values.Reference;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a service may know of other cases: how one stands, and what is answered in those open. */
@Component
class OtherCases {
    private final SameCasesStore store;
    private final Drawer drawer;
    private final Calendars calendars;
    private final Clock clock;

    OtherCases(SameCasesStore store, Drawer drawer, Calendars calendars, Clock clock) {
        this.store = store;
        this.drawer = drawer;
        this.calendars = calendars;
        this.clock = clock;
    }

    /**
     * How one stands.
     *
     * @param promised whether a day is promised for it now
     */
    record OtherCase(
            String reference, LocalDate sentOn, boolean open, boolean promised, boolean late) {}

    /** The one of this reference; empty where there is none, or it is of another service. */
    @Transactional(readOnly = true)
    public Optional<OtherCase> one(String service, String reference) {
        return Reference.read(reference)
                .flatMap(drawer::look)
                .map(Held::about)
                .filter(it -> it.about().service().equals(service))
                .map(this::one);
    }

    private OtherCase one(Case it) {
        return new OtherCase(
                it.reference().toString(),
                calendars.current().dayOf(it.openedAt()),
                it.isOpen(),
                it.where().dueAt().isPresent(),
                it.isLate(clock.instant()));
    }

    /** What a question was answered with in each of the latest that are open, a choice by name. */
    @Transactional(readOnly = true)
    public List<String> answered(String service, String question) {
        return drawer.look(store.open(service, List.of())).stream()
                .flatMap(it -> Stream.ofNullable(it.contents().answers().get(question)))
                .map(it -> String.valueOf(it instanceof Map<?, ?> one ? one.get("name") : it))
                .toList();
    }
}
