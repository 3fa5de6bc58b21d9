package borough.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import borough.council.People;
import borough.customers.Customers;
import borough.customers.Organisation;
import borough.places.Places;
import borough.places.Property;
import borough.places.PropertyKind;
import borough.values.Uprn;
import borough.waste.Container;
import borough.waste.Waste;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The made-up councils as everybody finds them: through the doors, in a real database. */
@Tag("database")
class DemonstrationTest {
    private static final String NOW = "2026-05-12T11:05";

    @Test
    void the_homes_of_the_stories_have_their_numbers_and_addresses() {
        assertThat(property(1).address().brief()).isEqualTo("14 Mill Lane, AB1 2CD");
        assertThat(property(2).address().brief()).isEqualTo("16 Mill Lane, AB1 2CD");
        assertThat(property(3).address().brief()).isEqualTo("17 Church Walk, AB1 4EF");
        assertThat(property(4).address().brief()).isEqualTo("Flat 6, Weir Court, AB2 1GH");
        assertThat(property(5).address().brief()).isEqualTo("40 Station Road, AB1 1JK");
        assertThat(property(6).address().brief()).isEqualTo("22 Poplar Avenue, AB3 5LM");
        assertThat(property(7).address().brief()).isEqualTo("9 Orchard Close, AB3 7NP");
        assertThat(property(8).address().brief()).isEqualTo("11 Orchard Close, AB3 7NP");
        assertThat(property(5).kind()).isEqualTo(PropertyKind.BUSINESS);
        assertThat(property(4).parent()).isNotNull();
    }

    @Test
    void the_people_of_the_stories_live_in_them() {
        assertThat(livingAt(1, "2026-05-12")).containsExactly("Amina Khan");
        assertThat(livingAt(3, "2026-05-12")).containsExactly("Margaret Osei");
        assertThat(livingAt(6, "2026-05-12")).containsExactly("Derek Holloway");
        assertThat(livingAt(8, "2026-05-12"))
                .containsExactly("Priya Nair", "Leela Nair", "Arun Nair");
        assertThat(livingAt(7, "2026-05-31")).hasSize(1);
        assertThat(livingAt(7, "2026-06-01")).isEmpty();
        var born =
                MadeUp.brookshire(
                        NOW,
                        () ->
                                MadeUp.door(Customers.class)
                                        .livingAt(h(3), MadeUp.AS_OF)
                                        .getFirst()
                                        .person()
                                        .bornOn());
        assertThat(born).isNotNull();
        assertThat(born.until(MadeUp.AS_OF).getYears()).isEqualTo(79);
        assertThat(MadeUp.brookshire(NOW, () -> MadeUp.door(Customers.class).organisationsAt(h(5))))
                .extracting(Organisation::name)
                .containsExactly("Zielinski's Cafe");
    }

    @Test
    void round_t7_empties_their_bins_on_tuesdays() {
        var bins = containers(1);
        assertThat(bins).extracting(Container::round).containsOnly("T7");
        assertThat(bins)
                .extracting(Container::name)
                .containsExactly("food", "recycling", "rubbish");
        assertThat(containers(3)).extracting(Container::round).containsOnly("T7");
        assertThat(containers(8)).extracting(Container::round).containsOnly("T7");
        assertThat(containers(4)).allMatch(Container::communal);
        assertThat(containers(5)).isEmpty();
    }

    @Test
    void the_numbers_are_those_of_the_world() {
        var counts =
                MadeUp.brookshire(
                        NOW,
                        () ->
                                Map.of(
                                        "properties", count("places.properties"),
                                        "persons",
                                                count("customers.persons where " + NOT_OF_A_STORY),
                                        "staff", count("council.people where " + NOT_OF_A_TEST),
                                        "rounds", count("waste.rounds"),
                                        "wards", count("places.wards")));
        assertThat(counts)
                .isEqualTo(
                        Map.of(
                                "properties", 43_000L,
                                "persons", 100_000L,
                                "staff", 500L,
                                "rounds", 40L,
                                "wards", 24L));
        assertThat(MadeUp.fernmoor(NOW, () -> count("places.properties"))).isEqualTo(2_000);
    }

