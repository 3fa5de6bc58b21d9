package borough.entries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import borough.Town;
import borough.data.Tenancy;
import borough.entries.Entries.New;
import borough.entries.Entry.State;
import borough.entries.EntryKeeping.By;
import borough.values.CouncilId;
import borough.values.Reference;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Registers kept by number: entering, changing, renewing, ending, waiting and forgetting. */
@Tag("database")
class KeptEntriesTest {
    private static final String SCRAP = "scrap metal licences";
    private static final String QUEUE = "allotment waiting list";
    private static final Map<String, String> KHAN =
            Map.of(
                    "kind", "site",
                    "holder", "Amina Khan",
                    "site", "4 Weir Road",
                    "email", "amina@example.org",
                    "bank", "Bank of Brookham 12345678");
    private static final By DESK = By.staff("Jo Price", "They asked for it");

    private final Entries entries = Town.bean(Entries.class);
    private final EntryFinding finding = Town.bean(EntryFinding.class);
    private final Queues queues = Town.bean(Queues.class);
    private final EntryContents contents = Town.bean(EntryContents.class);
    private final Expiry expiry = Town.bean(Expiry.class);
    private final CouncilId council = Town.council(false);

    @BeforeEach
    void a_tuesday_in_november() {
        Town.CLOCK.set("2026-11-24T09:00:00");
    }

    private KeptRegister register(String name) {
        return Town.in(council, () -> entries.register(name));
    }

    private Entry add(Map<String, String> values) {
        return Town.in(council, () -> entries.add(register(SCRAP), New.of(values), DESK));
    }

    private Entry now(Entry it) {
        return Town.in(council, () -> finding.numbered(it.register(), it.number())).orElseThrow();
    }

    private List<String> found(String words) {
        var all = List.of(State.values());
        return Town.in(council, () -> finding.list(register(SCRAP), words, all, "", 50)).stream()
                .map(Entry::number)
                .toList();
    }

    @Test
    void an_entry_is_numbered_lasts_as_its_file_says_and_keeps_private_things_sealed()
            throws SQLException {
        var it = add(KHAN);
        assertThat(it.number()).isEqualTo("SM-2026-0001");
        assertThat(now(it).ending().endsOn()).isEqualTo(LocalDate.of(2029, 11, 23));
        assertThat(now(it).says()).containsOnlyKeys("kind", "holder", "site");
        assertThat(Town.in(council, () -> contents.all(now(it)))).isEqualTo(KHAN);
        try (var owner = Town.asOwner();
                var rows =
                        owner.createStatement()
                                .executeQuery("select e::text from entries.entries e")) {
            while (rows.next()) {
                assertThat(rows.getString(1)).doesNotContain("amina@", "12345678");
            }
        }
    }

