package borough.authorities;

import borough.customers.CustomerId;
import borough.holdings.HeldItem;
import borough.holdings.Holdings;
import borough.holdings.Whose;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who may act for somebody, or might once, told to whom they act for. */
@Component
class HeldAuthoritiesStore {
    private final JdbcClient database;
    private final AuthoritiesStore store;

    HeldAuthoritiesStore(JdbcClient database, AuthoritiesStore store, Holdings holdings) {
        this.database = database;
        this.store = store;
        holdings.add(
                new Holdings.Holding(
                        114,
                        "authorities",
                        "Who may act for you",
                        List.of("authorities.authorities", "authorities.events"),
                        this::tell));
    }

    private List<HeldItem> tell(Whose whose) {
        var all = store.ofGivers(whose.records().stream().map(CustomerId::new).toList()).reversed();
        var histories = histories(all.stream().map(Authority::id).toList());
        return all.stream()
                .map(it -> item(it, histories.getOrDefault(it.id(), List.of())))
                .toList();
    }

    private record Line(UUID authority, String says) {}

    private Map<UUID, List<Line>> histories(List<UUID> ids) {
        return database
                .sql(
                        """
                        select authority_id, at || ': ' || what as says from authorities.events
                        where authority_id = any(?)
                        order by at
                        """)
                .param(ids.toArray(UUID[]::new))
                .query(
                        (row, n) ->
                                new Line(
                                        row.getObject("authority_id", UUID.class),
                                        row.getString("says")))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Line::authority));
    }

    private static HeldItem item(Authority it, List<Line> history) {
        var scope = it.scope();
        var times = it.times();
        var item =
                HeldItem.of("Somebody who acts for you", times.madeAt())
                        .saying("Who", it.names().representative())
                        .saying("Where we write to them", it.names().email())
                        .saying("Who they are to you", it.kind())
                        .saying("How you gave it", it.basis())
                        .saying("Areas", String.join(", ", scope.areas()))
                        .saying("Services", String.join(", ", scope.services()))
                        .saying("Request", scope.caseReference())
                        .saying("What they may do", String.join(", ", scope.may()))
                        .saying("Given", text(times.givenAt()))
                        .saying("Ends", text(times.endsAt()))
                        .saying("Ended", text(times.endedAt()));
        for (var line : history) {
            item = item.saying("What was done", line.says());
        }
        return item.others("whoever acts for them is named");
    }

    private static String text(@Nullable Instant at) {
        return at == null ? "" : at.toString();
    }
}
