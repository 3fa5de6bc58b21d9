package borough.particulars;

import borough.customers.Alike;
import borough.customers.ContactPoint;
import borough.customers.Contacts;
import borough.customers.CustomerId;
import borough.customers.Customers;
import borough.values.Mobile;
import borough.values.Uprn;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import org.springframework.stereotype.Component;

/** Writes what holds of a customer where others look for it: names, births, homes, contacts. */
@Component
class Projecting {
    private final Customers customers;
    private final Contacts contacts;
    private final Alike alike;
    private final FactsStore store;

    Projecting(Customers customers, Contacts contacts, Alike alike, FactsStore store) {
        this.customers = customers;
        this.contacts = contacts;
        this.alike = alike;
        this.store = store;
    }

    void write(CustomerId customer, Aspect aspect, Portrait portrait) {
        switch (aspect) {
            case NAME ->
                    customers.rename(
                            customer,
                            portrait.part(Aspect.NAME, "given"),
                            portrait.part(Aspect.NAME, "family"));
            case BORN -> {
                var on = portrait.part(Aspect.BORN, "on");
                customers.born(customer, on.isEmpty() ? null : LocalDate.parse(on));
            }
            case KNOWN_AS, LEGAL_NAME, FORMER_NAME -> names(customer, portrait);
            case CONTACT -> portrait.many(aspect).forEach(it -> contact(customer, it.now()));
            case DIED -> died(customer, portrait);
            case HOME -> portrait.one(aspect).ifPresent(it -> home(customer, it.now()));
            default -> {
                // It is read from what was noted, and nowhere else.
            }
        }
    }

    // Who has died is matched to nobody by itself.
    private void died(CustomerId customer, Portrait portrait) {
        if (portrait.isDeceased()) {
            alike.died(customer, "Noted on their record");
        } else {
            alike.lives(customer);
        }
    }

    private void names(CustomerId customer, Portrait portrait) {
        var names = new EnumMap<Aspect, List<Fact>>(Aspect.class);
        for (var kind : List.of(Aspect.KNOWN_AS, Aspect.LEGAL_NAME, Aspect.FORMER_NAME)) {
            names.put(kind, portrait.many(kind).stream().map(Held::now).toList());
        }
        store.names(customer, names);
    }

    private void contact(CustomerId customer, Fact it) {
        var to = it.part("to");
        var phone =
                Mobile.plain(to).isPresent() ? ContactPoint.Kind.MOBILE : ContactPoint.Kind.PHONE;
        var kind = it.part("kind").equals("email") ? ContactPoint.Kind.EMAIL : phone;
        contacts.add(new ContactPoint(customer, kind, to));
    }

    private void home(CustomerId customer, Fact it) {
        var uprn = Uprn.read(it.part("uprn")).orElseThrow();
        var since = LocalDate.parse(it.part("since"));
        boolean isThere =
                customers.homeOf(customer, since).filter(at -> at.uprn().equals(uprn)).isPresent();
        if (!isThere) {
            customers.move(customer, uprn, since, null);
        }
    }
}
