package borough.auditdesk;

import borough.audit.About;
import borough.audit.Entry;
import borough.auditdesk.AuditPage.Named;
import borough.council.Duty;
import borough.council.People;
import borough.council.SignedIn;
import borough.council.Structure;
import borough.customers.CustomerId;
import borough.customers.Customers;
import borough.customers.Merges;
import borough.restrictions.Restriction;
import borough.restrictions.Restrictions;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What entries are about, by name and with a link, for whoever may see it: a few questions to the
 * database for a whole page. Whoever administers the council need not know its customers, and a
 * restricted record shows no name here.
 */
@Component
@Transactional(readOnly = true)
class Subjects {
    private static final Set<Duty> KNOW_CUSTOMERS =
            Set.of(Duty.ADVISE, Duty.CASEWORK, Duty.SUPERVISE);
    private static final String PERSON = "person";
    private static final String CUSTOMER = "customer";

    private final People people;
    private final Structure structure;
    private final Customers customers;
    private final Merges merges;
    private final Restrictions restrictions;

    Subjects(
            People people,
            Structure structure,
            Customers customers,
            Merges merges,
            Restrictions restrictions) {
        this.people = people;
        this.structure = structure;
        this.customers = customers;
        this.merges = merges;
        this.restrictions = restrictions;
    }

    /** Names by the kind of thing and its id; what is not among them stays as it was written. */
    record All(Map<About, Named> named) {
        Named of(About it) {
            var plain = plain(it);
            return named.getOrDefault(plain, new Named(plain.kind(), plain.id(), null));
        }
    }

    // The council's own changes name their subject in one text, such as "person:<id>".
    private static About plain(About it) {
        var parts = it.id().split(":", 2);
        return it.kind().equals("structure") && parts.length == 2
                ? new About(parts[0], parts[1])
                : it;
    }

    All of(Collection<Entry> entries, SignedIn reader) {
        var abouts = entries.stream().map(it -> plain(it.about())).collect(Collectors.toSet());
        var named = new HashMap<About, Named>();
        people.all(ids(abouts, PERSON))
                .forEach(it -> add(named, PERSON, it.id() + "", it.name(), "/staff/people/"));
        structure.teams().stream()
                .filter(it -> abouts.contains(new About("team", it.slug())))
                .forEach(it -> add(named, "team", it.slug(), it.name(), "/staff/teams/"));
        if (KNOW_CUSTOMERS.stream().anyMatch(reader::may)) {
            customers(ids(abouts, CUSTOMER))
                    .forEach((id, name) -> add(named, CUSTOMER, id, name, "/staff/customers/"));
            abouts.stream()
                    .filter(it -> it.kind().equals("case"))
                    .forEach(it -> add(named, "case", it.id(), it.id(), "/staff/cases/"));
        }
        return new All(named);
    }

    private static void add(
            Map<About, Named> to, String kind, String id, String name, String pages) {
        // What was typed by hand into an entry is never an address.
        var href = id.matches("[A-Za-z0-9-]+") ? pages + id : null;
        to.put(new About(kind, id), new Named(kind, name, href));
    }

    private Map<String, String> customers(List<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        var groups = merges.allOfEach(ids.stream().map(CustomerId::new).toList());
        var every =
                groups.values().stream()
                        .flatMap(Collection::stream)
                        .map(CustomerId::value)
                        .toList();
        var marked =
                restrictions.of(every).stream()
                        .map(Restriction::customer)
                        .collect(Collectors.toSet());
        return customers.persons(groups.keySet()).stream()
                .filter(
                        it ->
                                Stream.concat(
                                                Stream.of(it.id()),
                                                groups.getOrDefault(it.id(), List.of()).stream())
                                        .noneMatch(one -> marked.contains(one.value())))
                .collect(Collectors.toMap(it -> it.id().toString(), it -> it.name()));
    }

    private static List<UUID> ids(Set<About> abouts, String kind) {
        return abouts.stream()
                .filter(it -> it.kind().equals(kind))
                .filter(it -> it.id().matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"))
                .map(it -> UUID.fromString(it.id()))
                .toList();
    }
}
