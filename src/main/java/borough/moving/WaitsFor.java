package borough.moving;

import borough.services.Service;
import borough.services.Stage;
import borough.services.Trigger;
import java.util.LinkedHashMap;
import java.util.Map;

/** For whom or for what a case waits in a stage, as its file says how the stage is left. */
public enum WaitsFor {
    /** Somebody here: it is theirs to decide or to do. */
    US,
    /** The customer, who is asked something, or for whom the promise stands still. */
    CUSTOMER,
    /** What was set going: a visit, a payment, parts, another case. */
    WORK,
    /** A moment that comes by itself. */
    TIME;

    /** What each stage of a service and of its parts waits for; a stage that ends, for nothing. */
    public static Map<String, WaitsFor> of(Service service) {
        var all = new LinkedHashMap<String, WaitsFor>();
        service.allStages().stream()
                .filter(it -> it.end().isEmpty())
                .forEach(it -> all.putIfAbsent(it.name(), of(it)));
        return all;
    }

    private static WaitsFor of(Stage it) {
        boolean standsStill = it.waiting().clock() != Stage.Clock.RUNS;
        if (!it.waiting().askAgain().isEmpty() || standsStill && hears(it, true)) {
            return CUSTOMER;
        }
        boolean isDecided = it.decisions().stream().anyMatch(one -> !one.isAutomatic());
        if (isDecided) {
            return US;
        }
        if (hears(it, false) || !it.parts().isEmpty()) {
            return WORK;
        }
        return hears(it, true) ? CUSTOMER : it.happenings().isEmpty() ? US : TIME;
    }

    // Whether an event of the customer, or of anybody else, leads on from it.
    private static boolean hears(Stage it, boolean ofCustomer) {
        return it.happenings().stream()
                .filter(one -> one.reaction().to().isPresent())
                .map(Stage.Happening::trigger)
                .filter(Trigger.Heard.class::isInstance)
                .map(one -> ((Trigger.Heard) one).event())
                .anyMatch(event -> event.startsWith("customer ") == ofCustomer);
    }
}
