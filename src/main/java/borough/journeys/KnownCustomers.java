package borough.journeys;

import borough.customers.CustomerCases;
import borough.customers.CustomerId;
import borough.data.News;
import borough.services.Service;
import borough.services.Situation.Brought;
import borough.values.Reference;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** For whom journeys are walked, where that is known; and what is known of them, filled in. */
@Component
class KnownCustomers {
    private static final String ME = "me";

    private final KnownCustomersStore store;
    private final News news;
    private final CustomerCases cases;

    KnownCustomers(KnownCustomersStore store, News news, CustomerCases cases) {
        this.store = store;
        this.cases = cases;
        this.news = news;
    }

    void isFor(String journey, CustomerId customer) {
        store.isFor(journey, customer);
    }

    /**
     * Whose the case is that this journey became, where an adviser walked it for them or their
     * account is known to be that customer's. It is said with the case, before anybody hears of it
     * and looks whose it might be.
     */
    void tellSent(Journey it, Optional<CustomerId> ofAccount, Reference reference) {
        if (it.by().isAssisted()) {
            store.of(it.id()).ifPresent(who -> isFor(who, reference, "adviser with the customer"));
        } else {
            ofAccount.ifPresent(who -> isFor(who, reference, "signed in to their account"));
        }
    }

    private void isFor(CustomerId customer, Reference reference, String how) {
        cases.link(customer, reference, how);
        news.publish(reference.text(), new Journeys.SentFor(customer, reference, how));
    }

    /** Answers to be confirmed: each question that may start with what is known of somebody. */
    static Journey.From from(Service service, Map<String, Object> me) {
        var filled = new HashMap<String, Object>();
        for (var question : service.questions()) {
            question.how()
                    .startWith()
                    .filter(path -> path.name().equals(ME) && path.fields().size() == 1)
                    .map(path -> me.get(path.fields().getFirst()))
                    .ifPresent(value -> filled.put(question.name(), value));
        }
        return new Journey.From(new Brought(filled, List.of()), Optional.empty());
    }
}
