package borough.customerview;

import borough.casework.Papers;
import borough.council.SignedIn;
import borough.customers.CustomerCases;
import borough.customers.CustomerId;
import borough.customers.Customers;
import borough.customers.Person;
import borough.values.Reference;
import borough.web.Link;
import borough.web.Viewer;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Leads from a case to the page of whoever it belongs to. */
@Component
class CustomersOfCases {
    private final CustomerCases cases;
    private final Customers customers;

    CustomersOfCases(CustomerCases cases, Customers customers, Papers papers) {
        this.cases = cases;
        this.customers = customers;
        papers.add(it -> links(it.looked().about().reference(), Viewer.signedIn()));
    }

    private List<Link> links(Reference reference, SignedIn person) {
        if (!CustomerSight.mayKnow(person)) {
            return List.of();
        }
        var ids = cases.customersOf(List.of(reference)).getOrDefault(reference, List.of());
        var persons = customers.persons(ids);
        var known = persons.stream().map(Person::id).toList();
        return Stream.concat(
                        persons.stream().map(it -> link(it.id(), it.name())),
                        ids.stream()
                                .filter(it -> !known.contains(it))
                                .flatMap(it -> customers.organisation(it).stream())
                                .map(it -> link(it.id(), it.name())))
                .toList();
    }

    private static Link link(CustomerId id, String name) {
        return new Link("Everything about " + name, "/staff/customers/" + id);
    }
}
