package borough.demonstration;

import borough.council.Calendars;
import borough.council.Council;
import borough.council.CouncilFile;
import borough.council.Councils;
import borough.council.People;
import borough.council.Person;
import borough.customers.Customers;
import borough.data.Tenancy;
import borough.demonstration.DemonstrationStore.Told;
import borough.documents.Documents;
import borough.documents.Documents.For;
import borough.documents.Owner;
import borough.documents.Received;
import borough.documents.Sent;
import borough.documents.Uploads;
import borough.files.Home;
import borough.land.LandFile;
import borough.land.LandLayers;
import borough.landlords.Landlords;
import borough.places.Places;
import borough.rounds.CrewsFile;
import borough.rounds.Rounds;
import borough.values.Usrn;
import borough.vocabulary.KeptFile;
import borough.waste.HolidayRules;
import borough.waste.PropertyLog;
import borough.waste.RoundPlan;
import borough.waste.Stop;
import borough.waste.Waste;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Loads made-up councils, and brings what their crews did up to the day. */
@Component
public class Demonstration {
    private static final int WEEKS_OF_HISTORY = 6;
    private static final KeptFile.Takes PICTURE =
            new KeptFile.Takes(Set.of(KeptFile.PICTURE), false);
    private static final LocalDate HOLIDAYS_FROM = LocalDate.of(2024, 1, 1);
    private static final LocalDate HOLIDAYS_TO = LocalDate.of(2028, 12, 31);

    private final Home home;
    private final Councils councils;
    private final Calendars calendars;
    private final Doors doors;
    private final DemonstrationStore store;

    /** The capabilities that keep what is made up here. */
    @Component
    record Doors(
            Places places,
            Customers customers,
            KnownThings known,
            Waste waste,
            People people,
            Rounds rounds,
            LandLayers land,
            KeptEntries entries,
            Landlords landlords,
            Documents documents,
            TransactionTemplate transaction) {}

    Demonstration(
            Home home,
            Councils councils,
            Calendars calendars,
            Doors doors,
            DemonstrationStore store) {
        this.home = home;
        this.councils = councils;
        this.calendars = calendars;
        this.doors = doors;
        this.store = store;
    }

