package borough.waste;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import borough.Town;
import borough.values.Uprn;
import borough.visits.Yard;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A home that goes to another round between two collections. */
class ChangingRoundsTest {
    private static final Uprn HOME = Yard.MILL_LANE_14;
    private static final LocalDate FROM = LocalDate.parse("2026-05-11");
    private static final LocalDate TO = LocalDate.parse("2026-05-31");

    private final Yard yard = new Yard();
    private final Waste waste = Town.bean(Waste.class);
    private final CrewRounds crews = Town.bean(CrewRounds.class);
    private final PropertyCalendar calendar = Town.bean(PropertyCalendar.class);

    @BeforeEach
    void plan() {
        var plan =
                new RoundPlan(
                        List.of(
                                round("M7", DayOfWeek.MONDAY),
                                round("T7", DayOfWeek.TUESDAY),
                                round("F7", DayOfWeek.FRIDAY)),
                        Stream.of("M7", "T7", "F7")
                                .map(it -> new Stop(it, Yard.MILL_LANE, 1))
                                .iterator(),
                        List.of(bin("food", Schedule.WEEKLY), bin("rubbish", Schedule.WEEK_A))
                                .iterator(),
                        List.<Assistance>of().iterator(),
                        Map.of());
        yard.run(() -> waste.load(plan));
    }

    @Test
    void before_its_day_it_is_emptied_once_in_that_week_and_once_in_each_after() {
        Town.CLOCK.set("2026-05-11T12:00:00");
        move("F7");
        assertThat(days("food"))
                .as("this week still on Tuesday")
                .containsExactly("2026-05-12", "2026-05-22", "2026-05-29");
        assertThat(days("rubbish")).containsExactly("2026-05-12", "2026-05-29");
    }

    @Test
    void after_its_day_it_is_not_emptied_again_in_that_week() {
        Town.CLOCK.set("2026-05-13T12:00:00");
        move("F7");
        assertThat(days("food")).containsExactly("2026-05-12", "2026-05-22", "2026-05-29");
    }

    @Test
    void to_an_earlier_day_no_week_is_left_out() {
        Town.CLOCK.set("2026-05-11T12:00:00");
        move("M7");
        assertThat(days("food")).containsExactly("2026-05-12", "2026-05-18", "2026-05-25");
    }

    @Test
    void each_crew_has_it_on_its_list_in_its_own_weeks_alone() {
        Town.CLOCK.set("2026-05-11T12:00:00");
        move("F7");
        assertThat(on("T7", "2026-05-12")).containsExactly(HOME);
        assertThat(on("F7", "2026-05-15")).isEmpty();
        assertThat(on("T7", "2026-05-19")).isEmpty();
        assertThat(on("F7", "2026-05-22")).containsExactly(HOME);
    }

    @Test
    void the_crew_that_has_it_this_week_can_log_it_and_the_other_is_told_whose_it_is() {
        Town.CLOCK.set("2026-05-11T12:00:00");
        move("F7");
        Town.CLOCK.set("2026-05-12T09:00:00");
        assertThat(yard.in(() -> crews.log("T7", HOME, "food", "not out")))
                .isInstanceOf(LogPress.Saved.class);
        Town.CLOCK.set("2026-05-15T09:00:00");
        assertThat(yard.in(() -> crews.log("F7", HOME, "food", "not out")))
                .isEqualTo(new LogPress.NotOnRound("T7"));
        assertThat(last().dueOn()).isEqualTo("2026-05-12");
        assertThat(last().log()).isEqualTo("not out");
        Town.CLOCK.set("2026-05-21T09:00:00");
        assertThat(last().dueOn())
                .as("no day between the rounds is made up")
                .isEqualTo("2026-05-12");
        Town.CLOCK.set("2026-05-22T09:00:00");
        assertThat(yard.in(() -> crews.log("F7", HOME, "food", "not out")))
                .isInstanceOf(LogPress.Saved.class);
    }

