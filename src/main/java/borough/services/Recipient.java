package borough.services;

import borough.language.Known;
import borough.language.Scope;
import java.util.Map;
import java.util.Optional;

/** Whom a message is for. */
public sealed interface Recipient {
    Recipient CUSTOMER = new Customer();

    /** Whoever asked, in the way they wish. */
    record Customer() implements Recipient {}

    /** Somebody whom an answer or a fact names, and what it says of them where that is known. */
    record Named(String name, Optional<Object> whom) implements Recipient {}

    /** Those of the council who hold this role. */
    record Holders(String role) implements Recipient {}

    /** Whom a message of this service is for, by what is known now. */
    static Recipient of(Message message, Service service, Known known) {
        var to = message.to();
        boolean reachesCustomer = service.privacy().reachBy().filter(to.said()::equals).isPresent();
        if (to.said().equals(Message.CUSTOMER) || reachesCustomer) {
            return CUSTOMER;
        }
        return to.path(service.proof().scope())
                .<Recipient>map(path -> new Named(to.said(), path.value(known)))
                .orElseGet(() -> new Holders(to.said()));
    }

    /** Whether they asked not to be told anything. */
    static boolean asksForPeace(Recipient it, Service service, Known known) {
        var way =
                switch (it) {
                    case Customer customer ->
                            service.privacy()
                                    .reachBy()
                                    .map(Scope::inConditions)
                                    .flatMap(known::value);
                    case Named named -> named.whom();
                    case Holders holders -> Optional.empty();
                };
        return way.filter(
                        one ->
                                one instanceof Map<?, ?> map
                                        && "do not contact".equals(map.get("by")))
                .isPresent();
    }
}
