package borough.pastreports;

import static org.assertj.core.api.Assertions.assertThat;

import borough.Town;
import borough.casebook.Case;
import borough.cases.Cases;
import borough.catalogue.Catalogue;
import borough.council.Calendars;
import borough.council.Council;
import borough.council.Councils;
import borough.data.Tenancy;
import borough.demonstration.Demonstration;
import borough.messages.Messages;
import borough.misses.Misses;
import borough.values.Reference;
import borough.visits.Visit;
import borough.visits.Visits;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The past of a small made-up council, first as of a day in May, then brought up to July. */
@Tag("database")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PastReportsTest {
    private static final LocalDate AS_OF = LocalDate.of(2026, 5, 12);
    private static final String THEN = "2026-05-12T11:05:00";
    private static final String MUCH_LATER = "2026-07-02T10:00:00";
    private static final ZoneId ZONE = ZoneId.of("Europe/London");
    private static final LocalDateTime BEFORE =
            LocalDateTime.ofInstant(Town.bean(Clock.class).instant(), ZONE);

    @BeforeAll
    static void a_small_council_is_loaded_as_of_a_day() {
        Town.CLOCK.set(THEN);
        Town.bean(Demonstration.class).load("fernmoor", AS_OF, it -> {});
        Tenancy.run(fernmoor().id(), () -> Town.bean(Catalogue.class).readFiles());
        tell();
    }

    @AfterAll
    static void the_clock_goes_back() {
        Town.CLOCK.set(BEFORE.toString());
    }

    @Test
    @Order(1)
    void about_two_reports_a_working_day_lie_six_weeks_back() {
        var cases = cases();
        // Thirty working days, bank holidays among them.
        assertThat(cases).hasSizeBetween(30, 100);
        assertThat(cases).allMatch(it -> it.about().property().isPresent());
        assertThat(cases).extracting(it -> it.about().channel()).contains("web", "phone");
        assertThat(cases.getLast().openedAt().atZone(ZONE).toLocalDate())
                .isBetween(AS_OF.minusWeeks(6), AS_OF.minusWeeks(5));
    }

    @Test
    @Order(2)
    void most_ended_and_those_that_did_not_wait_for_a_crew_that_is_planned() {
        var open = cases().stream().filter(Case::isOpen).toList();
        assertThat(open).isNotEmpty().hasSizeLessThan(15);
        var visits = visitsOf(open);
        for (var it : open) {
            assertThat(it.where().stage()).isEqualTo("with the crew");
            assertThat(it.where().dueAt()).isPresent();
            assertThat(visits.get(it.reference()))
                    .singleElement()
                    .satisfies(visit -> assertThat(visit.state()).isEqualTo(Visit.State.PLANNED));
        }
    }

    @Test
    @Order(3)
    void a_case_that_ended_opens_like_any_other_and_agrees_with_its_visit() {
        var ended = cases().stream().filter(it -> !it.isOpen()).toList();
        assertThat(ended).extracting(it -> it.where().stage()).contains("emptied", "not emptied");
        var visits = visitsOf(ended);
        for (var it : ended) {
            var story = in(() -> Town.bean(Cases.class).story(it.reference()).orElseThrow());
            assertThat(story.events()).extracting(event -> event.what()).startsWith("opened");
            assertThat(story.events()).isSortedAccordingTo((a, b) -> a.at().compareTo(b.at()));
            assertThat(story.answers()).hasSizeGreaterThanOrEqualTo(2);
            assertThat(story.says()).contains("empt");
            var done = it.outcome().orElseThrow().word().equals("done");
            assertThat(visits.get(it.reference()))
                    .singleElement()
                    .satisfies(
                            visit ->
                                    assertThat(visit.state())
                                            .isEqualTo(
                                                    done
                                                            ? Visit.State.DONE
                                                            : Visit.State.COULD_NOT));
        }
    }

    @Test
    @Order(3)
    void misses_of_the_past_count_where_the_crew_emptied_the_bin_after_all() {
        for (var it : cases()) {
            var home = it.about().property().orElseThrow();
            var since = it.openedAt();
            long justified = in(() -> Town.bean(Misses.class).justified(home, since));
            boolean isOurs = it.outcome().filter(one -> one.word().equals("done")).isPresent();
            assertThat(in(() -> Town.bean(Misses.class).reportsAt(home, since))).isPositive();
            if (isOurs) {
                assertThat(justified).isPositive();
            }
        }
        var open = cases().stream().filter(Case::isOpen).toList().getLast();
        assertThat(
                        in(
                                () ->
                                        Town.bean(Misses.class)
                                                .justified(
                                                        open.about().property().orElseThrow(),
                                                        open.openedAt())))
                .as("one that is not emptied yet counts for nothing")
                .isZero();
    }

    @Test
    @Order(4)
    void what_people_were_told_is_kept_and_nothing_waits_to_be_sent() {
        assertThat(in(() -> Town.bean(Messages.class).waiting())).isEmpty();
        var told =
                in(
                        () ->
                                cases().stream()
                                        .flatMap(
                                                it ->
                                                        Town.bean(Messages.class)
                                                                .of(it.reference())
                                                                .stream())
                                        .toList());
        assertThat(told).hasSizeGreaterThan(cases().size());
        assertThat(told)
                .extracting(it -> it.state().word())
                .containsOnly("delivered", "kept")
                .contains("delivered", "kept");
        Town.sweep();
        assertThat(in(() -> Town.bean(Messages.class).waiting())).isEmpty();
    }

    @Test
    @Order(5)
    void told_again_within_the_hour_nothing_is_added() {
        var before = cases();
        tell();
        assertThat(cases()).isEqualTo(before);
    }

    @Test
    @Order(6)
    void brought_up_to_a_later_day_it_goes_on_and_shifts_nothing() {
        var before = cases();
        var holidays = holidays();
        var moved = movedDays();
        Town.CLOCK.set(MUCH_LATER);
        tell();
        var after = cases();
        assertThat(after).hasSizeGreaterThan(before.size() + 30);
        var now = Town.bean(Clock.class).instant();
        for (var old : before) {
            var same = find(old.reference());
            assertThat(same.openedAt()).isEqualTo(old.openedAt());
            assertThat(same.isOpen()).isFalse();
            old.outcome().ifPresent(it -> assertThat(same.outcome()).contains(it));
        }
        assertThat(after.stream().filter(it -> it.isLate(now)).toList()).hasSizeLessThan(8);
        assertThat(movedDays()).isEqualTo(moved);
        assertThat(holidays()).isEqualTo(holidays).contains(LocalDate.of(2026, 5, 25));
        assertThat(in(() -> Town.bean(Demonstration.class).setting().orElseThrow().asOf()))
                .isEqualTo(AS_OF);
        assertThat(in(() -> Town.bean(Messages.class).waiting())).isEmpty();
    }

    private static void tell() {
        Town.bean(PastReports.class).topUp(fernmoor(), Town.bean(Clock.class).instant(), it -> {});
    }

    private static Council fernmoor() {
        return Town.bean(Councils.class).all().stream()
                .filter(it -> it.slug().equals("fernmoor"))
                .findFirst()
                .orElseThrow();
    }

    private static <T> T in(java.util.function.Supplier<T> work) {
        return Town.in(fernmoor().id(), work);
    }

    private static List<Case> cases() {
        return in(
                () ->
                        Town.bean(JdbcClient.class)
                                .sql("select reference from cases.cases order by opened_at desc")
                                .query(String.class)
                                .list()
                                .stream()
                                .map(it -> Town.bean(Cases.class).find(new Reference(it)))
                                .flatMap(java.util.Optional::stream)
                                .toList());
    }

    private static Case find(Reference reference) {
        return in(() -> Town.bean(Cases.class).find(reference).orElseThrow());
    }

    private static Map<Reference, List<Visit>> visitsOf(List<Case> cases) {
        var references = cases.stream().map(Case::reference).toList();
        return in(() -> Town.bean(Visits.class).of(references));
    }

    private static List<String> movedDays() {
        return rows(
                "select format('%s %s', normally_on, collected_on) from waste.moved_days order by 1");
    }

    private static List<String> rows(String sql) {
        return in(() -> Town.bean(JdbcClient.class).sql(sql).query(String.class).list());
    }

    private static java.util.Set<LocalDate> holidays() {
        return in(() -> Town.bean(Calendars.class).bankHolidays("England and Wales"));
    }
}
