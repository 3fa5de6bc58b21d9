package borough.retention;

import static org.assertj.core.api.Assertions.assertThat;

import borough.Lamps;
import borough.Town;
import borough.audit.Audit;
import borough.audit.NewEntry;
import borough.audit.Sought;
import borough.cases.Cases;
import borough.council.People;
import borough.council.SignedIn;
import borough.data.Tenancy;
import borough.interactions.Interactions;
import borough.messages.Message;
import borough.retention.Holds.Outcome;
import borough.values.Reference;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Ended cases are erased when their time is up, once, and those on hold stay. */
@Tag("database")
class RetentionTest {
    private static final String MOBILE = "07700 900123";

    private Lamps lamps = started();
    private final SignedIn carol = supervisor();
    private final SignedIn beth = supervisor();

    private static Lamps started() {
        Town.CLOCK.set("2026-05-12T09:00:00");
        return new Lamps();
    }

    private SignedIn supervisor() {
        var id = Town.person(lamps.council(), "supervisors");
        return lamps.in(() -> Town.bean(People.class).signedIn(id).orElseThrow());
    }

    private Reference ended;
    private Reference open;

    @BeforeEach
    void one_ended_and_one_open() {
        ended = lamps.report(Map.of("mobile", MOBILE, "comment", "It flickers by Amina's door"));
        open = lamps.reportBy(MOBILE);
        Town.sweep();
        lamps.decide(ended, "mend");
        Town.sweep();
    }

    private int run() {
        return Tenancy.in(lamps.council(), () -> Town.bean(RetentionRun.class).all(soFar -> {}));
    }

    private boolean isThere(Reference reference) {
        return lamps.in(() -> Town.bean(Cases.class).story(reference)).isPresent();
    }

    private List<Erased> erased() {
        return lamps.in(() -> Town.bean(Retention.class).latest(10));
    }

    @Test
    void nothing_goes_a_day_before_its_time_and_all_of_it_on_the_day() {
        Town.CLOCK.set("2027-05-11T09:00:00");
        assertThat(run()).isZero();
        assertThat(isThere(ended)).isTrue();
        Town.CLOCK.set("2027-05-13T09:00:00");
        assertThat(run()).isEqualTo(1);
        assertThat(isThere(ended)).isFalse();
        assertThat(isThere(open)).as("what has not ended stays").isTrue();
    }

    @Test
    void it_says_of_each_when_why_and_what_went() {
        Town.CLOCK.set("2027-06-01T09:00:00");
        run();
        var it = erased().getFirst();
        assertThat(it.reference()).isEqualTo(ended);
        assertThat(it.service()).isEqualTo("report-a-lamp");
        assertThat(it.rule()).isEqualTo("1 year");
        assertThat(it.by()).isEqualTo("Borough");
        assertThat(it.what()).contains("answers", "messages", "files");
        assertThat(it.endedAt()).isEqualTo(Instant.parse("2026-05-12T08:00:00Z"));
        assertThat(it.erasedAt()).isEqualTo(Town.CLOCK.instant());
    }

    @Test
    void what_was_said_and_sent_can_no_longer_be_read_and_the_history_stays() throws SQLException {
        Town.CLOCK.set("2027-06-01T09:00:00");
        run();
        assertThat(lamps.told(ended)).isNotEmpty().allMatch(it -> it.contents() == null);
        assertThat(lamps.told(open)).extracting(Message::contents).doesNotContainNull();
        var contacts =
                lamps.in(() -> Town.bean(Interactions.class).ofContactPoint(MOBILE, "").lines());
        assertThat(contacts)
                .allMatch(it -> it.about().caseReference().equals(Optional.of(open)))
                .isNotEmpty();
        assertThat(number("select count(*) from cases.events where reference = ?")).isPositive();
        assertThat(
                        number(
                                """
                                select count(*) from cases.cases
                                where reference = ? and sealing_key is null and contents = ''
                                    and place = '' and property is null
                                """))
                .isEqualTo(1);
    }

