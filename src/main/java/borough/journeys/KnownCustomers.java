package borough.journeys;

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

    KnownCustomers(KnownCustomersStore store, News news) {
        this.store = store;
        this.news = news;
    }

    void isFor(String journey, CustomerId customer) {
        store.isFor(journey, customer);
    }

    /** Tells whose the case is that this journey became, where an adviser walked it for them. */
    void tellSent(Journey it, Reference reference) {
        if (it.by().isAssisted()) {
            store.of(it.id())
                    .ifPresent(
                            customer ->
                                    news.publish(
                                            reference.text(),
                                            new Journeys.SentFor(
                                                    customer,
                                                    reference,
                                                    "adviser with the customer")));
        }
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
