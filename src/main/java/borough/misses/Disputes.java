package borough.misses;

import borough.documents.Documents;
import borough.misses.DisputesStore.Said;
import borough.places.MapPoint;
import borough.places.Places;
import borough.places.Property;
import borough.streets.StreetPhoto;
import borough.streets.Streets;
import borough.values.Reference;
import borough.values.Uprn;
import borough.vocabulary.Distance;
import borough.vocabulary.KeptFile;
import borough.waste.BinCollection;
import borough.waste.CrewPosition;
import borough.waste.Waste;
import borough.waste.Waste.CollectionDay;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What crews logged that somebody says is wrong, and what turned out to be. */
@Component
@Transactional
class Disputes {
    // Further back nobody remembers a bin, and every council's limit is shorter.
    private static final int DAYS_BACK = 30;
    private static final String STREET = "street";

    private final DisputesStore store;
    private final Places places;
    private final Documents documents;
    private final Crews crews;
    private final Clock clock;

    /** What is collected when, and what crews say of whole streets. */
    @Component
    record Crews(Waste waste, Streets streets) {}

    Disputes(DisputesStore store, Places places, Documents documents, Crews crews, Clock clock) {
        this.store = store;
        this.places = places;
        this.documents = documents;
        this.crews = crews;
        this.clock = clock;
    }

    /**
     * Where the lorry was when its crew logged something, by its own tracker.
     *
     * @param name as a grid reference in metres, easting first
     * @param away how far that is from the home, in a straight line
     */
    record CrewPlace(String name, Instant at, Distance away) {}

    /**
     * The last day on which a crew gave one of these reasons at a home, and the bins it gave it
     * for. A reason such as "lid open or side waste" is either; one that begins with "street" is
     * whatever kept the crew out of the street. Empty where it gave none lately, or what it said
     * was put right.
     */
    @Transactional(readOnly = true)
    public List<BinCollection> logged(Uprn home, String reason) {
        var today = LocalDate.now(clock);
        var since = today.minusDays(DAYS_BACK);
        var said =
                reason.startsWith(STREET)
                        ? due(home, store.inStreet(home, since), since, today)
                        : store.at(home, reason.split(" or "), since);
        var latest = said.stream().map(Said::collectedOn).max(LocalDate::compareTo);
        var last =
                said.stream()
                        .filter(it -> latest.filter(it.collectedOn()::equals).isPresent())
                        .toList();
        if (reason.startsWith(STREET)) {
            var photo = ofStreet(home, latest);
            return last.stream().map(it -> inStreet(it, photo)).toList();
        }
        var photos =
                documents.find(last.stream().flatMap(it -> Stream.ofNullable(it.photo())).toList());
        return last.stream().map(it -> atHome(it, photos)).toList();
    }

    // The last picture that is still there of those taken in the home's street on that day.
    private Optional<KeptFile> ofStreet(Uprn home, Optional<LocalDate> day) {
        var taken =
                places.at(home).map(Property::usrn).stream()
                        .flatMap(
                                it ->
                                        day.stream()
                                                .flatMap(
                                                        on ->
                                                                crews
                                                                        .streets()
                                                                        .photos(it, on)
                                                                        .stream()))
                        .filter(it -> day.filter(it.day()::equals).isPresent())
                        .map(StreetPhoto::photo)
                        .toList();
        return documents.find(taken).values().stream().findFirst();
    }

    // Of a round that was kept out only what it had to empty there on that day was left standing.
    private List<Said> due(Uprn home, List<Said> said, LocalDate since, LocalDate today) {
        if (said.isEmpty()) {
            return said;
        }
        var bins =
                crews.waste().calendar(home, since, today).stream()
                        .collect(Collectors.toMap(CollectionDay::on, CollectionDay::bins));
        return said.stream()
                .filter(it -> bins.getOrDefault(it.collectedOn(), List.of()).contains(it.bin()))
                .toList();
    }

    private static BinCollection atHome(Said it, Map<String, KeptFile> photos) {
        var photo = Optional.ofNullable(it.photo()).map(photos::get).orElse(null);
        return new BinCollection(
                it.bin(),
                true,
                true,
                it.collectedOn(),
                false,
                it.event(),
                it.at(),
                photo,
                null,
                null,
                null);
    }

    private static BinCollection inStreet(Said it, Optional<KeptFile> photo) {
        return new BinCollection(
                it.bin(),
                true,
                true,
                it.collectedOn(),
                false,
                null,
                null,
                photo.orElse(null),
                it.event(),
                it.at(),
                null);
    }

    /** Where the crew was when it logged this; empty where its lorry did not say. */
    @Transactional(readOnly = true)
    public Optional<CrewPlace> crewPlace(Uprn home, List<BinCollection> logged) {
        var property = places.at(home);
        return logged.stream()
                .filter(it -> it.loggedAt() != null)
                .findFirst()
                .flatMap(it -> store.place(home, it.name(), Objects.requireNonNull(it.loggedAt())))
                .flatMap(it -> property.map(there -> place(it, there.at())));
    }

    private static CrewPlace place(CrewPosition it, MapPoint home) {
        return new CrewPlace(it.easting() + " " + it.northing(), it.at(), CrewsWay.away(it, home));
    }

    /** How often any of these logs was disputed before. */
    @Transactional(readOnly = true)
    public long of(Uprn home, List<BinCollection> logged) {
        return store.count(
                home,
                logged.stream().map(BinCollection::name).toArray(String[]::new),
                logged.stream().map(Disputes::saidAt).toArray(Instant[]::new));
    }

    /** How often what was logged at a home was disputed since then. */
    @Transactional(readOnly = true)
    public long since(Uprn home, Instant since) {
        return store.since(home, since);
    }

    /** Enters a dispute; the same case again changes nothing. */
    void record(Reference caseReference, Uprn home, List<BinCollection> logged) {
        for (var one : logged) {
            store.add(caseReference, home, one.name(), saidAt(one), now());
        }
    }

    /** What the crew logged was wrong, and no longer counts. */
    void correct(Reference caseReference, Uprn home, List<BinCollection> logged) {
        for (var one : logged) {
            var event = one.log() == null ? STREET + " " + one.streetLog() : one.log();
            store.correct(caseReference, home, one, event, saidAt(one), now());
        }
    }

    private static Instant saidAt(BinCollection it) {
        var at = it.loggedAt() == null ? it.streetLoggedAt() : it.loggedAt();
        return Objects.requireNonNull(at);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
