package borough.visits;

import static org.assertj.core.api.Assertions.assertThat;

import borough.Town;
import borough.data.News;
import borough.values.CouncilId;
import borough.values.Reference;
import borough.values.Uprn;
import borough.visits.Visit.State;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class VisitsTest {
    private static final LocalDate TUESDAY = LocalDate.parse("2026-05-12");
    private static final Uprn MILL_LANE_14 = new Uprn(900000001L);
    private static final List<Record> HEARD = Collections.synchronizedList(new ArrayList<>());

    private final Visits visits = Town.bean(Visits.class);
    private final CouncilId council = Town.council(true);

    @BeforeAll
    static void listen() {
        var news = Town.bean(News.class);
        news.hear(VisitStarted.class, "test.visit started", HEARD::add);
        news.hear(VisitDone.class, "test.visit done", HEARD::add);
        news.hear(VisitCouldNot.class, "test.visit could not", HEARD::add);
    }

    @BeforeEach
    void begin() {
        Town.CLOCK.set("2026-05-12T09:00:00");
        HEARD.clear();
    }

    @Test
    void a_return_visit_asked_for_twice_is_made_once() {
        var wanted = job(Reference.draw(), TUESDAY, 1);
        var first = add(wanted);
        var again = add(wanted);
        assertThat(again).isEqualTo(first);
        assertThat(in(() -> visits.of(List.of(wanted.caseReference()))).get(wanted.caseReference()))
                .containsExactly(first);
        assertThat(in(() -> visits.history(first.id()))).hasSize(1);
    }

    @Test
    void two_who_ask_at_once_get_the_same_visit() throws Exception {
        var wanted = job(Reference.draw(), TUESDAY, 1);
        var made = together(8, () -> add(wanted).id());
        assertThat(made).hasSize(8).containsOnly(made.getFirst());
    }

    @Test
    void a_visit_keeps_what_it_was_planned_with() {
        var visit = add(job(Reference.draw(), TUESDAY, 7));
        assertThat(visit.place()).isEqualTo(Place.at("14 Mill Lane", MILL_LANE_14));
        assertThat(visit.work()).isEqualTo("Empty the recycling bin");
        assertThat(visit.notes()).isEqualTo("The bin is behind the gate");
        assertThat(visit.crew()).isEqualTo("T7");
        assertThat(visit.order()).isEqualTo(7);
        assertThat(visit.state()).isEqualTo(State.PLANNED);
        assertThat(visit.isOpen()).isTrue();
    }

    @Test
    void a_crew_sees_what_is_late_what_is_due_and_what_it_finished_in_order() {
        var second = add(job(Reference.draw(), TUESDAY, 2));
        var first = add(job(Reference.draw(), TUESDAY, 1));
        var late = add(job(Reference.draw(), TUESDAY.minusDays(4), 9));
        add(job(Reference.draw(), TUESDAY.plusDays(1), 1));
        var other =
                NewVisit.of(
                        Reference.draw(),
                        "return visit",
                        "job",
                        place(),
                        "Empty",
                        "",
                        "T8",
                        TUESDAY,
                        1);
        add(other);
        press(() -> visits.done(first.id(), null));

        assertThat(today().stream().map(Visit::id))
                .containsExactly(late.id(), first.id(), second.id());
        assertThat(today().getFirst().isLateOn(TUESDAY)).isTrue();
        assertThat(in(() -> visits.crewsOn(TUESDAY)))
                .containsExactly(
                        new CrewDay("T7", 2, 1, 1, 20, Town.CLOCK.instant()),
                        new CrewDay("T8", 1, 0, 0, 10, null));
        assertThat(in(() -> visits.todayOf("T7", TUESDAY.plusDays(1))).stream().map(Visit::id))
                .doesNotContain(first.id())
                .contains(late.id(), second.id());
    }

    @Test
    void what_a_crew_says_is_told_to_the_case_once() {
        var visit = add(job(Reference.draw(), TUESDAY, 1));
        press(() -> visits.started(visit.id(), null));
        press(() -> visits.started(visit.id(), null));
        Town.CLOCK.pass(Duration.ofMinutes(42));
        press(() -> visits.done(visit.id(), null));
        press(() -> visits.done(visit.id(), null));
        Town.sweep();
        var at = Town.CLOCK.instant();
        assertThat(heard(visit))
                .containsExactly(
                        new VisitStarted(
                                visit.caseReference(),
                                visit.id(),
                                "return visit",
                                "job",
                                at.minus(Duration.ofMinutes(42))),
                        new VisitDone(
                                visit.caseReference(), visit.id(), "return visit", "job", at));
    }

    @Test
    void could_not_says_why_to_the_case_and_to_the_customer() {
        var visit = add(job(Reference.draw(), TUESDAY, 1));
        press(() -> visits.couldNot(visit.id(), "not out", null));
        Town.sweep();
        assertThat(heard(visit))
                .singleElement()
                .isEqualTo(
                        new VisitCouldNot(
                                visit.caseReference(),
                                visit.id(),
                                "return visit",
                                "job",
                                Town.CLOCK.instant(),
                                "not out",
                                "the bin was not out when we came"));
    }

    @Test
    void pressing_twice_changes_nothing() {
        var visit = add(job(Reference.draw(), TUESDAY, 1));
        var by = UUID.randomUUID();
        assertThat(press(() -> visits.couldNot(visit.id(), "blocked", by)))
                .isInstanceOf(Press.Saved.class);
        var saved = in(() -> visits.find(visit.id()).orElseThrow());
        Town.CLOCK.pass(Duration.ofMinutes(5));
        assertThat(press(() -> visits.couldNot(visit.id(), "blocked", UUID.randomUUID())))
                .isEqualTo(new Press.SavedBefore(saved));
        assertThat(in(() -> visits.history(visit.id()))).hasSize(2);
    }

    @Test
    void a_stale_press_changes_nothing_and_is_answered_with_what_stands() {
        var visit = add(job(Reference.draw(), TUESDAY, 1));
        press(() -> visits.done(visit.id(), null));
        var done = in(() -> visits.find(visit.id()).orElseThrow());
        assertThat(press(() -> visits.couldNot(visit.id(), "blocked", null)))
                .isEqualTo(new Press.TooLate(done));
        assertThat(press(() -> visits.started(visit.id(), null)))
                .isEqualTo(new Press.TooLate(done));
        assertThat(press(() -> visits.cancel(visit.id(), "Withdrawn", null)))
                .isEqualTo(new Press.TooLate(done));
    }

    @Test
    void of_many_presses_at_once_one_counts() throws Exception {
        var visit = add(job(Reference.draw(), TUESDAY, 1));
        var answers =
                together(
                        8,
                        () ->
                                press(
                                        () ->
                                                Thread.currentThread().threadId() % 2 == 0
                                                        ? visits.done(visit.id(), null)
                                                        : visits.couldNot(
                                                                visit.id(), "blocked", null)));
        assertThat(answers).filteredOn(it -> it instanceof Press.Saved).hasSize(1);
        assertThat(in(() -> visits.history(visit.id()))).hasSize(2);
        Town.sweep();
        assertThat(heard(visit)).hasSize(1);
    }

    @Test
    void a_reason_nobody_wrote_down_is_refused() {
        var visit = add(job(Reference.draw(), TUESDAY, 1));
        assertThat(press(() -> visits.couldNot(visit.id(), "did not feel like it", null)))
                .isInstanceOf(Press.NoSuchReason.class);
        assertThat(today().getFirst().isOpen()).isTrue();
    }

    @Test
    void a_visit_that_is_not_there_is_said_to_be_so() {
        assertThat(press(() -> visits.done(UUID.randomUUID(), null)))
                .isEqualTo(new Press.NoSuchVisit());
    }

    @Test
    void what_is_open_for_a_case_can_be_called_off() {
        var caseReference = Reference.draw();
        var open = add(job(caseReference, TUESDAY, 1));
        var ended =
                add(
                        NewVisit.of(
                                caseReference,
                                "return visit",
                                "job again",
                                place(),
                                "Empty",
                                "",
                                "T7",
                                TUESDAY,
                                1));
        press(() -> visits.done(ended.id(), null));
        Town.run(council, () -> visits.callOff(caseReference, Town.CLOCK.instant()));
        assertThat(in(() -> visits.find(open.id())).orElseThrow().isOpen())
                .as("asked for as the case ended")
                .isTrue();
        Town.run(council, () -> visits.callOff(caseReference, Town.CLOCK.instant().plusSeconds(1)));
        assertThat(in(() -> visits.find(open.id())).orElseThrow().state())
                .isEqualTo(State.CANCELLED);
        assertThat(in(() -> visits.find(ended.id())).orElseThrow().state()).isEqualTo(State.DONE);
    }

    @Test
    void notes_can_be_erased_and_the_history_stays() {
        var visit = add(job(Reference.draw(), TUESDAY, 1));
        Town.run(council, () -> visits.forget(visit.caseReference()));
        assertThat(in(() -> visits.find(visit.id())).orElseThrow().notes()).isEmpty();
        assertThat(in(() -> visits.history(visit.id()))).hasSize(1);
    }

    @Test
    void another_council_sees_and_changes_nothing() {
        var visit = add(job(Reference.draw(), TUESDAY, 1));
        var fernmoor = Town.council(true);
        assertThat(Town.in(fernmoor, () -> visits.find(visit.id()))).isEmpty();
        assertThat(Town.in(fernmoor, () -> visits.todayOf("T7", TUESDAY))).isEmpty();
        assertThat(Town.in(fernmoor, () -> visits.history(visit.id()))).isEmpty();
        assertThat(Town.<Press>in(fernmoor, () -> visits.done(visit.id(), null)))
                .isEqualTo(new Press.NoSuchVisit());
        assertThat(today().getFirst().isOpen()).isTrue();
    }

    // Sweeps also tell what other tests left behind in councils of their own.
    private static List<Record> heard(Visit visit) {
        return HEARD.stream().filter(it -> it.toString().contains(visit.id().toString())).toList();
    }

    private NewVisit job(Reference caseReference, LocalDate dueOn, int order) {
        return NewVisit.of(
                caseReference,
                "return visit",
                "job",
                place(),
                "Empty the recycling bin",
                "The bin is behind the gate",
                "T7",
                dueOn,
                order);
    }

    private static Place place() {
        return Place.at("14 Mill Lane", MILL_LANE_14);
    }

    private Visit add(NewVisit wanted) {
        return in(() -> visits.add(wanted));
    }

    private List<Visit> today() {
        return in(() -> visits.todayOf("T7", TUESDAY));
    }

    private Press press(Supplier<Press> press) {
        return in(press);
    }

    private <T> T in(Supplier<T> work) {
        return Town.in(council, work);
    }

    private static <T> List<T> together(int count, Callable<T> work) throws Exception {
        try (var threads = Executors.newFixedThreadPool(count)) {
            var answers = new ArrayList<T>();
            for (var one : threads.invokeAll(Collections.nCopies(count, work))) {
                answers.add(one.get());
            }
            return answers;
        }
    }
}
