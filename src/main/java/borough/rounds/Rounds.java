package borough.rounds;

import borough.council.Calendars;
import borough.council.Councils;
import borough.council.Structure;
import borough.council.Team;
import borough.data.News;
import borough.places.Area;
import borough.places.Places;
import borough.rounds.RoundsStore.Stop;
import java.io.Reader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which crews and officers there are, and who goes where on which day. */
@Component
@Transactional
public class Rounds {
    private final RoundsStore store;
    private final Places places;
    private final Structure structure;
    private final Working working;
    private final News news;

    /** When the council that is bound does not work. */
    @Component
    static class Working {
        private final Calendars calendars;
        private final Councils councils;

        Working(Calendars calendars, Councils councils) {
            this.calendars = calendars;
            this.councils = councils;
        }

        Set<LocalDate> holidays() {
            return calendars.bankHolidays(councils.current().hours().holidays());
        }
    }

    Rounds(RoundsStore store, Places places, Structure structure, Working working, News news) {
        this.store = store;
        this.places = places;
        this.structure = structure;
        this.working = working;
        this.news = news;
    }

    /** All crews by name. */
    @Transactional(readOnly = true)
    public List<Crew> crews() {
        return store.crews();
    }

    @Transactional(readOnly = true)
    public Optional<Crew> crew(String name) {
        return store.crew(name);
    }

    /** The crew that consists of the officer with this email. */
    @Transactional(readOnly = true)
    public Optional<Crew> ofOfficer(String email) {
        return store.ofOfficer(email);
    }

    /**
     * Who may make a kind of visit at a place: those whose round leads to the property itself, else
     * to its street, else to its ward, else those who go anywhere.
     */
    @Transactional(readOnly = true)
    public List<Fit> fits(String kind, Spot spot) {
        var all = store.fits(kind, spot);
        var nearest = all.stream().mapToInt(RoundsStore.Near::steps).min().orElse(0);
        return all.stream().filter(it -> it.steps() == nearest).map(RoundsStore.Near::fit).toList();
    }

    /** Whether a crew goes out on a day. */
    @Transactional(readOnly = true)
    public boolean works(Crew crew, LocalDate day) {
        return new Fit(crew, 0, 0).goesOn(day, holidays());
    }

    /** The days on which no crew goes out that does not work holidays. */
    public Set<LocalDate> holidays() {
        return working.holidays();
    }

    /** Nobody else may fill up these crews' days until this transaction ends. */
    public void hold(Collection<String> crews) {
        store.hold(crews);
    }

    /** The streets a crew passes on a day, in the order it drives them. */
    @Transactional(readOnly = true)
    public List<Pass> streets(String crew, LocalDate day) {
        return store.crew(crew).filter(it -> works(it, day)).isPresent()
                ? store.streets(crew, day.getDayOfWeek().getValue())
                : List.of();
    }

    /** The crews that go out to streets on a day, and to how many. */
    @Transactional(readOnly = true)
    public Map<String, Integer> outOn(LocalDate day) {
        var counts = store.countStreets(day.getDayOfWeek().getValue());
        var crews = counts.isEmpty() ? List.<Crew>of() : store.crews();
        var holidays = counts.isEmpty() ? Set.<LocalDate>of() : holidays();
        var out = new LinkedHashMap<String, Integer>();
        crews.stream()
                .filter(it -> counts.containsKey(it.name()))
                .filter(it -> new Fit(it, 0, 0).goesOn(day, holidays))
                .forEach(it -> out.put(it.name(), counts.get(it.name())));
        return out;
    }

    /**
     * Takes in crews as their file has them: new ones are added, those it names again are changed,
     * others stay. Whole or not at all.
     */
    public void take(CrewsFile file) {
        var teams = structure.teams().stream().map(Team::slug).collect(Collectors.toSet());
        var wards = places.wards();
        for (var entry : file.entries()) {
            var crew = entry.crew();
            if (!teams.contains(crew.team())) {
                throw entry.at().wrong("team", "There is no team called " + crew.team());
            }
            var covered = new ArrayList<String>();
            for (var ward : entry.wards()) {
                covered.add(
                        code(wards, ward)
                                .orElseThrow(
                                        () ->
                                                entry.at()
                                                        .wrong(
                                                                "covers",
                                                                "There is no ward " + ward)));
            }
            store.keep(crew, covered);
            news.publish(crew.name(), new CrewChanged(crew.name()));
        }
    }

    /**
     * Takes in where crews go, from a CSV. For each crew that the file names, its streets,
     * properties and wards are from then on those of the file, so that it may be taken in again.
     * Where any line is wrong nothing is taken, unless what is wrong may be left out.
     */
    public Imported take(String name, Reader csv, boolean leaveOutWrong) {
        var read = RoundsFile.read(name, csv);
        var rejected = new ArrayList<>(read.rejected());
        var stops = stops(read.lines(), rejected);
        rejected.sort(java.util.Comparator.comparingInt(Rejected::line));
        var crews = stops.stream().map(Stop::crew).collect(Collectors.toCollection(TreeSet::new));
        if (!rejected.isEmpty() && !leaveOutWrong) {
            return new Imported(0, List.of(), rejected);
        }
        store.replace(crews, stops);
        crews.forEach(it -> news.publish(it, new CrewChanged(it)));
        return new Imported(stops.size(), List.copyOf(crews), rejected);
    }

    private List<Stop> stops(List<RoundsFile.Line> lines, List<Rejected> rejected) {
        var crews = store.crews().stream().map(Crew::name).collect(Collectors.toSet());
        var wards = places.wards();
        var known = known(lines);
        var seen = new LinkedHashSet<String>();
        var stops = new ArrayList<Stop>();
        for (var line : lines) {
            var code =
                    line.area().equals("ward")
                            ? code(wards, line.code())
                            : Optional.of(line.code()).filter(known);
            var key = line.crew() + "\n" + line.area() + "\n" + code + "\n" + line.weekday();
            if (!crews.contains(line.crew())) {
                rejected.add(wrong(line, "There is no crew called \"" + line.crew() + "\""));
            } else if (code.isEmpty()) {
                rejected.add(wrong(line, "There is no " + line.area() + " " + line.code()));
            } else if (!seen.add(key)) {
                rejected.add(wrong(line, "An earlier line says the same stop"));
            } else {
                stops.add(
                        new Stop(
                                line.crew(),
                                line.area(),
                                code.get(),
                                line.weekday(),
                                line.order()));
            }
        }
        return stops;
    }

    private Predicate<String> known(List<RoundsFile.Line> lines) {
        var found = new LinkedHashSet<String>();
        var streets = RoundsFile.streets(lines);
        places.streets(streets).forEach(it -> found.add(it.usrn().toString()));
        var properties = RoundsFile.properties(lines);
        places.at(properties).forEach(it -> found.add(it.uprn().toString()));
        return found::contains;
    }

    private static Optional<String> code(List<Area> wards, String said) {
        return wards.stream()
                .filter(it -> it.code().equals(said) || it.name().equalsIgnoreCase(said))
                .map(Area::code)
                .findFirst();
    }

    private static Rejected wrong(RoundsFile.Line line, String why) {
        return new Rejected(line.number(), line.text(), why);
    }
}