    @Test
    void a_council_sees_its_own_people_only() {
        assertThat(MadeUp.fernmoor(NOW, () -> MadeUp.door(Places.class).at(h(1)))).isEmpty();
        assertThat(MadeUp.fernmoor(NOW, () -> MadeUp.door(Places.class).inPostcode("AB1 2CD")))
                .isEmpty();
        assertThat(MadeUp.fernmoor(NOW, () -> MadeUp.door(Places.class).find("14 mill lane", 50)))
                .extracting(Property::uprn)
                .containsExactly(new Uprn(900500001));
    }

    @Test
    void the_staff_of_the_stories_are_in_their_teams() {
        var lee =
                MadeUp.brookshire(
                        NOW,
                        () -> MadeUp.door(People.class).withEmail("lee.marsh@brookshire.example"));
        assertThat(lee.orElseThrow().teams()).containsExactly("rounds");
    }

    @Test
    void telling_the_next_days_adds_them_once() {
        var demonstration = MadeUp.door(Demonstration.class);
        var fernmoor = MadeUp.council("fernmoor");
        long before = MadeUp.fernmoor(NOW, () -> count("waste.street_marks"));
        demonstration.topUp(fernmoor, LocalDate.of(2026, 6, 20), it -> {});
        long after = MadeUp.fernmoor(NOW, () -> count("waste.street_marks"));
        demonstration.topUp(fernmoor, LocalDate.of(2026, 6, 20), it -> {});
        assertThat(after).isGreaterThan(before);
        assertThat(MadeUp.fernmoor(NOW, () -> count("waste.street_marks"))).isEqualTo(after);
    }

    @Test
    void telling_the_next_days_shifts_nothing_that_was_told() {
        var fernmoor = MadeUp.council("fernmoor");
        var before = told();
        MadeUp.door(Demonstration.class).topUp(fernmoor, LocalDate.of(2026, 5, 21), it -> {});
        assertThat(told()).isEqualTo(before).isNotEmpty();
    }

    /** Collection days that holidays move, and what crews marked before the council was made. */
    private static List<String> told() {
        return MadeUp.fernmoor(
                NOW,
                () ->
                        MadeUp.door(JdbcClient.class)
                                .sql(
                                        """
                                        select format('%s %s', normally_on, collected_on)
                                        from waste.moved_days
                                        union all
                                        select format('%s %s %s', usrn, event, marked_at)
                                        from waste.street_marks
                                        where collected_on < '2026-05-12'
                                        order by 1
                                        """)
                                .query(String.class)
                                .list());
    }

    @Test
    void loading_again_changes_nothing() {
        MadeUp.door(Demonstration.class).load("brookshire", LocalDate.of(2026, 6, 1), it -> {});
        assertThat(MadeUp.brookshire(NOW, () -> count("places.properties"))).isEqualTo(43_000);
    }

    private static Uprn h(int number) {
        return new Uprn(900000000L + number);
    }

    private static Property property(int number) {
        return MadeUp.brookshire(NOW, () -> MadeUp.door(Places.class).at(h(number)).orElseThrow());
    }

    private static List<String> livingAt(int number, String day) {
        return MadeUp.brookshire(
                NOW,
                () ->
                        MadeUp.door(Customers.class)
                                .livingAt(h(number), LocalDate.parse(day))
                                .stream()
                                .map(it -> it.person())
                                .filter(it -> !OF_A_STORY.contains(it.familyName()))
                                .map(it -> it.name())
                                .toList());
    }

    private static List<Container> containers(int number) {
        return MadeUp.brookshire(NOW, () -> MadeUp.door(Waste.class).containersAt(h(number)));
    }

    // Those whom stories add to the council: names that nobody made up has.
    private static final List<String> OF_A_STORY =
            List.of("Featherstonehaugh", "Cholmondeley", "Shahani");
    private static final String NOT_OF_A_STORY =
            "family_name not in ('%s')".formatted(String.join("', '", OF_A_STORY));
    // Other tests lend Brookshire people of theirs, whose mailboxes are made of their ids.
    private static final String NOT_OF_A_TEST = "email !~ '^[0-9a-f]{8}-[0-9a-f]{4}-'";

    private static long count(String table) {
        return MadeUp.door(JdbcClient.class)
                .sql("select count(*) from " + table)
                .query(Long.class)
                .single();
    }
}
