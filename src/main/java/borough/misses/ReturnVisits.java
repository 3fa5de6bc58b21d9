package borough.misses;

import borough.council.Calendars;
import borough.places.Places;
import borough.places.Property;
import borough.values.Period;
import borough.values.Reference;
import borough.values.Uprn;
import borough.visits.NewVisit;
import borough.visits.Place;
import borough.visits.Visit;
import borough.visits.Visits;
import borough.waste.BinCollection;
import borough.waste.CrewRounds;
import borough.waste.Round;
import borough.waste.Waste;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sends crews back for what they missed. */
@Component
@Transactional
public class ReturnVisits {
    static final String KIND = "return visit";
    static final String WORD = "waste.return_visit";

    private final Waste waste;
    private final CrewRounds crews;
    private final Visits visits;
    private final Surroundings around;
    private final Clock clock;

    /** Where homes are, and on which days the council works. */
    @Component
    record Surroundings(Places places, Calendars calendars) {}

    ReturnVisits(Waste waste, CrewRounds crews, Visits visits, Surroundings around, Clock clock) {
        this.waste = waste;
        this.crews = crews;
        this.visits = visits;
        this.around = around;
        this.clock = clock;
    }

    /**
     * Sends the crew back for bins it missed: today while it is out, else when it catches up. What
     * it emptied meanwhile is not asked for again. Asked again for the same case and job, it
     * changes nothing and gives the first visit.
     */
    public Visit add(Uprn uprn, List<BinCollection> missed, Reference caseReference, String name) {
        var property =
                around.places()
                        .at(uprn)
                        .orElseThrow(
                                () -> new IllegalArgumentException("We know no property " + uprn));
        var bins = missed.stream().map(BinCollection::name).toList();
        var pass =
                waste.passing(uprn, bins)
                        .orElseThrow(() -> new IllegalArgumentException("No round passes " + uprn));
        return visits.add(
                NewVisit.of(
                                caseReference,
                                KIND,
                                name,
                                place(property),
                                work(uprn, missed),
                                "",
                                pass.round().name(),
                                dueOn(pass.round()),
                                pass.order())
                        .askedBy(WORD));
    }

    /** The crew has emptied these at the home, without a press on the job that asked for it. */
    void emptied(List<Reference> cases) {
        visits.of(cases).values().stream()
                .flatMap(List::stream)
                .filter(it -> it.isOpen() && WORD.equals(it.plan().asked().by()))
                .forEach(it -> visits.done(it.id(), null));
    }

    /** Today while the crew is out; else the next working day, when it catches up. */
    private LocalDate dueOn(Round round) {
        var now = LocalDateTime.now(clock);
        var today = now.toLocalDate();
        boolean isOut = crews.working(round.name(), today).isPresent();
        return isOut && now.toLocalTime().isBefore(round.backBy())
                ? today
                : around.calendars().current().after(today, Period.workingDays(1));
    }

    private static Place place(Property it) {
        return new Place(it.label(), it.uprn(), it.usrn());
    }

    private String work(Uprn uprn, List<BinCollection> missed) {
        var bins = missed.stream().map(BinCollection::name).toList();
        var emptied =
                bins.size() < 2
                        ? List.<String>of()
                        : waste.lastCollections(uprn, bins).stream()
                                .filter(it -> Objects.equals(it.log(), "emptied"))
                                .map(BinCollection::name)
                                .toList();
        return Optional.of(bins.stream().filter(it -> !emptied.contains(it)).toList())
                .filter(it -> !it.isEmpty())
                .orElse(bins)
                .stream()
                .collect(Collectors.joining(", ", "Empty: ", ""));
    }
}
