package borough.markers;

import borough.customers.CustomerCases;
import borough.customers.CustomerId;
import borough.safety.Heed;
import borough.safety.Safety;
import borough.values.Reference;
import borough.values.Uprn;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What must be read before somebody is rung, written to, met or called on, in words: how they can
 * safely be reached, and what is warned of. One place for phone, desk and crew.
 */
@Component
@Transactional(readOnly = true)
public class Cautions {
    private final Safety safety;
    private final PersonMarkers people;
    private final Markers places;
    private final CustomerCases cases;

    Cautions(Safety safety, PersonMarkers people, Markers places, CustomerCases cases) {
        this.safety = safety;
        this.people = people;
        this.places = places;
        this.cases = cases;
    }

    /** Of one customer, whoever and wherever they are. */
    public List<String> of(CustomerId customer) {
        var said = new ArrayList<>(safety.of(customer).cautions());
        people.about(customer).forEach(it -> said.add("Warning: " + people.says(it)));
        return said;
    }

    /** Of those whose case this is. */
    public List<String> ofCase(Reference reference) {
        var whose = cases.customersOf(List.of(reference)).getOrDefault(reference, List.of());
        if (whose.isEmpty()) {
            return List.of();
        }
        var said = new ArrayList<String>();
        safety.ofCase(reference).stream().map(Heed::cautions).forEach(said::addAll);
        whose.forEach(
                id -> people.about(id).forEach(it -> said.add("Warning: " + people.says(it))));
        return said.stream().distinct().toList();
    }

    /** At a home: of the place, of who lives there, and what they need from whoever calls. */
    public List<String> atHome(Uprn home) {
        var said = new ArrayList<String>();
        places.at(List.of(home), List.of())
                .forEach(
                        it ->
                                said.add(
                                        "Warning: "
                                                + (it.person() == null ? "" : "Somebody here: ")
                                                + places.says(it)));
        said.addAll(safety.atHome(home));
        return said.stream().distinct().toList();
    }

    /** What whoever calls at these homes should know of safe contact and needs, beside warnings. */
    public Map<Uprn, List<String>> atTheDoor(Collection<Uprn> homes) {
        return safety.atHomes(homes);
    }
}
