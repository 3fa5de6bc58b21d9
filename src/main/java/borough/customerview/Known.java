package borough.customerview;

import borough.customers.CustomerId;
import borough.customers.Organisation;
import borough.customers.Person;
import borough.restrictions.Restriction;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A customer as far as anybody may know: the record that stands, all that are theirs, the name. */
record Known(
        CustomerId id,
        List<CustomerId> records,
        Optional<Person> person,
        Optional<Organisation> organisation,
        Optional<Restriction> restriction) {

    String name() {
        return person.map(Person::name)
                .or(() -> organisation.map(Organisation::name))
                .orElseThrow();
    }

    boolean isThere() {
        return person.isPresent() || organisation.isPresent();
    }

    List<UUID> ids() {
        return records.stream().map(CustomerId::value).toList();
    }

    String path() {
        return "/staff/customers/" + id;
    }
}