    @Test
    void a_change_that_is_changed_again_before_it_begins_leaves_the_first_round_until_then() {
        Town.CLOCK.set("2026-05-11T12:00:00");
        move("F7");
        Town.CLOCK.set("2026-05-13T12:00:00");
        move("M7");
        assertThat(days("food")).containsExactly("2026-05-12", "2026-05-18", "2026-05-25");
        assertThatThrownBy(() -> move("X9")).hasMessage("There is no round X9");
    }

    @Test
    void a_crew_is_sent_back_by_the_round_that_has_it_this_week() {
        Town.CLOCK.set("2026-05-11T12:00:00");
        move("F7");
        Town.CLOCK.set("2026-05-12T09:00:00");
        var missed = yard.in(() -> waste.lastCollections(HOME, List.of("food")));
        var visit =
                yard.in(
                        () ->
                                Town.bean(borough.misses.ReturnVisits.class)
                                        .add(HOME, missed, borough.values.Reference.draw(), "job"));
        assertThat(visit.crew()).isEqualTo("T7");
    }

    @Test
    void what_another_round_marks_in_the_street_does_not_count_for_this_one_s_bins() {
        Town.CLOCK.set("2026-05-12T09:00:00");
        mark("F7", StreetEvent.DONE);
        assertThat(last().streetDone()).isFalse();
        mark("T7", StreetEvent.DONE);
        mark("F7", StreetEvent.BLOCKED);
        assertThat(last().streetDone()).as("the other was blocked, ours was not").isTrue();
    }

    @Test
    void its_containers_are_the_round_s_that_has_them_this_week() {
        Town.CLOCK.set("2026-05-11T12:00:00");
        move("F7");
        assertThat(rounds()).as("a watch must wait for this one's mark").containsOnly("T7");
        Town.CLOCK.set("2026-05-18T12:00:00");
        assertThat(rounds()).hasSize(2).containsOnly("F7");
    }

    private List<String> rounds() {
        return yard.in(() -> waste.containersAt(HOME)).stream().map(Container::round).toList();
    }

    private void mark(String round, StreetEvent event) {
        Town.CLOCK.pass(java.time.Duration.ofMinutes(1));
        var mark =
                new StreetMark(
                        Yard.MILL_LANE, round, Yard.TUESDAY, event, Town.CLOCK.instant(), round);
        yard.run(() -> waste.markStreet(mark));
    }

    private void move(String round) {
        yard.run(() -> crews.moveTo(round, List.of(HOME)));
    }

    private BinCollection last() {
        return yard.in(() -> waste.lastCollections(HOME, List.of("food"))).getFirst();
    }

    private List<String> days(String bin) {
        var plain =
                yard.in(() -> waste.calendar(HOME, FROM, TO)).stream()
                        .filter(it -> it.bins().contains(bin))
                        .map(it -> it.on().toString())
                        .toList();
        var shown =
                yard.in(() -> calendar.days(calendar.at(HOME), FROM, TO)).stream()
                        .filter(it -> it.what().container().name().equals(bin))
                        .map(it -> it.on().toString())
                        .toList();
        assertThat(shown).isEqualTo(plain);
        return plain;
    }

    private List<Uprn> on(String round, String day) {
        return yard.in(
                () ->
                        crews
                                .working(round, LocalDate.parse(day))
                                .map(it -> crews.homes(it, Yard.MILL_LANE))
                                .orElse(List.of())
                                .stream()
                                .map(HomeOnRound::uprn)
                                .toList());
    }

    private static Round round(String name, DayOfWeek weekday) {
        return new Round(name, weekday, "Crew 7", "crews", LocalTime.of(15, 0));
    }

    private static Container bin(String name, Schedule schedule) {
        return Container.bin(HOME, Yard.MILL_LANE, name, "T7", schedule, 180, 1, false, null);
    }
}
