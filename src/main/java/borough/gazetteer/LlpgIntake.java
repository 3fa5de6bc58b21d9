package borough.gazetteer;

import borough.gazetteer.AddressFiles.Read;
import borough.places.Incoming;
import borough.places.Intake;
import borough.places.OtherName;
import borough.values.Uprn;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Stages what a local gazetteer's file says. An address is spread over its records, and a file of
 * changes names only those that changed: so the records are kept, and the properties that the
 * arriving ones touch are made anew from all there are.
 */
@Component
class LlpgIntake {
    private static final int AT_A_TIME = 5_000;

    private final LlpgStore store;
    private final Intake intake;

    LlpgIntake(LlpgStore store, Intake intake) {
        this.store = store;
        this.intake = intake;
    }

    Read read(Source source, Where where, Custodian custodian, Tally tally) throws IOException {
        try (var lines = source.lines()) {
            var file = new LlpgFile(source, lines, custodian, tally);
            store.stage(file);
            file.refuseCut();
            boolean isFull = !file.holdsChanges();
            tellTwice(store.settle(!isFull), tally);
            store.merge(isFull);
            store.touch(file.spoilt());
            tally.say("The records are read. Making addresses of them");
            keep(file.spoilt());
            make(where, tally);
            return new Read(!isFull, file.dated());
        }
    }

    private static void tellTwice(List<LlpgStore.Twice> all, Tally tally) {
        for (var it : all) {
            var what = it.type() == Records.STREET_NAME ? "Street " : "UPRN ";
            tally.reject(
                    it.again(),
                    "record %d of %s%d is on line %d already"
                            .formatted(it.type(), what, it.about(), it.first()),
                    "");
        }
    }

    private void keep(Set<Long> spoilt) {
        intake.stage(spoilt.stream().map(it -> Incoming.keep(0, new Uprn(it))).iterator());
    }

    private void make(Where where, Tally tally) {
        var streets = new StreetNames(store.streetNames());
        long after = 0;
        for (var some = store.touched(after, AT_A_TIME);
                !some.isEmpty();
                some = store.touched(after, AT_A_TIME)) {
            var units = units(some);
            var made = new ArrayList<Incoming>(units.size());
            var names = new ArrayList<OtherName>();
            for (var unit : units) {
                var incoming = incoming(unit, streets, where, tally);
                if (incoming != null) {
                    made.add(incoming);
                }
                if (incoming != null && incoming.act() == Incoming.Act.TAKE) {
                    names.addAll(unit.others(streets));
                }
            }
            intake.stage(made.iterator());
            intake.name(units.stream().map(Unit::uprn).toList(), names);
            after = some.getLast();
        }
    }

    private List<Unit> units(List<Long> properties) {
        var records =
                store.of(properties).stream().collect(Collectors.groupingBy(LlpgStore.Kept::about));
        return properties.stream()
                .map(it -> new Unit(it, records.getOrDefault(it, List.of())))
                .toList();
    }

    private static @Nullable Incoming incoming(
            Unit unit, StreetNames streets, Where where, Tally tally) {
        try {
            return unit.incoming(streets, where);
        } catch (Refused wrong) {
            tally.reject(unit.line(), wrong.why(), "");
            return Incoming.keep(unit.line(), unit.uprn());
        }
    }
}
