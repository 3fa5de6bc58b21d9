package borough.services;

import borough.language.Known;
import borough.language.Scope;
import borough.vocabulary.Action;
import borough.vocabulary.Inputs;
import java.util.Map;
import java.util.Optional;

/** Something to be done because a case entered a stage or heard an event. In order. */
public sealed interface Effect {
    /** Do this action, in the case's own transaction or through the outbox. */
    record Do(String name, Action action, Inputs inputs) implements Effect {}

    /** Tell somebody this. */
    record Tell(String message, Recipient to, String text) implements Effect {}

    /** Bring the case, or a part of it, to someone of this role. */
    record RaiseTo(String part, String role, String because) implements Effect {
        public RaiseTo(String role, String because) {
            this("", role, because);
        }
    }

    /** The case, or a part of it, is now the work of this team, or of those with this role. */
    record Hand(String part, String to) implements Effect {}

    /** Begin another service with these answers; {@code part} is empty where it is none. */
    record Start(String part, String service, Map<String, Object> with) implements Effect {}

    /** Whom a message is for. */
    sealed interface Recipient {
        Recipient CUSTOMER = new Customer();

        /** Whoever asked, in the way they wish. */
        record Customer() implements Recipient {}

        /** Somebody whom an answer or a fact names, and what it says of them where known. */
        record Named(String name, Optional<Object> whom) implements Recipient {}

        /** Those of the council who hold this role. */
        record Holders(String role) implements Recipient {}

        /** Whom a message of this service is for, by what is known now. */
        static Recipient of(Message message, Service service, Known known) {
            var to = message.to();
            boolean reachesCustomer =
                    service.privacy().reachBy().filter(to.said()::equals).isPresent();
            if (to.said().equals(Message.CUSTOMER) || reachesCustomer) {
                return CUSTOMER;
            }
            if (to.said().equals(Message.JOINED)) {
                return new Named(Message.JOINED, joined(known));
            }
            return to.path(service.proof().scope())
                    .<Recipient>map(path -> new Named(to.said(), path.value(known)))
                    .orElseGet(() -> new Holders(to.said()));
        }

        /** Those who joined and left a contact; nobody where there are none. */
        private static Optional<Object> joined(Known known) {
            return known.value(Scope.inConditions(Message.JOINED))
                    .filter(Map.class::isInstance)
                    .map(it -> ((Map<?, ?>) it).get(Message.CONTACTS));
        }

        /** Whether nobody is there to be told. */
        static boolean isNobody(Recipient it) {
            return it instanceof Named(var name, var whom)
                    && name.equals(Message.JOINED)
                    && whom.isEmpty();
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
}
