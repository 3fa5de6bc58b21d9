package borough.auditdesk;

import borough.audit.Audit;
import borough.audit.Entry;
import borough.holdings.HeldItem;
import borough.holdings.Holdings;
import borough.holdings.Whose;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Who looked at somebody's record and changed it, told to whom it is about. */
@Component
class HeldEntries {
    private final Audit audit;

    HeldEntries(Audit audit, Holdings holdings) {
        this.audit = audit;
        holdings.add(
                new Holdings.Holding(
                        130,
                        "audit",
                        "Who looked at your record, and what was done with it",
                        List.of("audit.entries"),
                        this::tell));
    }

    private List<HeldItem> tell(Whose whose) {
        var ids =
                Stream.concat(
                        whose.records().stream().map(Object::toString),
                        Stream.of(whose.references()));
        return audit.about(ids.toList()).stream().map(it -> item(it, whose)).toList();
    }

    private static HeldItem item(Entry it, Whose whose) {
        var item = HeldItem.of(it.what(), it.at()).saying("By", it.by().name());
        for (var one : it.said().entrySet()) {
            item = item.saying(one.getKey(), one.getValue());
        }
        return item.ofCase(
                whose.cases().stream()
                        .filter(one -> one.text().equals(it.about().id()))
                        .findFirst()
                        .orElse(null));
    }
}
