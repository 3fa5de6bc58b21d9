package borough.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import borough.House;
import borough.customers.Person;
import borough.places.Property;
import borough.places.Street;
import borough.values.Uprn;
import borough.values.Usrn;
import borough.waste.Container;
import borough.waste.PropertyEvent;
import borough.waste.PropertyLog;
import borough.waste.Round;
import borough.waste.RoundDay;
import borough.waste.Schedule;
import borough.waste.Stop;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What grows from the seed, before any of it is loaded. */
class WorldTest {
    private static final Path COUNCIL = House.ROOT.resolve("councils/brookshire");
    private static final LocalDate AS_OF = LocalDate.of(2026, 5, 12);
    private static final Round T7 =
            new Round("T7", DayOfWeek.TUESDAY, "Crew 7", "rounds", LocalTime.of(16, 0));
    private static final World WORLD = WorldFiles.read(COUNCIL);
    private static final Gazetteer GAZETTEER = Gazetteer.of(WORLD);

    @Test
    void the_same_seed_gives_the_same_land_and_people() {
        var again = Gazetteer.of(WorldFiles.read(COUNCIL));
        assertThat(again).isEqualTo(GAZETTEER);
        assertThat(people(again).subList(0, 2000)).isEqualTo(people(GAZETTEER).subList(0, 2000));
    }

    @Test
    void there_are_as_many_homes_and_people_as_the_world_says() {
        assertThat(GAZETTEER.properties()).hasSize(43_000);
        assertThat(GAZETTEER.properties()).extracting(Property::uprn).doesNotHaveDuplicates();
        var population = Population.of(WORLD, GAZETTEER, AS_OF);
        assertThat(population.people()).isEqualTo(100_000);
        assertThat(population.households()).isEqualTo(42_000);
        assertThat(Staff.of(WORLD)).hasSize(500);
    }

    @Test
    void no_two_addresses_are_the_same() {
        var labels = new HashSet<String>();
        for (var property : GAZETTEER.properties()) {
            assertThat(labels.add(property.label())).as(property.label()).isTrue();
        }
    }

    @Test
    void ages_are_those_of_an_english_district() {
        var ages = people(GAZETTEER).stream().map(WorldTest::age).toList();
        assertThat(share(ages, 0, 17)).isBetween(0.18, 0.26);
        assertThat(share(ages, 18, 64)).isBetween(0.54, 0.66);
        assertThat(share(ages, 65, 120)).isBetween(0.15, 0.23);
        assertThat(share(ages, 85, 120)).isBetween(0.01, 0.04);
        assertThat(ages.stream().mapToInt(Integer::intValue).max().orElseThrow()).isLessThan(107);
    }

    @Test
    void a_postcode_holds_about_as_many_addresses_as_real_ones() {
        var postcodes =
                GAZETTEER.properties().stream().map(it -> it.address().postcode()).distinct();
        assertThat(postcodes.count()).isBetween(1_900L, 2_900L);
    }

    @Test
    void named_dates_move_by_whole_fortnights() {
        assertThat(NamedDates.shownOn(AS_OF).days()).isZero();
        assertThat(NamedDates.shownOn(LocalDate.of(2026, 5, 24)).days()).isZero();
        assertThat(NamedDates.shownOn(LocalDate.of(2026, 5, 25)).days()).isEqualTo(14);
        assertThat(NamedDates.shownOn(LocalDate.of(2026, 5, 10)).days()).isEqualTo(-14);
        var november = NamedDates.shownOn(LocalDate.of(2026, 11, 21));
        assertThat(november.moved(LocalDate.of(2026, 5, 11))).isEqualTo("2026-11-09");
    }

    @Test
    void people_keep_their_ages_whenever_they_are_shown() {
        var dates = NamedDates.shownOn(LocalDate.of(2027, 3, 1));
        var margaret =
                new NamedResidents(WORLD, dates)
                        .families().stream()
                                .flatMap(it -> it.people().stream())
                                .filter(it -> it.name().equals("Margaret Osei"))
                                .findFirst()
                                .orElseThrow();
        assertThat(margaret.bornOn()).isNotNull();
        assertThat(margaret.bornOn().until(LocalDate.of(2027, 3, 1)).getYears()).isEqualTo(79);
    }

    @Test
    void rounds_are_about_as_long_as_each_other_and_t7_has_its_streets() {
        var rounds = RoundDrafts.of(WORLD, GAZETTEER);
        var byStreet = rounds.byStreet();
        for (var name : List.of("Mill Lane", "Church Walk", "Orchard Close")) {
            var round = byStreet.get(street(name).usrn());
            assertThat(round).isEqualTo(T7);
        }
        for (var round : rounds.rounds()) {
            var homes =
                    GAZETTEER.properties().stream()
                            .filter(it -> it.kind().isHome())
                            .filter(it -> round.equals(byStreet.get(it.usrn())))
                            .count();
            assertThat(homes).as(round.name()).isBetween(850L, 1_300L);
        }
    }

    @Test
    void the_crew_finds_contaminated_recycling_at_16_mill_lane_on_the_second_tuesday() {
        var logs = logsAt(900000002, LocalDate.of(2026, 5, 19));
        assertThat(logs).hasSize(1);
        assertThat(logs.getFirst().event()).isEqualTo(PropertyEvent.CONTAMINATED);
        assertThat(logs.getFirst().at())
                .isEqualTo(
                        LocalDateTime.of(2026, 5, 19, 10, 12)
                                .atZone(ZoneId.of("Europe/London"))
                                .toInstant());
        assertThat(logs.getFirst().photo()).isNotNull();
        assertThat(logsAt(900000002, LocalDate.of(2026, 6, 2))).isEmpty();
        assertThat(logsAt(900000001, LocalDate.of(2026, 5, 19))).isEmpty();
    }

    private static List<PropertyLog> logsAt(long uprn, LocalDate day) {
        var street = street("Mill Lane");
        var history = new CrewHistory(WORLD, NamedDates.shownOn(AS_OF), ZoneId.of("Europe/London"));
        var bin =
                Container.bin(
                        new Uprn(uprn),
                        street.usrn(),
                        "recycling",
                        "T7",
                        Schedule.WEEK_B,
                        240,
                        1,
                        false,
                        null);
        history.work(
                new RoundDay(T7, day, day),
                List.of(new Stop("T7", new Usrn(street.usrn().number()), 1)),
                List.of(bin),
                List.of(street));
        return history.logs();
    }

    private static Street street(String name) {
        return GAZETTEER.streets().stream()
                .filter(it -> it.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<Person> people(Gazetteer gazetteer) {
        var people = new ArrayList<Person>();
        Population.of(WORLD, gazetteer, AS_OF).families().forEach(it -> people.addAll(it.people()));
        return people;
    }

    private static int age(Person person) {
        var born = person.bornOn();
        return born == null ? -1 : born.until(AS_OF).getYears();
    }

    private static double share(List<Integer> ages, int from, int to) {
        return ages.stream().filter(it -> it >= from && it <= to).count() / (double) ages.size();
    }
}
