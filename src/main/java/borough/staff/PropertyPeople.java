package borough.staff;

import borough.customers.CustomerId;
import borough.customers.Customers;
import borough.customers.Resident;
import borough.markers.Cautions;
import borough.particulars.Aspect;
import borough.particulars.Needs;
import borough.particulars.Particulars;
import borough.particulars.Portrait;
import borough.values.Uprn;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Who lives at a property now and lived there before, and what to heed there; somebody at risk is
 * left out.
 */
@Component
class PropertyPeople {
    private final Customers customers;
    private final Particulars particulars;
    private final Needs needs;
    private final Cautions cautions;
    private final Clock clock;

    PropertyPeople(
            Customers customers,
            Particulars particulars,
            Needs needs,
            Cautions cautions,
            Clock clock) {
        this.customers = customers;
        this.particulars = particulars;
        this.needs = needs;
        this.cautions = cautions;
        this.clock = clock;
    }

    PropertyPage.People at(Uprn property) {
        var today = LocalDate.now(clock);
        var all = seenAt(property);
        var portraits =
                particulars.of(
                        all.stream().map(it -> it.person().id()).distinct().toList(),
                        Set.of(Aspect.NEED, Aspect.LANGUAGE, Aspect.DIED));
        var now = new ArrayList<PropertyPage.Lives>();
        var before = new ArrayList<PropertyPage.Lives>();
        for (var it : all) {
            var until = it.home().until();
            var list = until == null || !until.isBefore(today) ? now : before;
            list.add(lives(it, portraits));
        }
        var bodies =
                customers.organisationsAt(property).stream()
                        .map(it -> new PropertyPage.Body(it.name(), "/staff/customers/" + it.id()))
                        .toList();
        return new PropertyPage.People(now, before, bodies, cautions.atHome(property));
    }

    private List<Resident> seenAt(Uprn property) {
        var all = customers.everAt(List.of(property));
        var hidden =
                customers.withoutAddress(
                        all.stream().map(it -> it.person().id()).distinct().toList());
        return all.stream().filter(it -> !hidden.contains(it.person().id())).toList();
    }

    private PropertyPage.Lives lives(Resident it, Map<CustomerId, Portrait> portraits) {
        var id = it.person().id();
        var portrait = portraits.get(id);
        var said = new ArrayList<String>();
        if (portrait != null) {
            portrait.diedOn().ifPresent(day -> said.add("Died on " + day));
            portrait.one(Aspect.LANGUAGE)
                    .map(held -> "Speaks " + held.now().part("language"))
                    .ifPresent(said::add);
            portrait.many(Aspect.NEED).forEach(held -> said.add(needs.says(held.now().value())));
        }
        return new PropertyPage.Lives(
                it.person().name(),
                "/staff/customers/" + id,
                it.home().since(),
                it.home().until(),
                said);
    }
}
