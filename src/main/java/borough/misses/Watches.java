package borough.misses;

import borough.casebook.Event;
import borough.cases.Cases;
import borough.cases.Cases.Happening;
import borough.misses.WatchesStore.Watched;
import borough.streets.StreetMarked;
import borough.streets.Streets;
import borough.values.Reference;
import borough.values.Uprn;
import borough.visitkinds.Ending;
import borough.visitkinds.Reason;
import borough.waste.BinCollection;
import borough.waste.PropertyLogged;
import borough.waste.Waste;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Bins that we watch for somebody while their crew is out. A watch is told once what became of it:
 * the crew emptied them all, passed without one, said why it did not take one, or could not get
 * into the street.
 */
@Component
@Transactional
class Watches {
    static final String WORD = "waste.watch";
    private static final Event.By CREW = new Event.By("The crew", "field");
    private static final String PASSED = "passed";
    private static final String EMPTIED = "emptied";

    private final WatchesStore store;
    private final Waste waste;
    private final Streets streets;
    private final Cases cases;

    Watches(WatchesStore store, Waste waste, Streets streets, Cases cases) {
        this.store = store;
        this.waste = waste;
        this.streets = streets;
        this.cases = cases;
    }

    /** Watches these bins of a home on the day they are due. */
    void begin(Reference caseReference, Uprn property, List<BinCollection> bins) {
        var containers =
                waste.containersAt(property).stream()
                        .collect(Collectors.toMap(it -> it.name(), it -> it));
        for (var bin : bins) {
            var container = containers.get(bin.name());
            if (container != null && bin.dueOn() != null) {
                store.add(
                        new Watched(
                                caseReference,
                                property,
                                container.street(),
                                bin.name(),
                                container.round(),
                                bin.dueOn()));
            }
        }
    }

    /** A crew said something of a whole street. */
    void hear(StreetMarked said) {
        var event = streets.events().stream().filter(it -> it.marks().equals(said.marks()));
        var kind = event.findFirst();
        if (kind.filter(Ending::done).isPresent()) {
            settle(store.inStreet(said.street(), said.crew(), said.day()), said);
        } else if (kind.filter(it -> !it.stays()).isPresent()) {
            putOff(store.inStreet(said.street(), said.crew(), said.day()), kind.get(), said);
        }
    }

    private void settle(List<Reference> watched, StreetMarked said) {
        if (!watched.isEmpty()) {
            store.seenBy(said.street(), said.crew(), said.day(), said.at());
            tell(watched, said.at());
        }
    }

    private void putOff(List<Reference> watched, Ending why, StreetMarked said) {
        var values = new HashMap<String, Object>();
        values.put("at", said.at());
        values.put("reason", why.customer());
        streets.comesBack(said.street(), List.of(said.crew()), said.day())
                .ifPresent(day -> values.put("back_on", day));
        for (var each : watched) {
            happened(each, "put off", values, "watch put off " + said.at());
        }
    }

    /** A crew logged something of a bin, which it may do before it says that the street is done. */
    void hear(PropertyLogged said) {
        var watched = store.at(said.uprn(), said.bin(), said.collectedOn());
        if (!watched.isEmpty()) {
            store.seen(said.uprn(), said.bin(), said.collectedOn(), said.event(), said.at());
            tell(watched, said.at());
        }
    }

    private void tell(List<Reference> watched, Instant at) {
        for (var each : store.seen(watched).entrySet()) {
            tell(each.getKey(), each.getValue(), at);
        }
    }

    // One that was passed is enough to go back; a reason counts once nothing is left to wait for.
    private void tell(Reference caseReference, List<String> seen, Instant at) {
        var values = new HashMap<String, Object>();
        values.put("at", at);
        if (seen.contains(PASSED)) {
            happened(caseReference, PASSED, values, "watch ended");
        } else if (!seen.contains("")) {
            var why = seen.stream().filter(it -> !it.equals(EMPTIED)).findFirst();
            why.ifPresent(it -> values.put("reason", customer(it)));
            happened(caseReference, why.isPresent() ? "not taken" : EMPTIED, values, "watch ended");
        }
    }

    private String customer(String event) {
        return streets.homeEvents().stream()
                .filter(it -> it.name().equals(event))
                .map(Reason::customer)
                .findFirst()
                .orElse(event);
    }

    private void happened(
            Reference caseReference, String event, Map<String, Object> values, String occasion) {
        cases.happened(caseReference, new Happening(WORD, event, values, occasion, CREW));
    }
}
