package borough.subjectaccess;

import borough.customers.CustomerId;
import borough.holdings.HeldItem;
import borough.holdings.Holdings;
import borough.holdings.Whose;
import java.util.List;
import org.springframework.stereotype.Component;

/** That somebody asked before for what we hold, told to whom it is about. */
@Component
class HeldPackages {
    private final AccessRequestsStore requests;

    HeldPackages(AccessRequestsStore requests, Holdings holdings) {
        this.requests = requests;
        holdings.add(
                new Holdings.Holding(
                        150,
                        "requests",
                        "When you asked for what we hold",
                        List.of("subjectaccess.requests", "subjectaccess.packages"),
                        this::tell));
    }

    private List<HeldItem> tell(Whose whose) {
        return requests
                .of(whose.records().stream().map(CustomerId::new).toList())
                .reversed()
                .stream()
                .map(
                        it -> {
                            var identity = it.identity();
                            var closed = it.closedAt();
                            return HeldItem.of("You asked for what we hold", it.cameAt())
                                    .saying("Due by", it.dueOn().toString())
                                    .saying("Why it took longer", it.longer())
                                    .saying(
                                            "How we knew who asked",
                                            identity == null ? "" : identity.how().says())
                                    .saying("Answered", closed == null ? "" : closed.toString());
                        })
                .toList();
    }
}
