package borough.particulars;

import borough.customers.CustomerId;
import borough.holdings.HeldItem;
import borough.holdings.Holdings;
import borough.holdings.Whose;
import borough.values.Reference;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Every fact that was ever noted of a customer, told to whom it is about. */
@Component
class HeldFacts {
    private final Particulars particulars;

    HeldFacts(Particulars particulars, Holdings holdings) {
        this.particulars = particulars;
        holdings.add(
                new Holdings.Holding(
                        20,
                        "facts",
                        "What we noted of you, and where it came from",
                        List.of("customers.facts"),
                        this::tell));
    }

    private List<HeldItem> tell(Whose whose) {
        return particulars.history(new CustomerId(whose.customer())).reversed().stream()
                .map(it -> item(it, whose))
                .toList();
    }

    private static HeldItem item(Line it, Whose whose) {
        var fact = it.fact();
        var about = caseOf(fact).filter(whose::mayKnowOf);
        return HeldItem.of(fact.aspect().says(), fact.at())
                .saying("What we did", did(it.what()))
                .saying("Says", fact.value().isEmpty() ? "" : fact.words())
                .saying("Came from", from(fact, whose))
                .saying("How sure we are", fact.trust().says())
                .ofCase(about.orElse(null));
    }

    private static Optional<Reference> caseOf(Fact fact) {
        return fact.source().kind() == Source.Kind.SERVICE
                ? Reference.read(fact.source().name())
                : Optional.empty();
    }

    // That a case is theirs which the reader may not know of is not told by its reference.
    private static String from(Fact fact, Whose whose) {
        return caseOf(fact).filter(it -> !whose.mayKnowOf(it)).isPresent()
                ? "A request"
                : fact.source().says();
    }

    private static String did(Line.What what) {
        return switch (what) {
            case NOTED -> "Noted";
            case ENDED -> "Ended";
            case TURNED_DOWN -> "Not taken as true";
        };
    }
}
