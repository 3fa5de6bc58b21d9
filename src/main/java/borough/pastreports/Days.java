package borough.pastreports;

import borough.cases.PastCase;
import borough.council.Person;
import borough.council.WorkingTime;
import borough.demonstration.Setting;
import borough.pastreports.PastReports.Doors;
import borough.places.Property;
import borough.services.Service;
import borough.values.Reference;
import borough.values.Uprn;
import borough.visits.PastVisit;
import borough.waste.Container;
import borough.waste.RoundDay;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The collection days around a span of time, with the reports about them. */
final class Days {
    // So long after a collection its last report comes, and its last crew goes back.
    private static final int DAYS_TO_REPORT = 6;
    private static final int DAYS_TO_END = 16;
    private static final int DAYS_TO_NEXT = 23;
    private static final String KIND = "return visit";

    private final Doors doors;
    private final Instant from;
    private final Instant to;
    private final WorkingTime time;
    private final Drawing drawing;
    private final Telling telling;
    private final Map<String, List<Container>> bins = new HashMap<>();
    private final Map<LocalDate, List<RoundDay>> workings;

    Days(Doors doors, Setting setting, Service service, Instant from, Instant to) {
        this.doors = doors;
        this.from = from;
        this.to = to;
        var around = doors.surroundings();
        this.time = around.calendars().current();
        this.workings =
                around
                        .waste()
                        .roundDays(
                                time.dayOf(from).minusDays(DAYS_TO_END),
                                time.dayOf(to).plusDays(DAYS_TO_NEXT))
                        .stream()
                        .collect(
                                Collectors.groupingBy(
                                        RoundDay::on, TreeMap::new, Collectors.toList()));
        this.drawing = new Drawing(setting, crowd(), time, this::binsOf);
        this.telling = new Telling(service, time, doors.visits().reasons(KIND));
    }

    private Crowd crowd() {
        return new Crowd(
                team("contact-centre", "front-desk"), team("reception"), team("rounds", "crews"));
    }

    private List<Person> team(String... slugs) {
        return Crowd.firstOf(Stream.of(slugs).map(doors.surroundings().people()::in));
    }

    private List<Container> binsOf(String round) {
        return bins.computeIfAbsent(round, doors.surroundings().waste()::containersOn);
    }

    /** Lets what was open when the span began go on to its end. */
    void goOn() {
        var waiting =
                reports(time.dayOf(from).minusDays(DAYS_TO_END), time.dayOf(from)).stream()
                        .filter(it -> !it.sent().at().isAfter(from))
                        .filter(it -> it.ending().at().isAfter(from))
                        .toList();
        var later = new LinkedHashMap<Reference, List<PastCase.Later>>();
        for (var report : waiting) {
            var isEnded = !report.ending().at().isAfter(to);
            if (!isEnded
                    || doors.visits().saidBefore(report.ending().visit(), Telling.ended(report))) {
                later.put(report.reference(), telling.later(report));
            }
        }
        doors.cases().goOn(later, to);
        enter(waiting.stream().filter(it -> later.containsKey(it.reference())).toList());
    }

    // In the register by which a third miss is known, as of how each stands now.
    private void enter(List<Report> reports) {
        doors.surroundings()
                .misses()
                .enter(reports.stream().flatMap(it -> telling.misses(it, to).stream()).toList());
    }

    /** Adds what was reported in the span; how many reports that were. */
    long add() {
        var fresh =
                reports(time.dayOf(from).minusDays(DAYS_TO_REPORT), time.dayOf(to)).stream()
                        .filter(it -> it.isSentBetween(from, to))
                        .sorted(Comparator.comparing(it -> it.sent().at()))
                        .toList();
        var properties = properties(fresh);
        var orders = orders(fresh);
        var cases = new ArrayList<PastCase>();
        var visits = new ArrayList<PastVisit>();
        var taken = new ArrayList<Report>();
        for (var report : fresh) {
            var bin = report.bins().getFirst();
            var property = Objects.requireNonNull(properties.get(bin.uprn()));
            telling.aCase(report, property)
                    .ifPresent(
                            it -> {
                                cases.add(it);
                                taken.add(report);
                                var order = orders.getOrDefault(bin.street().number(), 0);
                                visits.add(telling.visit(report, property, order, to));
                            });
        }
        doors.visits().load(visits);
        enter(taken);
        return doors.cases().load(cases.iterator(), to);
    }

    private List<Report> reports(LocalDate first, LocalDate last) {
        return first.datesUntil(last.plusDays(1))
                .flatMap(it -> drawing.of(it, workings.getOrDefault(it, List.of())).stream())
                .toList();
    }

    private Map<Uprn, Property> properties(Collection<Report> reports) {
        var uprns = reports.stream().map(it -> it.bins().getFirst().uprn()).distinct().toList();
        return doors.surroundings().places().at(uprns).stream()
                .collect(Collectors.toMap(Property::uprn, Function.identity()));
    }

    private Map<Long, Integer> orders(Collection<Report> reports) {
        var orders = new HashMap<Long, Integer>();
        reports.stream()
                .map(it -> it.missedOn().round().name())
                .distinct()
                .flatMap(it -> doors.surroundings().waste().stops(it).stream())
                .forEach(it -> orders.put(it.street().number(), it.order()));
        return orders;
    }
}