    @Test
    void many_who_are_entered_at_once_have_numbers_without_a_gap() throws Exception {
        var came = new ArrayList<Future<String>>();
        try (var racers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int n = 0; n < 30; n++) {
                came.add(racers.submit(() -> add(KHAN).number()));
            }
        }
        var numbers = new ArrayList<String>();
        for (var one : came) {
            numbers.add(one.get());
        }
        assertThat(numbers).doesNotHaveDuplicates().hasSize(30).contains("SM-2026-0030");
    }

    @Test
    void anybody_finds_it_by_words_that_everybody_may_see_and_by_no_others() {
        var it = add(KHAN);
        add(Map.of("kind", "collector", "holder", "Sam Reed"));
        assertThat(found("khan")).containsExactly(it.number());
        assertThat(found("weir am")).containsExactly(it.number());
        assertThat(found("sm-2026-0001")).containsExactly(it.number());
        assertThat(found("amina@example.org")).isEmpty();
        assertThat(found("12345678")).isEmpty();
        assertThat(found("' | ! <-> :* \\")).hasSize(2);
        assertThat(found("' or 1=1 --")).isEmpty();
        assertThat(
                        Town.in(
                                council,
                                () ->
                                        finding.exactly(
                                                register(SCRAP),
                                                "Amina@Example.org ",
                                                any -> true)))
                .extracting(Entry::number)
                .containsExactly(it.number());
        assertThat(
                        Town.in(
                                council,
                                () ->
                                        finding.exactly(
                                                register(SCRAP),
                                                "amina@example.org",
                                                any -> false)))
                .isEmpty();
    }

    @Test
    void another_council_sees_nothing_of_it() {
        var it = add(KHAN);
        var other = Town.council(false);
        assertThat(Town.in(other, () -> finding.numbered(SCRAP, it.number()))).isEmpty();
        assertThat(
                        Town.in(
                                other,
                                () ->
                                        finding.list(
                                                entries.register(SCRAP),
                                                "khan",
                                                List.of(State.values()),
                                                "",
                                                9)))
                .isEmpty();
        assertThat(Town.in(other, () -> finding.having(SCRAP, "holder", "Amina Khan"))).isEmpty();
    }

    @Test
    void a_service_finds_by_the_whole_of_a_field_whatever_its_capitals() {
        var it = add(KHAN);
        assertThat(Town.in(council, () -> finding.having(SCRAP, "holder", " amina  KHAN")))
                .extracting(Entry::number)
                .containsExactly(it.number());
        assertThat(Town.in(council, () -> finding.having(SCRAP, "holder", "Amina"))).isEmpty();
        assertThatThrownBy(() -> Town.in(council, () -> finding.having(SCRAP, "bank", "x")))
                .hasMessageContaining("search: yes");
    }

    @Test
    void what_was_changed_stays_in_its_history_with_who_and_why() {
        var it = add(KHAN);
        var values = new java.util.HashMap<>(KHAN);
        values.put("bank", "Other Bank 87654321");
        values.remove("site");
        assertThat(
                        Town.in(
                                council,
                                () -> entries.change(register(SCRAP), it.number(), values, DESK)))
                .isTrue();
        var after = now(it);
        var line = Town.in(council, () -> finding.history(after)).getFirst();
        assertThat(line.what()).isEqualTo("Changed");
        assertThat(line.who()).isEqualTo("Jo Price");
        assertThat(line.why()).isEqualTo("They asked for it");
        assertThat(contents.was(after, java.util.Objects.requireNonNull(line.was())))
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("bank", "Bank of Brookham 12345678", "site", "4 Weir Road"));
        assertThat(found("weir")).isEmpty();
        assertThatThrownBy(this::historyChanged).hasMessageContaining("permission denied");
    }

    private void historyChanged() throws SQLException {
        try (var application = Town.asApplication();
                var statement = application.createStatement()) {
            statement.execute("set app.council = '" + council.number() + "'");
            statement.execute("update entries.history set why = ''");
        }
    }

    @Test
    void for_a_case_it_is_entered_once() {
        var reference = Reference.draw();
        var row = List.of("site", "Amina Khan", "", "", "", "", "", "");
        Town.run(council, () -> entries.enter(SCRAP, row, "issued", reference));
        Town.run(council, () -> entries.enter(SCRAP, row, "issued", reference));
        assertThat(found("khan")).hasSize(1);
        assertThatThrownBy(
                        () ->
                                Town.run(
                                        council,
                                        () ->
                                                entries.enter(
                                                        SCRAP, List.of("site"), "x", reference)))
                .hasMessageContaining("has 8 fields, and not 1");
        assertThatThrownBy(
                        () ->
                                Town.run(
                                        council,
                                        () -> entries.enter("../council", row, "x", reference)))
                .hasMessageContaining("There is no file");
    }

    @Test
    void it_can_be_renewed_is_reminded_of_and_expires_by_the_clock() {
        var it = add(KHAN);
        look("2029-08-31T09:00:00");
        assertThat(whats(it)).containsExactly("Can be renewed", "Entered");
        look("2029-10-27T09:00:00");
        look("2029-11-17T09:00:00");
        assertThat(whats(it)).startsWith("Reminded that it ends", "Reminded that it ends");
        look("2029-11-23T23:00:00");
        assertThat(now(it).state()).isEqualTo(State.LIVE);
        look("2029-11-24T00:30:00");
        assertThat(now(it).state()).isEqualTo(State.EXPIRED);
        assertThat(now(it).ending().endedOn()).isEqualTo("2029-11-23");
        look("2035-11-25T09:00:00");
        assertThat(now(it).says()).isEmpty();
        assertThat(Town.in(council, () -> contents.all(now(it)))).isEmpty();
        assertThat(found("khan")).isEmpty();
    }

    private void look(String moment) {
        Town.CLOCK.set(moment);
        Town.run(council, expiry::look);
    }

    private List<String> whats(Entry it) {
        return Town.in(council, () -> finding.history(now(it))).stream()
                .map(EntryLine::what)
                .toList();
    }

    @Test
    void renewed_it_goes_on_from_its_last_day_and_for_the_case_that_renewed_it() {
        var first = Reference.draw();
        var row = List.of("site", "Amina Khan", "", "", "", "", "", "");
        Town.run(council, () -> entries.enter(SCRAP, row, "issued", first));
        var number = found("khan").getFirst();
        look("2029-09-03T09:00:00");
        var second = Reference.draw();
        Town.run(council, () -> entries.renew(SCRAP, number, "issued", second));
        Town.run(council, () -> entries.renew(SCRAP, number, "issued", second));
        var it = Town.in(council, () -> finding.numbered(SCRAP, number)).orElseThrow();
        assertThat(it.ending().endsOn()).isEqualTo("2032-11-23");
        assertThat(it.origin().caseReference()).isEqualTo(second.text());
        look("2029-11-24T09:00:00");
        assertThat(now(it).state()).isEqualTo(State.LIVE);
    }

    @Test
    void what_is_over_is_not_changed_any_more() {
        var it = add(KHAN);
        assertThat(
                        Town.in(
                                council,
                                () -> entries.suspend(register(SCRAP), it.number(), true, DESK)))
                .isTrue();
        assertThat(now(it).state()).isEqualTo(State.SUSPENDED);
        assertThat(
                        Town.in(
                                council,
                                () -> entries.suspend(register(SCRAP), it.number(), true, DESK)))
                .isFalse();
        assertThat(
                        Town.in(
                                council,
                                () -> entries.end(register(SCRAP), it.number(), "revoked", DESK)))
                .isTrue();
        assertThat(now(it).ending().endedAs()).isEqualTo("revoked");
        assertThat(Town.in(council, () -> entries.change(register(SCRAP), it.number(), KHAN, DESK)))
                .isFalse();
        assertThatThrownBy(
                        () ->
                                Town.in(
                                        council,
                                        () ->
                                                entries.end(
                                                        register(SCRAP),
                                                        it.number(),
                                                        "lost",
                                                        DESK)))
                .hasMessageContaining("given up, revoked");
    }

    private Reference waits(String name, List<String> sites) {
        var reference = Reference.draw();
        var row = List.of(name, "14 Mill Lane", sites, "full", "none", "none");
        Town.run(council, () -> entries.enter(QUEUE, row, "place", reference));
        return reference;
    }

    private List<Queues.Line> lines(Reference of) {
        return Town.in(council, () -> queues.lines(QUEUE, List.of("Mill Lane", "Weir Road"), of));
    }

    @Test
    void places_are_offered_in_order_and_who_declines_twice_goes_to_the_end() {
        var amina = waits("Amina Khan", List.of("Mill Lane"));
        Town.CLOCK.set("2026-11-24T09:01:00");
        var sam = waits("Sam Reed", List.of("Mill Lane", "Weir Road"));
        assertThat(lines(sam)).extracting(Queues.Line::position).containsExactly(2L, 1L);
        assertThat(Town.in(council, () -> queues.lines(QUEUE, List.of("Mill Lane"), null)))
                .containsExactly(new Queues.Line("Mill Lane", 2, 3));
        for (int n = 0; n < 2; n++) {
            Town.CLOCK.set("2026-11-24T10:0%d:00".formatted(n));
            var first = offer("Mill Lane");
            assertThat(first.origin().caseReference()).isEqualTo(amina.text());
            assertThat(lines(amina).getFirst().position()).isEqualTo(1);
            Town.run(council, () -> queues.decline(QUEUE, amina));
        }
        assertThat(lines(amina).getFirst().position()).isEqualTo(2);
        assertThat(offer("Mill Lane").origin().caseReference()).isEqualTo(sam.text());
        Town.run(council, () -> entries.end(QUEUE, "has a plot", null, sam));
        assertThat(lines(amina).getFirst()).isEqualTo(new Queues.Line("Mill Lane", 1, 1));
        assertThat(Town.in(council, () -> queues.offer(register(QUEUE), "Castle Hill", DESK)))
                .isEmpty();
    }

    private Entry offer(String list) {
        return Town.in(council, () -> queues.offer(register(QUEUE), list, DESK)).orElseThrow();
    }

    @Test
    void of_many_offers_at_once_nobody_gets_two() throws Exception {
        for (int n = 0; n < 6; n++) {
            waits("Somebody " + n, List.of("Weir Road"));
        }
        var came = new ArrayList<Future<String>>();
        try (var racers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int n = 0; n < 6; n++) {
                came.add(racers.submit(() -> offer("Weir Road").number()));
            }
        }
        var offered = new ArrayList<String>();
        for (var one : came) {
            offered.add(one.get());
        }
        assertThat(offered).doesNotHaveDuplicates().hasSize(6);
    }

    @Test
    void what_somebody_typed_is_checked_by_its_answer_type() {
        var checked =
                Town.in(
                        council,
                        () ->
                                contents.check(
                                        register(SCRAP),
                                        Map.of(
                                                "kind",
                                                "both",
                                                "email",
                                                "no mail",
                                                "site",
                                                "x\u202ey")));
        assertThat(checked.faults()).containsOnlyKeys("kind", "holder", "email", "site");
        assertThat(checked.faults().get("holder")).isEqualTo("Enter the holder");
    }

    @Test
    void the_clock_of_one_council_leaves_the_others_alone() {
        var it = add(KHAN);
        Town.CLOCK.set("2030-01-05T09:00:00");
        Tenancy.run(Town.council(false), () -> expiry.look());
        assertThat(now(it).state()).isEqualTo(State.LIVE);
    }
}
