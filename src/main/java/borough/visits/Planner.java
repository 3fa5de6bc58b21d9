package borough.visits;

import borough.places.Area;
import borough.places.Places;
import borough.places.Street;
import borough.rounds.Spot;
import borough.values.Period;
import borough.values.Reference;
import borough.visitkinds.Kind;
import borough.visitkinds.Kinds;
import borough.visitkinds.Reason.FollowUp;
import borough.visits.NewVisit.Asked;
import borough.visits.Placing.Slot;
import borough.vocabulary.MapPin;
import borough.vocabulary.PostalAddress;
import borough.vocabulary.Property;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts visits on crews' lists, each once. */
@Component
class Planner {
    private static final Pattern LATER =
            Pattern.compile("(.*), (?:try|follow up|again) ([0-9]{1,4})");

    private final VisitStore store;
    private final Placing placing;
    private final Kinds kinds;
    private final Places places;
    private final Clock clock;

    Planner(VisitStore store, Placing placing, Kinds kinds, Places places, Clock clock) {
        this.store = store;
        this.placing = placing;
        this.kinds = kinds;
        this.places = places;
        this.clock = clock;
    }

    /** A place, with what tells whose round it is on. */
    record Where(Place place, Spot spot) {}

    /** The same name for the same case gives the visit that is there. */
    Visit add(NewVisit wanted) {
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        store.add(UUID.randomUUID(), wanted, at);
        return store.named(wanted.caseReference(), wanted.kind(), wanted.name()).orElseThrow();
    }

    Visit plan(WantedVisit it) {
        var kind =
                kinds.find(it.kind())
                        .orElseThrow(
                                () ->
                                        new IllegalArgumentException(
                                                "rules/visits.yaml has no kind of visit called "
                                                        + it.kind()));
        var before = store.named(it.caseReference(), it.kind(), it.name());
        if (before.isPresent()) {
            return before.get();
        }
        var where = where(it.where());
        var by = it.by();
        var on = it.on();
        var slot =
                placing.place(
                        kind,
                        where.spot(),
                        on == null ? placing.today() : on,
                        on != null ? on : by == null ? null : day(by));
        return add(
                new NewVisit(
                        it.caseReference(),
                        it.kind(),
                        it.name(),
                        where.place(),
                        kind.means(),
                        it.notes(),
                        slot.crew(),
                        slot.day(),
                        slot.order(),
                        new Asked(it.action(), kind.minutes(), 1, by)));
    }

    /** The next try of a visit that nobody was let in for. */
    Visit again(Visit ended, Period after) {
        var tries = ended.plan().asked().tries() + 1;
        return later(ended, ended.kind(), next(ended, "try"), ended.work(), after, tries);
    }

    /** What takes the place of a visit: on that day, with these notes. */
    Visit instead(Visit before, LocalDate on, String notes) {
        var slot = placing.place(kinds.named(before.kind()), spot(before.place()), on, on);
        var asked = before.plan().asked();
        return add(
                new NewVisit(
                        before.caseReference(),
                        before.kind(),
                        next(before, "again"),
                        before.place(),
                        before.work(),
                        notes,
                        slot.crew(),
                        slot.day(),
                        slot.order(),
                        new Asked(asked.by(), asked.minutes(), 1, null)));
    }

    /** A visit that was called off is to be made after all. */
    Visit anew(Visit calledOff) {
        var slot = slot(calledOff, kinds.named(calledOff.kind()), placing.today());
        var asked = calledOff.plan().asked();
        return add(
                new NewVisit(
                        calledOff.caseReference(),
                        calledOff.kind(),
                        next(calledOff, "again"),
                        calledOff.place(),
                        calledOff.work(),
                        calledOff.notes(),
                        slot.crew(),
                        slot.day(),
                        slot.order(),
                        new Asked(asked.by(), asked.minutes(), 1, null)));
    }

    /** The name a case's stage gave a visit, whichever time it is made. */
    static String nameOf(Visit it) {
        var later = LATER.matcher(it.name());
        return later.matches() ? later.group(1) : it.name();
    }