    /** The made-up councils there are, by their short names. */
    public List<String> available() {
        try (var folders = Files.list(home.of("councils"))) {
            return folders.filter(it -> Files.isDirectory(it.resolve("demonstration")))
                    .map(it -> it.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /** The emails of the staff that a made-up council's stories are about. */
    public List<String> namedStaff(String slug) {
        var world = WorldFiles.read(folder(slug));
        return Staff.of(world).stream()
                .limit(world.named().staff().size())
                .map(Person::email)
                .toList();
    }

    /**
     * Makes the council of this short name, as it stands on a day, and fills it; a council already
     * filled is left as it is. All of it is there afterwards, or nothing but the empty council.
     */
    public void load(String slug, LocalDate asOf, Consumer<String> progress) {
        load(named(slug).orElseGet(() -> create(slug)), asOf, progress);
    }

    /** The same for several councils side by side, numbered in this order. */
    public void load(List<String> slugs, LocalDate asOf, Consumer<String> progress) {
        var made = slugs.stream().map(slug -> named(slug).orElseGet(() -> create(slug))).toList();
        var loading =
                made.stream()
                        .map(
                                it ->
                                        CompletableFuture.runAsync(
                                                () -> load(it, asOf, progress),
                                                Thread::startVirtualThread))
                        .toList();
        loading.forEach(CompletableFuture::join);
    }

    private void load(Council council, LocalDate asOf, Consumer<String> progress) {
        inside(
                council,
                () -> {
                    if (store.told().isEmpty()) {
                        fill(council, asOf, progress);
                    }
                });
    }

    /** Adds what crews did on the days before this one that are not told yet, in every council. */
    public void topUp(LocalDate today, Consumer<String> progress) {
        councils.all().forEach(it -> topUp(it, today, progress));
    }

    void topUp(Council council, LocalDate today, Consumer<String> progress) {
        inside(council, () -> store.told().ifPresent(told -> work(council, told, today, progress)));
    }

    /**
     * What the made-up council that is bound is like; empty where it is not made up, or not yet.
     */
    public Optional<Setting> setting() {
        return store.asOf()
                .map(
                        asOf -> {
                            var world = WorldFiles.read(folder(councils.current().slug()));
                            return new Setting(
                                    world.numbers().seed(),
                                    asOf,
                                    NamedFacts.uprns(world),
                                    world.named().rounds().keySet());
                        });
    }

    private Optional<Council> named(String slug) {
        return councils.all().stream().filter(it -> it.slug().equals(slug)).findFirst();
    }

    private Council create(String slug) {
        return councils.create(CouncilFile.read(folder(slug).resolve("council.yaml")), true);
    }

    private Path folder(String slug) {
        return home.of("councils", slug);
    }

    private void inside(Council council, Runnable work) {
        Tenancy.run(
                council.id(), () -> doors.transaction().executeWithoutResult(status -> work.run()));
    }

    private void fill(Council council, LocalDate asOf, Consumer<String> progress) {
        var world = WorldFiles.read(folder(council.slug()));
        var gazetteer = Gazetteer.of(world);
        say(progress, council, gazetteer.streets().size(), "streets");
        doors.places()
                .load(gazetteer.wards(), gazetteer.parishes(), gazetteer.streets().iterator());
        say(progress, council, gazetteer.properties().size(), "properties");
        doors.places().load(gazetteer.properties().iterator());
        doors.landlords().load(Lettings.of(folder(council.slug()), world, gazetteer));
        doors.known().awards(folder(council.slug()).resolve("demonstration"));
        var population = Population.of(world, gazetteer, asOf);
        say(progress, council, population.people(), "people");
        doors.customers().load(population.records());
        var staff = Staff.of(world);
        say(progress, council, staff.size(), "staff");
        doors.people().load(staff.iterator());
        doors.known().take(folder(council.slug()).resolve("demonstration"), population, asOf);
        var land = folder(council.slug()).resolve("land.geojson");
        if (Files.exists(land)) {
            say(progress, council, doors.land().take(LandFile.read(land)), "areas of land");
        }
        doors.entries().take(folder(council.slug()).resolve("demonstration"));
        doors.rounds().take(CrewsFile.read(folder(council.slug()).resolve("crews.yaml")));
        var rounds = RoundDrafts.of(world, gazetteer);
        say(progress, council, rounds.rounds().size(), "rounds");
        var bins = new BinPlan(world, gazetteer, population, asOf);
        doors.waste()
                .load(
                        new RoundPlan(
                                rounds.rounds(),
                                rounds.stops().iterator(),
                                bins.containers(rounds.byStreet()),
                                bins.assisted(),
                                movedDays(council)));
        var before = asOf.minusWeeks(WEEKS_OF_HISTORY).minusDays(1);
        store.begin(asOf, before);
        work(council, new Told(asOf, before), asOf, progress);
    }

    private void work(Council council, Told told, LocalDate today, Consumer<String> progress) {
        var yesterday = today.minusDays(1);
        if (!told.workedTo().isBefore(yesterday)) {
            return;
        }
        var world = WorldFiles.read(folder(council.slug()));
        var waste = doors.waste();
        var days = waste.roundDays(told.workedTo().plusDays(1), yesterday);
        say(progress, council, days.size(), "days of crews' work");
        var dates = NamedDates.shownOn(told.asOf());
        var history = new CrewHistory(world, dates, council.hours().zone());
        days.stream()
                .collect(Collectors.groupingBy(it -> it.round().name()))
                .forEach(
                        (round, workings) -> {
                            var stops = waste.stops(round);
                            var containers = waste.containersOn(round);
                            var streets = doors.places().streets(namedOn(world, round, stops));
                            for (var working : workings) {
                                history.work(working, stops, containers, streets);
                            }
                        });
        // Pictures are kept before the logs are copied: a connection that copies answers nothing
        // else.
        var logs = history.logs().stream().map(this::withPicture).toList();
        waste.load(logs.iterator(), history.marks().iterator());
        store.workedTo(yesterday);
    }

    // The files name a picture; the log names what is kept.
    private PropertyLog withPicture(PropertyLog it) {
        var named = it.photo();
        if (named == null) {
            return it;
        }
        var about = Owner.round(it.uprn() + " " + it.bin());
        var kept =
                doors.documents()
                        .receive(
                                Sent.of(named, MadeUpPhoto.contaminated()),
                                new For(about, Uploads.CREW, PICTURE, "made up"));
        return it.photographed(
                switch (kept) {
                    case Received.Kept(var file) -> file.id();
                    case Received.Refused(var words) -> throw new IllegalStateException(words);
                });
    }

    /** The streets of a round, where the files name any of them. */
    private static List<Usrn> namedOn(World world, String round, List<Stop> stops) {
        return world.named().rounds().containsKey(round)
                ? stops.stream().map(Stop::street).toList()
                : List.of();
    }

    private Map<LocalDate, LocalDate> movedDays(Council council) {
        var rules = folder(council.slug()).resolve("rules").resolve("holiday-collections.yaml");
        return HolidayRules.read(calendars.bankHolidays(council.hours().holidays()), rules)
                .movedDays(HOLIDAYS_FROM, HOLIDAYS_TO);
    }

    private static void say(Consumer<String> progress, Council council, int count, String what) {
        progress.accept("%s: %,d %s".formatted(council.name(), count, what));
    }
}
