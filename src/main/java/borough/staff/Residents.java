package borough.staff;

import borough.council.Duty;
import borough.council.SignedIn;
import borough.customers.CustomerId;
import borough.customers.Customers;
import borough.values.Uprn;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Who lives at a property or has their premises there, for those whose work it is to know; somebody
 * at risk is left out.
 */
@Component
class Residents {
    private static final Set<Duty> MAY = Set.of(Duty.ADVISE, Duty.CASEWORK, Duty.SUPERVISE);

    private final Customers customers;
    private final Clock clock;

    Residents(Customers customers, Clock clock) {
        this.customers = customers;
        this.clock = clock;
    }

    List<PropertyPage.Living> at(Uprn property, SignedIn person) {
        if (MAY.stream().noneMatch(person::may)) {
            return List.of();
        }
        var people = customers.livingAt(property, LocalDate.now(clock));
        var hidden = customers.withoutAddress(people.stream().map(it -> it.person().id()).toList());
        return Stream.concat(
                        people.stream()
                                .map(it -> it.person())
                                .filter(it -> !hidden.contains(it.id()))
                                .map(it -> living(it.id(), it.name())),
                        customers.organisationsAt(property).stream()
                                .map(it -> living(it.id(), it.name())))
                .toList();
    }

    private static PropertyPage.Living living(CustomerId id, String name) {
        return new PropertyPage.Living(name, "/staff/customers/" + id);
    }
}