    Visit followUp(Visit ended, FollowUp it) {
        return later(ended, it.kind(), next(ended, "follow up"), it.work(), it.after(), 1);
    }

    // A job's later visits are counted through, so that no two have one name.
    private static String next(Visit ended, String word) {
        var later = LATER.matcher(ended.name());
        return later.matches()
                ? later.group(1) + ", " + word + " " + (Integer.parseInt(later.group(2)) + 1)
                : ended.name() + ", " + word + " 2";
    }

    private Visit later(
            Visit ended, String kindName, String name, String work, Period after, int tries) {
        var kind = kinds.named(kindName);
        var slot = slot(ended, kind, placing.after(after));
        var asked = ended.plan().asked();
        return add(
                new NewVisit(
                        ended.caseReference(),
                        kindName,
                        name,
                        ended.place(),
                        work,
                        ended.notes(),
                        slot.crew(),
                        slot.day(),
                        slot.order(),
                        new Asked(asked.by(), kind.minutes(), tries, asked.promisedBy())));
    }

    private Slot slot(Visit ended, Kind kind, LocalDate from) {
        var slot = placing.place(kind, spot(ended.place()), from, null);
        var nobodyGoes = slot.crew().equals(kind.team()) || slot.crew().equals(kind.name());
        return nobodyGoes
                ? new Slot(ended.crew(), placing.nextOf(ended.crew(), from), ended.order())
                : slot;
    }

    /** Where somebody is to go, from whatever a service file holds of it. */
    Where where(Object said) {
        return switch (said) {
            case Property it ->
                    places.at(it.uprn()).map(Planner::at).orElseGet(() -> elsewhere(it.address()));
            case MapPin it ->
                    new Where(new Place(label(it), null, null), new Spot(null, null, ward(it)));
            case PostalAddress it ->
                    elsewhere(it.lineOne() + ", " + it.town() + ", " + it.postcode());
            case Place it -> new Where(it, spot(it));
            default -> elsewhere(said.toString());
        };
    }

    private static Where at(borough.places.Property it) {
        return new Where(
                new Place(it.label(), it.uprn(), it.usrn()),
                new Spot(it.uprn(), it.usrn(), it.ward()));
    }

    private static Where elsewhere(String label) {
        return new Where(new Place(label, null, null), Spot.UNKNOWN);
    }

    private static String label(MapPin it) {
        var near = it.near();
        return near == null || near.isBlank()
                ? "Grid reference " + it.easting() + ", " + it.northing()
                : near;
    }

    private Spot spot(Place it) {
        var property = it.property();
        var street = it.street();
        if (property != null) {
            return places.at(property).map(found -> at(found).spot()).orElse(Spot.UNKNOWN);
        }
        return street == null
                ? Spot.UNKNOWN
                : new Spot(null, street, places.street(street).map(Street::ward).orElse(null));
    }

    private @Nullable String ward(MapPin pin) {
        return places.wards().stream()
                .filter(it -> isIn(it.outline(), pin))
                .map(Area::code)
                .findFirst()
                .orElse(null);
    }

    // A line from the point to the east crosses the outline an odd number of times.
    private static boolean isIn(List<Street.GridPoint> outline, MapPin pin) {
        boolean in = false;
        for (int i = 0, j = outline.size() - 1; i < outline.size(); j = i++) {
            var a = outline.get(i);
            var b = outline.get(j);
            boolean spans = (a.northing() > pin.northing()) != (b.northing() > pin.northing());
            if (spans && pin.easting() < crossing(a, b, pin.northing())) {
                in = !in;
            }
        }
        return in;
    }

    private static double crossing(Street.GridPoint a, Street.GridPoint b, int northing) {
        double share = (double) (northing - a.northing()) / (b.northing() - a.northing());
        return a.easting() + share * (b.easting() - a.easting());
    }

    private LocalDate day(Instant by) {
        return LocalDate.ofInstant(by, clock.getZone());
    }

    /** What a case asks for. */
    record WantedVisit(
            Reference caseReference,
            String action,
            String kind,
            String name,
            Object where,
            String notes,
            @Nullable Instant by,
            @Nullable LocalDate on) {}
}
