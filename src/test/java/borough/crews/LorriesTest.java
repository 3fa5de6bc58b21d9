package borough.crews;

import static org.assertj.core.api.Assertions.assertThat;

import borough.Browser;
import borough.Town;
import borough.council.Duty;
import borough.council.SignedIn;
import borough.crews.Lorries.Said;
import borough.crews.Lorries.Told;
import borough.demonstration.MadeUp;
import borough.places.MapPoint;
import borough.visits.Yard;
import borough.waste.Assistance;
import borough.waste.Container;
import borough.waste.CrewPosition;
import borough.waste.Round;
import borough.waste.RoundPlan;
import borough.waste.Schedule;
import borough.waste.Stop;
import borough.waste.Waste;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Where a lorry says it is: kept from its own crew, refused from others and where it is absurd. */
class LorriesTest {
    private static final String FORM = "form[data-lorry]";
    private static final MapPoint HERE = MapPoint.onGrid(500, 500);

    private final Yard yard = yard();

    private static Yard yard() {
        var yard = new Yard();
        var round = new Round("T7", DayOfWeek.TUESDAY, "Crew 7", "crews", LocalTime.of(15, 0));
        var others = new Round("T8", DayOfWeek.TUESDAY, "Crew 8", "others", LocalTime.of(15, 0));
        yard.run(() -> TeamsOut.add("others"));
        var plan =
                new RoundPlan(
                        List.of(round, others),
                        List.of(new Stop("T7", Yard.MILL_LANE, 1)).iterator(),
                        List.of(food()).iterator(),
                        List.<Assistance>of().iterator(),
                        Map.of());
        yard.run(() -> Town.bean(Waste.class).load(plan));
        return yard;
    }

    private static Container food() {
        return Container.bin(
                Yard.MILL_LANE_14,
                Yard.MILL_LANE,
                "food",
                "T7",
                Schedule.WEEKLY,
                180,
                1,
                false,
                null);
    }

    private Optional<CrewPosition> position(String round) {
        return yard.in(() -> Town.bean(Waste.class).crewPosition(round));
    }

    private static Map<String, String> place(MapPoint at) {
        return Map.of(
                "latitude",
                String.valueOf(at.latitude()),
                "longitude",
                String.valueOf(at.longitude()),
                "within",
                "12",
                "age",
                "3");
    }

    private Browser.Page send(Map<String, String> more) {
        var lee = new Browser(yard.council).as("crews");
        var said = new HashMap<>(place(HERE));
        said.putAll(more);
        return lee.press(lee.open("/crew/T7"), FORM, said);
    }

    @Test
    void the_open_page_of_a_round_tells_where_its_lorry_is() {
        assertThat(send(Map.of()).status()).isEqualTo(200);
        assertThat(position("T7"))
                .hasValueSatisfying(
                        it -> {
                            assertThat(it.easting()).isBetween(495, 505);
                            assertThat(it.northing()).isBetween(495, 505);
                            assertThat(it.at()).isEqualTo(Town.CLOCK.instant().minusSeconds(3));
                        });
    }

    @Test
    void a_place_found_before_the_last_one_changes_nothing() {
        send(Map.of("age", "0"));
        var before = position("T7");
        assertThat(send(Map.of("age", "90", "longitude", "-7.55")).status()).isEqualTo(200);
        assertThat(position("T7")).isEqualTo(before);
    }

    @Test
    void nobody_tells_where_another_crew_s_lorry_is() {
        var lee = new Browser(yard.council).as("crews");
        var theirs = lee.open("/crew/T8");
        assertThat(theirs.html().select(FORM)).isEmpty();
        var own = lee.open("/crew/T7");
        own.html().select(FORM).attr("action", "/crew/T8/place");
        assertThat(lee.press(own, FORM, place(HERE)).status()).isEqualTo(403);
        assertThat(position("T8")).isEmpty();
        own.html().select(FORM).attr("action", "/crew/T99/place");
        assertThat(lee.press(own, FORM, place(HERE)).status()).isEqualTo(403);
    }

    @Test
    void without_its_form_s_token_or_by_who_does_not_go_out_nothing_is_kept() {
        var lee = new Browser(yard.council).as("crews");
        assertThat(lee.post("/crew/T7/place", place(HERE)).status()).isEqualTo(403);
        var carol = new Browser(yard.council).as("supervisors");
        assertThat(carol.open("/crew/T7").html().select(FORM)).isEmpty();
        assertThat(position("T7")).isEmpty();
    }

    @Test
    void a_place_far_from_the_borough_or_of_another_time_is_refused_in_words() {
        var away = send(place(MapPoint.onGrid(400_000, 300_000)));
        assertThat(away.status()).isEqualTo(422);
        assertThat(away.text()).contains("miles from here");
        var later = send(Map.of("age", "-30"));
        assertThat(later.status()).isEqualTo(422);
        assertThat(later.text()).isEqualTo("That place is of a time to come.");
        var old = send(Map.of("age", "301"));
        assertThat(old.text()).isEqualTo("The tablet found that place too long ago.");
        var vague = send(Map.of("within", "501"));
        assertThat(vague.text()).isEqualTo("The tablet does not know well enough where it is.");
        assertThat(send(Map.of("latitude", "91")).text()).contains("no place on the earth");
        assertThat(position("T7")).isEmpty();
    }

    @Test
    void what_is_no_number_is_refused() {
        for (var forged : List.of("NaN", "1e309", "", "-", "Infinity", "0x1p3", "' or 1=1")) {
            for (var field : List.of("latitude", "longitude", "age", "within")) {
                assertThat(send(Map.of(field, forged)).status()).as(forged).isEqualTo(400);
            }
        }
        assertThat(position("T7")).isEmpty();
    }

    @Test
    void on_a_day_on_which_the_round_is_not_out_nothing_is_told() {
        Town.CLOCK.set("2026-05-13T05:30:00");
        var lee = new Browser(yard.council).as("crews");
        var wednesday = lee.open("/crew/T7");
        assertThat(wednesday.html().select(FORM)).isEmpty();
        wednesday.html().select("form.field__lights").attr("action", "/crew/T7/place");
        var late = lee.press(wednesday, "form.field__lights", place(HERE));
        assertThat(late.status()).isEqualTo(422);
        assertThat(late.text()).isEqualTo("This round is not out today.");
        assertThat(position("T7")).isEmpty();
    }

    @Test
    void where_a_lorry_was_is_forgotten_after_an_hour() {
        send(Map.of());
        Town.CLOCK.pass(Duration.ofMinutes(59));
        Town.sweep();
        assertThat(position("T7")).isPresent();
        Town.CLOCK.pass(Duration.ofMinutes(2));
        Town.sweep();
        assertThat(position("T7")).isEmpty();
    }

    @Test
    void a_lorry_is_never_in_the_water() {
        var lee =
                new SignedIn(
                        UUID.randomUUID(),
                        "Lee Marsh",
                        List.of("rounds"),
                        Set.of(),
                        Set.of(Duty.FIELD));
        var told =
                MadeUp.brookshire(
                        "2026-05-12T11:05",
                        () ->
                                MadeUp.door(Lorries.class)
                                        .tell(
                                                "T7",
                                                new Said(52.0325, 0.353, Duration.ZERO, 5),
                                                lee));
        assertThat(told)
                .isEqualTo(new Told.NotKept("That place is in the water. Choose one on land."));
    }
}