    private long number(String sql) throws SQLException {
        try (var owner = Town.asOwner();
                var bound = owner.createStatement();
                var statement = owner.prepareStatement(sql)) {
            bound.execute("set app.council = '" + lamps.council().number() + "'");
            statement.setString(1, ended.text());
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    @Test
    void a_second_run_changes_nothing() {
        Town.CLOCK.set("2027-06-01T09:00:00");
        assertThat(run()).isEqualTo(1);
        var first = erased();
        Town.CLOCK.pass(Duration.ofHours(2));
        assertThat(run()).isZero();
        Town.sweep();
        assertThat(erased()).isEqualTo(first);
    }

    @Test
    void the_clock_does_it_by_itself() {
        Town.CLOCK.set("2027-06-01T09:00:00");
        for (int i = 0; i < 3; i++) {
            Town.sweep();
        }
        assertThat(isThere(ended)).isFalse();
    }

    @Test
    void two_nodes_at_once_erase_each_case_once() throws Exception {
        for (int i = 0; i < 20; i++) {
            lamps.decide(lamps.reportBy(MOBILE), "mend");
        }
        Town.CLOCK.set("2027-06-01T09:00:00");
        try (var nodes = Executors.newVirtualThreadPerTaskExecutor()) {
            var runs = IntStream.range(0, 4).mapToObj(i -> nodes.submit(this::run)).toList();
            int all = 0;
            for (var each : runs) {
                all += each.get();
            }
            assertThat(all).isEqualTo(21);
        }
        assertThat(lamps.in(() -> Town.bean(Retention.class).latest(100))).hasSize(21);
    }

    @Test
    void what_is_going_is_told_before_it_goes() {
        var year = Instant.parse("2027-06-01T00:00:00Z");
        Town.CLOCK.set("2027-05-02T09:00:00");
        var going = Tenancy.in(lamps.council(), () -> Town.bean(Retention.class).going(year));
        assertThat(going).containsExactly(new Retention.Going("Report a lamp", "1 year", 1));
        assertThat(isThere(ended)).isTrue();
    }

    private Outcome hold(Reference reference, String reason, String review, SignedIn by) {
        return lamps.in(
                () -> Town.bean(Holds.class).place(reference, reason, LocalDate.parse(review), by));
    }

    private Outcome lift(SignedIn by) {
        return lamps.in(
                () -> {
                    var hold = Town.bean(Holds.class).all().getFirst();
                    return Town.bean(Holds.class).lift(hold.id(), by);
                });
    }

    @Test
    void a_case_on_hold_stays_until_somebody_else_lifts_it() {
        assertThat(hold(ended, "A claim for damages", "2026-09-01", carol))
                .isInstanceOf(Outcome.Done.class);
        Town.CLOCK.set("2027-06-01T09:00:00");
        assertThat(run()).isZero();
        assertThat(isThere(ended)).isTrue();
        assertThat(lift(carol)).isInstanceOf(Outcome.Refused.class);
        assertThat(run()).isZero();
        assertThat(lift(beth)).isInstanceOf(Outcome.Done.class);
        assertThat(run()).isEqualTo(1);
    }

    @Test
    void a_hold_is_refused_where_it_makes_no_sense() {
        assertThat(hold(ended, " ", "2026-09-01", carol)).isInstanceOf(Outcome.Refused.class);
        assertThat(hold(ended, "x".repeat(501), "2026-09-01", carol))
                .isInstanceOf(Outcome.Refused.class);
        assertThat(hold(ended, "why", "2026-05-12", carol)).isInstanceOf(Outcome.Refused.class);
        assertThat(hold(Reference.draw(), "why", "2026-09-01", carol))
                .isInstanceOf(Outcome.Refused.class);
        assertThat(hold(ended, "why", "2026-09-01", carol)).isInstanceOf(Outcome.Done.class);
        assertThat(hold(ended, "again", "2026-09-01", beth))
                .isEqualTo(new Outcome.Refused("reference", "This case is on hold already"));
    }

    @Test
    void an_erased_case_takes_no_hold() {
        Town.CLOCK.set("2027-06-01T09:00:00");
        run();
        assertThat(hold(ended, "why", "2027-09-01", carol)).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void holds_and_runs_are_on_record_and_reasons_of_erased_cases_go() {
        hold(ended, "A claim for damages", "2026-09-01", carol);
        var before = lamps.in(() -> Town.bean(Audit.class).find(Sought.about(ended.text()), 10));
        assertThat(before.getFirst().said()).containsEntry("why", "A claim for damages");
        lift(beth);
        Town.CLOCK.set("2027-06-01T09:00:00");
        run();
        var after = lamps.in(() -> Town.bean(Audit.class).find(Sought.about(ended.text()), 10));
        assertThat(after).hasSize(2).allMatch(it -> it.erased());
        var all = lamps.in(() -> Town.bean(Audit.class).find(Sought.ALL, 10));
        assertThat(all)
                .anyMatch(
                        it ->
                                it.kind() == NewEntry.Kind.CHANGE
                                        && it.what().equals("Erased cases whose time is up: 1"));
    }

    @Test
    void another_council_erases_nothing_of_it() {
        Town.CLOCK.set("2027-06-01T09:00:00");
        var other = Town.council(true);
        assertThat(Tenancy.in(other, () -> Town.bean(RetentionRun.class).all(soFar -> {})))
                .isZero();
        assertThat(Tenancy.in(other, () -> Town.bean(Holds.class).all())).isEmpty();
        assertThat(isThere(ended)).isTrue();
    }
}
