package borough.reading;

import borough.files.Fault;
import borough.files.Fault.Place;
import borough.files.Node;
import borough.language.Path;
import borough.services.Trigger;
import borough.services.Trigger.Moment;
import borough.vocabulary.Type;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads what a stage waits for by the clock, and within which period something is due. */
final class ReadTime {
    private static final Pattern BEFORE =
            Pattern.compile("(?:([0-9]{2}:[0-9]{2}) )?(.+) before (.+)");
    private static final List<Type> SPANS = List.of(Type.PERIOD, Type.DATE, Type.MOMENT);
    private static final List<Type> TIMES = List.of(Type.CLOCK_TIME, Type.MOMENT, Type.DATE);

    private static final String WITHOUT = " without ";

    private ReadTime() {}

    /** A limit that holds a period, or the period itself. */
    static Optional<Moment> within(Node.Keyed map, String key, Reading reading) {
        return map.get(key)
                .flatMap(
                        node ->
                                moment(
                                        node.place(),
                                        reading.words(node),
                                        Type.PERIOD,
                                        List.of(Type.PERIOD),
                                        reading));
    }

    /** A period, a date or a moment, or the name of one. */
    static Optional<Moment> time(Node node, Reading reading) {
        return moment(node.place(), reading.words(node), Type.PERIOD, SPANS, reading);
    }

    static Optional<Trigger> after(Place place, String said, String what, Reading reading) {
        if (what.equals("due")) {
            return Optional.of(new Trigger.AfterDue(place, said));
        }
        int without = what.indexOf(WITHOUT);
        if (without > 0) {
            var event = what.substring(without + WITHOUT.length());
            return moment(
                            place,
                            what.substring(0, without),
                            Type.PERIOD,
                            List.of(Type.PERIOD),
                            reading)
                    .map(moment -> new Trigger.AfterQuiet(place, said, moment, event));
        }
        return moment(place, what, Type.PERIOD, SPANS, reading)
                .map(moment -> new Trigger.After(place, said, moment));
    }

    static Optional<Trigger> at(Place place, String said, String what, Reading reading) {
        var before = BEFORE.matcher(what);
        if (before.matches()) {
            var clock = Optional.ofNullable(before.group(1)).map(LocalTime::parse);
            var period = moment(place, before.group(2), Type.PERIOD, List.of(Type.PERIOD), reading);
            var of =
                    moment(
                            place,
                            before.group(3),
                            Type.DATE,
                            List.of(Type.DATE, Type.MOMENT),
                            reading);
            return period.isEmpty() || of.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Trigger.At(place, said, clock, of.get(), period));
        }
        return moment(place, what, Type.CLOCK_TIME, TIMES, reading)
                .map(
                        moment ->
                                new Trigger.At(
                                        place, said, Optional.empty(), moment, Optional.empty()));
    }

    private static Optional<Moment> moment(
            Place place, String what, Type written, List<Type> named, Reading reading) {
        var value = written.read(what);
        if (value.isPresent()) {
            return Optional.of(new Moment(value, Optional.empty()));
        }
        var path = Path.read(place, what);
        if (path.isEmpty()) {
            reading.fault(
                    place,
                    "\"" + what + "\" is no time",
                    "write " + written.examples().getFirst() + " or a name");
        }
        path.ifPresent(it -> reading.later(() -> mustBe(it, named, reading)));
        return path.map(it -> new Moment(Optional.empty(), Optional.of(it)));
    }

    private static List<Fault> mustBe(Path path, List<Type> types, Reading reading) {
        var wrong = path.check(reading.scope());
        if (wrong.isPresent()) {
            return List.of(wrong.get());
        }
        var type = path.type(reading.scope()).orElse(Type.ANYTHING);
        if (type == Type.ANYTHING || types.contains(type)) {
            return List.of();
        }
        var wanted = String.join(" or ", types.stream().map(Type::said).toList());
        return List.of(
                new Fault(
                        path.place(),
                        path.name().replace('_', ' ') + " holds a " + type.said(),
                        "name a " + wanted));
    }
}
