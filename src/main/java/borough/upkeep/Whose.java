package borough.upkeep;

import borough.customers.CustomerId;
import borough.customers.Customers;
import borough.customers.Merges;
import borough.customers.Organisation;
import borough.customers.Person;
import borough.particulars.Fact;
import borough.web.Viewer;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Whose record an address in the browser means; nobody's is not found. */
@Component
class Whose {
    private final Customers customers;
    private final Merges merges;

    Whose(Customers customers, Merges merges) {
        this.customers = customers;
        this.merges = merges;
    }

    /** A customer of this council, by the record that stands. */
    record Known(CustomerId id, String name, boolean isPerson) {}

    Known of(String typed) {
        if (!typed.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
            throw notFound();
        }
        var id = merges.standing(new CustomerId(UUID.fromString(typed)));
        // Whoever may look after all says why on the customer's page, which leads here.
        if (customers.keepsBack(id, Viewer.signedIn())) {
            throw notFound();
        }
        var person = customers.person(id).map(Person::name);
        return person.map(name -> new Known(id, name, true))
                .or(
                        () ->
                                customers
                                        .organisation(id)
                                        .map(Organisation::name)
                                        .map(name -> new Known(id, name, false)))
                .orElseThrow(Whose::notFound);
    }

    /** The thing a form speaks of, where it is of this customer. */
    Optional<Fact.Id> fact(Known it, String typed) {
        return FactIds.read(typed).filter(of -> merges.allOf(it.id()).contains(of.customer()));
    }

    static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
