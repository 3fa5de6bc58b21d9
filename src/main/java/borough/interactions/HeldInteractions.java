package borough.interactions;

import borough.customers.CustomerId;
import borough.data.Cursor;
import borough.holdings.HeldItem;
import borough.holdings.Holdings;
import borough.holdings.Whose;
import java.util.List;
import org.springframework.stereotype.Component;

/** Every contact in any channel, told to whom it is about. */
@Component
class HeldInteractions {
    // More than anybody has; a package says how many of each there are.
    private static final int MOST = 200_000;

    private final CustomerTimelinesStore lines;

    HeldInteractions(CustomerTimelinesStore lines, Holdings holdings) {
        this.lines = lines;
        holdings.add(
                new Holdings.Holding(
                        50,
                        "contacts",
                        "Every contact between you and us",
                        List.of(
                                "interactions.interactions",
                                "interactions.words",
                                "interactions.of_customers"),
                        this::tell));
    }

    private List<HeldItem> tell(Whose whose) {
        return lines
                .of(
                        whose.records().stream().map(CustomerId::new).toList(),
                        SoughtLines.seeing(whose.cases()),
                        Cursor.NEWEST,
                        MOST)
                .reversed()
                .stream()
                .map(HeldInteractions::item)
                .toList();
    }

    private static HeldItem item(Interaction it) {
        var words = it.words().orElse("");
        var item =
                HeldItem.of(it.says(), it.at())
                        .saying("Channel", it.channel())
                        .saying("Way", it.way() == Interaction.Way.IN ? "to us" : "from us")
                        .saying("Words", words)
                        .saying("Staff", it.staff().orElse(""))
                        .ofCase(it.about().caseReference().orElse(null));
        return words.isEmpty() ? item : item.others("the words may name somebody else");
    }
}
