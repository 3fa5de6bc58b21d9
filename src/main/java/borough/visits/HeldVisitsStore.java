package borough.visits;

import borough.holdings.HeldItem;
import borough.holdings.Holdings;
import borough.holdings.Whose;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Visits for somebody's cases, told to whom it is about. */
@Component
class HeldVisitsStore {
    private static final String UUID_FORM = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    private final JdbcClient database;
    private final VisitRows rows;

    HeldVisitsStore(JdbcClient database, VisitRows rows, Holdings holdings) {
        this.database = database;
        this.rows = rows;
        holdings.add(
                new Holdings.Holding(
                        80,
                        "visits",
                        "Visits and jobs",
                        List.of("visits.visits", "visits.events"),
                        this::tell));
    }

    private List<HeldItem> tell(Whose whose) {
        var said = said(whose);
        return database
                .sql(
                        VisitStore.VISIT
                                + """
                                where case_reference = any(?)
                                order by added_at, visit_id
                                """)
                .param(whose.references())
                .query(rows::visit)
                .list()
                .stream()
                .map(it -> item(it, said.getOrDefault(it.id(), "")))
                .toList();
    }

    private Map<UUID, String> said(Whose whose) {
        var said = new HashMap<UUID, String>();
        database.sql(
                        """
                        select v.visit_id, v.key, e.at, e.state, e.reason, e.by_person, e.what,
                            e.said
                        from visits.visits v
                        join visits.events e on e.visit_id = v.visit_id
                        where v.case_reference = any(?)
                        order by v.visit_id, e.position
                        """)
                .param(whose.references())
                .query(
                        (row, n) ->
                                said.merge(
                                        row.getObject("visit_id", UUID.class),
                                        line(rows.event(row, n)),
                                        (one, next) -> one + "\n" + next))
                .list();
        return said;
    }

    private static String line(VisitEvent it) {
        var reason = it.reason() == null ? "" : " " + it.reason();
        var words = it.words().isEmpty() ? "" : ": " + it.words();
        return it.at() + " " + it.state().name().toLowerCase(java.util.Locale.UK) + reason + words;
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
