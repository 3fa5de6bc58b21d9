package borough.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import borough.Sent;
import borough.Town;
import borough.casebook.Case;
import borough.casebook.CasesStore;
import borough.casebook.Event;
import borough.casebook.PartAt;
import borough.casebook.Story;
import borough.cases.Cases.Deciding;
import borough.cases.Cases.Happening;
import borough.cases.Cases.NotAllowed;
import borough.catalogue.Catalogue;
import borough.catalogue.Services;
import borough.council.Calendars;
import borough.council.Holidays;
import borough.council.SignedIn;
import borough.council.Structure;
import borough.handling.CaseSight;
import borough.handling.Handling;
import borough.timers.Recounts;
import borough.tongues.Tongue;
import borough.values.CouncilId;
import borough.values.Reference;
import borough.vocabulary.Vocabulary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Everything a file may say, carried out by cases in the database. */
class MovesOfCasesTest {
    private static final String HEAP = "report-a-heap";
    private static final String ROADS = "close-some-roads";
    private static final String GRANT = "ask-for-a-grant";
    private static final String NIGHT = "wait-for-the-night";
    private static final String QUIET = "get-help";
    private static final String MOVING = "tell-us-you-moved";
    private static final SignedIn CAROL = person("Carol Whitfield", "supervisor");
    private static final SignedIn IMRAN = person("Imran Siddiqui", "supervisor");
    private static final SignedIn OFFICER = person("Ada Hart", "enforcement officer");
    private static final SignedIn EVERYBODY =
            new SignedIn(
                    UUID.randomUUID(),
                    "Everybody",
                    List.of(),
                    Set.of("supervisor", "enforcement officer"),
                    Set.of());
    private static final Event.By CREW = new Event.By("The crew", "field");

    private CouncilId council;

    private static SignedIn person(String name, String role) {
        return new SignedIn(UUID.randomUUID(), name, List.of(), Set.of(role), Set.of());
    }

    @BeforeEach
    void a_council_with_its_services() {
        Town.CLOCK.set("2026-05-12T09:00:00");
        council = Town.council(false);
        Town.run(
                council,
                () -> {
                    Town.bean(Structure.class).giveRole("supervisor", "supervisors");
                    Town.bean(Structure.class).giveRole("enforcement officer", "crews");
                });
    }

    private void live(String slug, String text) {
        try {
            var file = Files.createTempDirectory("streets").resolve(slug + ".yaml");
            Files.writeString(file, text);
            Services.live(council, Town.bean(Catalogue.class), file, Town.bean(Vocabulary.class));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private <T> T in(Supplier<T> work) {
        return Town.in(council, work);
    }

    private void run(Runnable work) {
        Town.run(council, work);
    }

    private static Cases cases() {
        return Town.bean(Cases.class);
    }

    private static CustomersTurn turn() {
        return Town.bean(CustomersTurn.class);
    }

    private Reference send(String slug, Map<String, Object> answers) {
        return in(
                () -> {
                    var service = Town.bean(Catalogue.class).live(slug).orElseThrow();
                    return Sent.byWeb(service, answers);
                });
    }

    private Reference send(String slug, Map<String, Object> answers, Tongue tongue) {
        return in(
                () -> {
                    var service = Town.bean(Catalogue.class).live(slug).orElseThrow();
                    return Sent.byWeb(service, answers, tongue);
                });
    }

    private Case look(Reference it) {
        return in(() -> cases().find(it).orElseThrow());
    }

    private Map<String, PartAt> parts(Reference it) {
        return in(() -> cases().parts(it)).stream()
                .collect(java.util.stream.Collectors.toMap(PartAt::part, one -> one));
    }

    private String stage(Reference it, String part) {
        return parts(it).get(part).stage();
    }

    private List<String> happened(Reference it) {
        return in(() -> Town.bean(CaseSight.class).story(it, EVERYBODY).orElseThrow())
                .events()
                .stream()
                .map(one -> one.what() + ": " + one.inFull())
                .toList();
    }

    private void decide(Reference it, String part, String decision, SignedIn by) {
        run(() -> cases().decide(it, deciding(part, decision), by));
    }

    private static Deciding deciding(String part, String decision) {
        return new Deciding(part, decision, "It is so.", Set.of("plan"), Map.of());
    }

    @Test
    void parts_stand_side_by_side_each_with_a_team_and_a_date_of_its_own() {
        live(HEAP, Streets.HEAP);
        var it = send(HEAP, Map.of("seen", true));
        assertThat(look(it).where().stage()).isEqualTo("in hand");
        var clearance = parts(it).get("clearance");
        var enforcement = parts(it).get("enforcement");
        assertThat(clearance.stage()).isEqualTo("waiting");
        assertThat(clearance.holding().team()).isEmpty();
        assertThat(clearance.holding().dueAt()).isEqualTo(look(it).where().dueAt());
        assertThat(enforcement.stage()).isEqualTo("to search");
        assertThat(enforcement.holding().team()).contains("crews");
        assertThat(enforcement.holding().dueAt().orElseThrow()).hasToString("2026-05-13T22:59:59Z");
        assertThat(look(it).where().team()).contains("waste");

        decide(it, "enforcement", "searched", OFFICER);
        assertThat(stage(it, "clearance")).isEqualTo("to clear");
        assertThat(parts(it).get("enforcement").holding().team()).contains("crews");
        decide(it, "clearance", "cleared", CAROL);
        assertThat(parts(it).get("clearance").isOpen()).isFalse();
        assertThat(look(it).isOpen()).isTrue();

        decide(it, "enforcement", "fine", OFFICER);
        assertThat(stage(it, "enforcement")).isEqualTo("searched");
        assertThat(parts(it).get("enforcement").holding().team()).contains("supervisors");
        decide(it, "enforcement", "fine", CAROL);
        assertThat(look(it).outcome().orElseThrow().word()).isEqualTo("done");
        assertThat(happened(it))
                .contains(
                        "part entered: clearance: waiting",
                        "proposed: enforcement: fine: It is so.",
                        "decided: enforcement: fine: It is so.",
                        "not told: It is done.",
                        "ended: done");
    }

    @Test
    void a_part_opens_late_where_a_decision_says_so_and_nobody_else_sees_it_before() {
        live(HEAP, Streets.HEAP);
        var it = send(HEAP, Map.of("seen", true));
        assertThat(parts(it)).doesNotContainKey("police");
        decide(it, "enforcement", "too big for us", OFFICER);
        assertThat(look(it).isOpen()).isTrue();
        assertThat(stage(it, "police")).isEqualTo("asked");
        assertThat(parts(it).get("police").holding().team()).contains("supervisors");
    }

    @Test
    void each_part_has_timers_of_its_own_that_fire_late_rather_than_never() {
        live(HEAP, Streets.HEAP);
        var it = send(HEAP, Map.of("seen", true));
        decide(it, "enforcement", "searched", OFFICER);
        var other = send(HEAP, Map.of("seen", true));
        // Nothing runs for a month.
        Town.CLOCK.set("2026-06-12T09:00:00");
        Town.sweep();
        assertThat(stage(it, "enforcement")).isEqualTo("given up");
        assertThat(stage(other, "clearance")).isEqualTo("to clear");
        assertThat(stage(other, "enforcement")).isEqualTo("to search");
        assertThat(happened(other).stream().filter(one -> one.startsWith("time came"))).hasSize(1);
        Town.sweep();
        assertThat(happened(other).stream().filter(one -> one.startsWith("time came"))).hasSize(1);
    }

    @Test
    void several_clocks_run_the_promise_our_own_date_and_the_law_s() {
        live(HEAP, Streets.HEAP);
        var it = send(HEAP, Map.of("seen", true));
        decide(it, "enforcement", "searched", OFFICER);
        var second = send(HEAP, Map.of("seen", true));
        assertThat(in(() -> cases().clocks(it)).stream().map(one -> one.part() + " " + one.kind()))
                .containsExactly(" PROMISE", "enforcement LAW");
        assertThat(
                        in(() -> cases().clocks(second)).stream()
                                .map(one -> one.part() + " " + one.kind()))
                .containsExactly(" PROMISE", "enforcement OURS");
    }

    @Test
    void there_is_a_part_for_each_road_and_what_comes_of_one_reaches_that_one_alone() {
        live(ROADS, Streets.ROADS);
        var it = send(ROADS, Map.of("roads", List.of("Mill Lane", "Church Walk")));
        assertThat(parts(it)).containsOnlyKeys("road", "road 2", "diary");
        hear(it, "done", "job for part road 2", "visit-1");
        assertThat(stage(it, "road")).isEqualTo("asking");
        assertThat(stage(it, "road 2")).isEqualTo("closed");
        hear(it, "done", "job for part road 2", "visit-1");
        hear(it, "could not", "job", "visit-2");
        assertThat(stage(it, "road")).isEqualTo("left open");
        assertThat(stage(it, "road 2")).isEqualTo("closed");
    }

    private void hear(Reference it, String event, String as, String occasion) {
        var happening =
                new Happening(
                        "waste.return_visit",
                        event,
                        Map.of("at", Town.CLOCK.instant()),
                        occasion,
                        CREW,
                        Optional.of(as));
        run(() -> cases().happened(it, happening));
    }

    @Test
    void whoever_joins_has_a_part_of_their_own_once() {
        live(ROADS, Streets.ROADS);
        var it = send(ROADS, Map.of("roads", List.of("Mill Lane")));
        run(() -> cases().join(it, Map.of(), "journey-1", Event.By.CUSTOMER));
        run(() -> cases().join(it, Map.of(), "journey-1", Event.By.CUSTOMER));
        assertThat(parts(it)).containsOnlyKeys("road", "diary", "diary 2");
    }

    @Test
    void an_officer_fills_in_what_is_asked_and_only_then_may_decide_by_it() {
        live(GRANT, Streets.GRANT);
        var it = send(GRANT, Map.of("why", "A fence"));
        evidence(it, "plan", CAROL);
        evidence(it, "letter", CAROL);
        assertThat(choices(it, CAROL)).containsExactly("ask more", "refuse");
        assertThatThrownBy(() -> fill(it, Map.of("hours", 9L), OFFICER))
                .isInstanceOf(NotAllowed.class)
                .hasMessage("This is not yours to fill in now");
        fill(it, Map.of("hours", 9L), CAROL);
        assertThat(choices(it, CAROL)).containsExactly("ask more", "refuse");
        fill(it, Map.of("hours", 8L), CAROL);
        assertThat(choices(it, CAROL)).containsExactly("grant", "ask more", "refuse");
        var bare = new Deciding("grant", "", Set.of());
        assertThatThrownBy(() -> run(() -> cases().decide(it, bare, CAROL)))
                .hasMessage("Tick what must be checked first: plan");
        decide(it, "", "grant", CAROL);
        assertThat(look(it).outcome().orElseThrow().word()).isEqualTo("done");
        assertThat(happened(it)).contains("filled in: hours").noneMatch(one -> one.contains("8"));
    }

    private List<String> choices(Reference it, SignedIn by) {
        return in(() -> cases().choices(it, by)).stream().map(Cases.Choice::decision).toList();
    }

    private void fill(Reference it, Map<String, Object> filled, SignedIn by) {
        run(() -> cases().fillIn(it, filled, by));
    }

    private void evidence(Reference it, String item, SignedIn by) {
        run(() -> Town.bean(CaseEvidence.class).accept(it, item, "Seen at reception", by));
    }

    @Test
    void no_yes_before_the_evidence_is_here_and_an_item_may_be_turned_away() {
        live(GRANT, Streets.GRANT);
        var it = send(GRANT, Map.of("why", "A fence"));
        fill(it, Map.of("hours", 2L), CAROL);
        assertThat(choices(it, CAROL)).doesNotContain("grant");
        assertThatThrownBy(() -> evidence(it, "plan", OFFICER))
                .hasMessage("plan is for those to check who decide");
        assertThatThrownBy(() -> evidence(it, "passport", CAROL))
                .hasMessage("This case does not need passport now");
        evidence(it, "letter", CAROL);
        run(() -> Town.bean(CaseEvidence.class).refuse(it, "plan", "We cannot read it.", CAROL));
        assertThat(choices(it, CAROL)).doesNotContain("grant");
        evidence(it, "plan", CAROL);
        assertThat(choices(it, CAROL)).contains("grant");
        run(() -> Town.bean(CaseEvidence.class).refuse(it, "plan", "It is old.", CAROL));
        assertThat(choices(it, CAROL)).doesNotContain("grant");
        assertThat(happened(it))
                .contains("accepted: letter: Seen at reception", "not accepted: plan: It is old.");
    }

    @Test
    void the_customer_is_asked_again_and_the_promise_stands_still_meanwhile() {
        live(GRANT, Streets.GRANT);
        var it = send(GRANT, Map.of("why", "A fence"));
        assertThat(look(it).where().dueAt().orElseThrow()).hasToString("2026-05-27T22:59:59Z");
        assertThatThrownBy(() -> run(() -> turn().answerAgain(it, Map.of("why", "x"))))
                .hasMessage("We are not asking for this now");
        decide(it, "", "ask more", CAROL);
        assertThat(look(it).where().dueAt()).isEmpty();
        assertThat(in(() -> turn().asksAgain(it)).getFirst().before()).contains("A fence");
        Town.CLOCK.pass(Duration.ofDays(7));
        run(() -> turn().answerAgain(it, Map.of("why", "A wall")));
        assertThat(look(it).where().stage()).isEqualTo("deciding");
        assertThat(look(it).where().dueAt().orElseThrow()).hasToString("2026-06-02T22:59:59Z");
        assertThat(in(() -> cases().story(it).orElseThrow()).answers())
                .contains(new Story.Answer("What is it for?", "A wall"));
    }

    @Test
    void a_customer_does_once_what_may_be_done_and_nothing_else() {
        live(GRANT, Streets.GRANT);
        var it = send(GRANT, Map.of("why", "A fence"));
        assertThat(in(() -> turn().mayDo(it)).stream().map(CustomersTurn.Doable::event))
                .containsExactly("customer withdraws");
        assertThatThrownBy(() -> customer(it, "customer asks for appeal", "press-1"))
                .hasMessage("This can't be done now");
        assertThatThrownBy(() -> customer(it, "job done", "press-2"))
                .hasMessage("This can't be done now");
        customer(it, "customer withdraws", "press-3");
        customer(it, "customer withdraws", "press-3");
        assertThat(look(it).outcome().orElseThrow().word()).isEqualTo("withdrawn");
        assertThat(happened(it).stream().filter(one -> one.equals("heard: customer withdraws")))
                .hasSize(1);
    }

    private void customer(Reference it, String event, String occasion) {
        run(() -> turn().does(it, event, occasion, Event.By.CUSTOMER));
    }

    @Test
    void an_ended_case_may_be_appealed_in_time_and_another_officer_decides() {
        live(GRANT, Streets.GRANT);
        var it = send(GRANT, Map.of("why", "A fence"));
        var late = send(GRANT, Map.of("why", "A wall"));
        decide(it, "", "refuse", CAROL);
        decide(late, "", "refuse", CAROL);
        Town.CLOCK.pass(Duration.ofDays(20));
        assertThat(in(() -> turn().mayDo(it)).getFirst().event())
                .isEqualTo("customer asks for appeal");
        customer(it, "customer asks for appeal", "press-1");
        assertThat(look(it).isOpen()).isTrue();
        assertThat(look(it).where().stage()).isEqualTo("looking again");
        assertThat(choices(it, CAROL)).isEmpty();
        decide(it, "", "stands", IMRAN);
        assertThat(look(it).outcome().orElseThrow().word()).isEqualTo("refused");
        Town.CLOCK.pass(Duration.ofDays(2));
        assertThat(in(() -> turn().mayDo(late))).isEmpty();
        assertThatThrownBy(() -> customer(late, "customer asks for appeal", "press-2"))
                .hasMessage("This can't be done now");
    }

    @Test
    void an_ended_case_is_checked_every_half_year_by_the_clock() {
        live(GRANT, Streets.GRANT);
        var it = send(GRANT, Map.of("why", "A fence"));
        fill(it, Map.of("hours", 2L), CAROL);
        evidence(it, "plan", CAROL);
        evidence(it, "letter", CAROL);
        decide(it, "", "grant", CAROL);
        var ended = look(it).outcome();
        Town.CLOCK.set("2026-11-12T09:00:01");
        Town.sweep();
        Town.CLOCK.set("2027-05-12T09:00:02");
        Town.sweep();
        assertThat(happened(it).stream().filter(one -> one.equals("not told: It is done.")))
                .hasSize(3);
        assertThat(look(it).outcome()).isEqualTo(ended);
        assertThat(happened(it).stream().filter(one -> one.startsWith("ended"))).hasSize(1);
    }

    @Test
    void another_service_is_begun_once_with_what_it_is_told_and_its_end_is_heard() {
        live(GRANT, Streets.GRANT);
        live(MOVING, Streets.MOVING);
        var it = send(MOVING, Map.of("what", "A piano"));
        assertThat(stage(it, "grant")).isEqualTo("started");
        var begun =
                in(() -> cases().latest()).stream()
                        .filter(one -> one.about().service().equals(GRANT))
                        .toList();
        assertThat(begun).hasSize(1);
        var child = begun.getFirst().reference();
        assertThat(in(() -> cases().story(child).orElseThrow()).answers())
                .containsExactly(new Story.Answer("What is it for?", "A piano"));
        customer(child, "customer withdraws", "press-1");
        assertThat(look(it).isOpen()).isTrue();
        Town.sweep();
        assertThat(look(it).outcome().orElseThrow().word()).isEqualTo("not done");
        assertThat(look(it).where().stage()).isEqualTo("not finished");
    }

    @Test
    void what_a_case_begins_speaks_the_language_of_its_customer() {
        live(GRANT, Streets.GRANT);
        live(MOVING, Streets.MOVING);
        var it = send(MOVING, Map.of("what", "A piano"), Tongue.named("cy"));
        assertThat(in(() -> cases().story(it).orElseThrow()).language()).isEqualTo("cy");
        var child =
                in(() -> cases().latest()).stream()
                        .filter(one -> one.about().service().equals(GRANT))
                        .findFirst()
                        .orElseThrow();
        assertThat(in(() -> cases().story(child.reference()).orElseThrow()).language())
                .isEqualTo("cy");
    }

    @Test
    void a_service_that_is_not_offered_here_falls_to_a_person() {
        live(MOVING, Streets.MOVING);
        var it = send(MOVING, Map.of("what", "A piano"));
        assertThat(look(it).isOpen()).isTrue();
        assertThat(happened(it))
                .contains(
                        "could not begin: ask-for-a-grant is not offered here; somebody must see"
                                + " to it");
    }

    @Test
    void two_people_decide_at_once_and_the_second_is_told_in_plain_words() throws Exception {
        live(GRANT, Streets.GRANT);
        for (int round = 0; round < 5; round++) {
            var it = send(GRANT, Map.of("why", "A fence"));
            Callable<String> carol = () -> attempt(() -> decide(it, "", "refuse", CAROL));
            Callable<String> imran = () -> attempt(() -> decide(it, "", "refuse", IMRAN));
            try (var two = Executors.newFixedThreadPool(2)) {
                var said =
                        two.invokeAll(List.of(carol, imran)).stream()
                                .map(Future::resultNow)
                                .toList();
                assertThat(said).containsExactlyInAnyOrder("done", "This can't be decided now");
            }
            assertThat(happened(it).stream().filter(one -> one.startsWith("decided"))).hasSize(1);
        }
    }

    private static String attempt(Runnable work) {
        try {
            work.run();
            return "done";
        } catch (NotAllowed not) {
            return String.valueOf(not.getMessage());
        }
    }

    @Test
    void a_bank_holiday_announced_later_moves_what_was_promised_and_says_so_once() {
        live(HEAP, Streets.HEAP);
        live(GRANT, Streets.GRANT);
        var heap = send(HEAP, Map.of("seen", true));
        var grant = send(GRANT, Map.of("why", "A fence"));
        var ended = send(GRANT, Map.of("why", "A wall"));
        decide(ended, "", "refuse", CAROL);
        var holidays = new Holidays();
        count(holidays.announce("2026-05-25"));
        assertThat(look(heap).where().dueAt().orElseThrow()).hasToString("2026-05-19T22:59:59Z");
        var announced = holidays.announce("2026-05-13", "2026-05-25");
        count(announced);
        count(announced);
        assertThat(look(heap).where().dueAt().orElseThrow()).hasToString("2026-05-20T22:59:59Z");
        assertThat(parts(heap).get("enforcement").holding().dueAt().orElseThrow())
                .hasToString("2026-05-14T22:59:59Z");
        assertThat(look(grant).where().dueAt().orElseThrow()).hasToString("2026-05-28T22:59:59Z");
        assertThat(happened(heap).stream().filter(one -> one.startsWith("counted anew")))
                .containsExactly(
                        "counted anew: Bank holidays have changed: promised for 2026-05-20");
        assertThat(happened(ended)).noneMatch(one -> one.startsWith("counted anew"));
        count(holidays.announce("2026-05-25"));
        assertThat(look(heap).where().dueAt().orElseThrow()).hasToString("2026-05-19T22:59:59Z");
    }

    @Test
    void a_date_that_an_officer_chose_stays_when_a_bank_holiday_is_announced() {
        live(HEAP, Streets.HEAP);
        var heap = send(HEAP, Map.of("seen", true));
        var until = Instant.parse("2026-05-21T22:59:59Z");
        var entry =
                new Handling.Entry(
                        new Event.By("Carol Whitfield", "staff"),
                        "gave more time",
                        "",
                        Map.of("why", "The lorry is broken."),
                        Optional.of("more"));
        run(() -> Town.bean(Handling.class).promise(heap, until, entry));
        var holidays = new Holidays();
        count(holidays.announce("2026-05-25"));
        count(holidays.announce("2026-05-13", "2026-05-25"));
        assertThat(look(heap).where().dueAt()).contains(until);
    }

    private static final String LONGER =
            "      take longer: { by: supervisor, reason: yes, more time: 5 working days,"
                    + " tell: finished }\n";

    @Test
    void a_decision_of_the_file_gives_more_time_once_says_so_and_a_bank_holiday_moves_it_too() {
        var slug = "ask-for-a-large-grant";
        live(slug, Streets.GRANT.replace("      ask more:", LONGER + "      ask more:"));
        var it = send(slug, Map.of("why", "A fence"));
        assertThat(look(it).where().dueAt().orElseThrow()).hasToString("2026-05-27T22:59:59Z");
        var bare = new Deciding("take longer", "", Set.of());
        assertThatThrownBy(() -> run(() -> cases().decide(it, bare, CAROL)))
                .hasMessage("Give your reason");
        decide(it, "", "take longer", CAROL);
        assertThat(look(it).where().dueAt().orElseThrow()).hasToString("2026-06-03T22:59:59Z");
        assertThat(happened(it)).contains("decided: take longer: It is so.", "gave more time: ");
        assertThat(choices(it, CAROL)).doesNotContain("take longer");
        assertThatThrownBy(() -> decide(it, "", "take longer", CAROL))
                .hasMessage("This can't be decided now");
        var holidays = new Holidays();
        count(holidays.announce("2026-05-25"));
        count(holidays.announce("2026-05-25", "2026-05-29"));
        assertThat(look(it).where().dueAt().orElseThrow()).hasToString("2026-06-04T22:59:59Z");
    }

    @Test
    void what_a_part_tells_as_it_decides_says_the_date_of_that_part() {
        var hamlet = new Hamlet();
        hamlet.live(
                "ask-for-a-look",
                """
                limits: { in all: 20 days, look within: 2 days }

                ask:
                  mobile: { question: Your number, answer: phone }

                then:
                  in hand:
                    within: in all
                    parts:
                      looking:
                        then:
                          first look:
                            decide:
                              say so: { because: It is so., tell: soon }
                            after look within: over
                          over: { end: done }
                    on looking done: over
                  over: { end: done }

                messages:
                  soon: We look at it by {stage.until}.
                """,
                """
                given: { mobile: 07700 900101 }
                expect: { stage: in hand, tell: [soon] }
                """);
        var it = hamlet.send("ask-for-a-look", Map.of("mobile", "07700 900101"));
        assertThat(hamlet.told(it))
                .extracting(one -> one.contents().text())
                .containsExactly("We look at it by Thursday 14 May at 9am.");
    }

    private void count(Calendars calendars) {
        var desk = RealLife.desk(calendars);
        var moving = RealLife.moving(desk);
        var drawer = new Drawer(Town.bean(CasesStore.class), moving);
        var recounts = new Recounts(drawer, calendars);
        while (in(recounts::next)) {}
    }

    @Test
    void timers_keep_the_clock_of_the_day_when_the_clocks_change_at_night() {
        Town.CLOCK.set("2027-03-27T22:30:00");
        live(HEAP, Streets.HEAP);
        live(NIGHT, Streets.NIGHT);
        var spring = send(NIGHT, Map.of("what", "It is dark."));
        // One o'clock becomes two: half past one is not, and an hour by the clock is an hour.
        assertThat(timers(spring))
                .containsExactly(
                        "2027-03-28T01:30:00Z", "2027-03-28T22:30:00Z", "2027-03-28T21:30:00Z");
        Town.CLOCK.set("2026-10-24T22:30:00");
        var autumn = send(NIGHT, Map.of("what", "It is dark."));
        assertThat(timers(autumn))
                .containsExactly(
                        "2026-10-25T00:30:00Z", "2026-10-25T21:30:00Z", "2026-10-25T22:30:00Z");
    }

    /** When each of three waits is over: to half past one, for 24 hours, for a day. */
    private List<String> timers(Reference it) {
        return List.of("at night", "by hours", "by days").stream()
                .map(
                        way -> {
                            run(() -> cases().decide(it, new Deciding(way, "", Set.of()), CAROL));
                            var at = timer(it);
                            run(
                                    () ->
                                            cases().decide(
                                                            it,
                                                            new Deciding("back", "", Set.of()),
                                                            CAROL));
                            return at;
                        })
                .toList();
    }

    private String timer(Reference it) {
        return in(
                () ->
                        Town.bean(JdbcClient.class)
                                .sql("select timer_at from cases.cases where reference = ?")
                                .param(it.text())
                                .query((row, n) -> row.getTimestamp(1).toInstant().toString())
                                .single());
    }

    @Test
    void what_only_some_may_see_is_seen_by_nobody_else() {
        live(HEAP, Streets.HEAP);
        var it = send(HEAP, Map.of("seen", true, "secret", "Bill Sykes"));
        var sight = Town.bean(CaseSight.class);
        assertThat(in(() -> sight.story(it, OFFICER).orElseThrow()).answers())
                .contains(new Story.Answer("Who was it?", "Bill Sykes"));
        assertThat(in(() -> sight.parts(it, OFFICER))).hasSize(2);
        var carol = in(() -> sight.story(it, CAROL).orElseThrow());
        assertThat(carol.answers())
                .extracting(Story.Answer::question)
                .doesNotContain("Who was it?");
        assertThat(carol.events()).noneMatch(one -> one.words().contains("enforcement:"));
        assertThat(in(() -> sight.parts(it, CAROL)))
                .extracting(PartAt::part)
                .containsExactly("clearance");
        assertThat(in(() -> cases().story(it).orElseThrow()).answers())
                .extracting(Story.Answer::question)
                .doesNotContain("Who was it?");
    }

    @Test
    void a_case_for_few_is_in_no_other_list_and_each_look_at_it_has_a_reason() {
        live(QUIET, Streets.QUIET);
        var it = send(QUIET, Map.of("story", "It is at home."));
        var sight = Town.bean(CaseSight.class);
        assertThat(look(it).about().title()).isEqualTo("Your enquiry");
        assertThat(in(() -> cases().latest())).isEmpty();
        assertThat(in(() -> sight.sees(it, CAROL))).isEqualTo(CaseSight.Sees.NOTHING);
        assertThat(in(() -> sight.story(it, CAROL))).isEmpty();
        assertThat(in(() -> sight.find(it, CAROL))).isEmpty();
        assertThatThrownBy(() -> run(() -> sight.look(it, "Curious", CAROL)))
                .isInstanceOf(NotAllowed.class);
        assertThat(in(() -> sight.sees(it, OFFICER))).isEqualTo(CaseSight.Sees.AFTER_A_REASON);
        assertThat(in(() -> sight.story(it, OFFICER))).isEmpty();
        assertThatThrownBy(() -> run(() -> sight.look(it, " ", OFFICER)))
                .hasMessage("Say why you look at this case");
        run(() -> sight.look(it, "She rang me", OFFICER));
        assertThat(in(() -> sight.story(it, OFFICER).orElseThrow()).events())
                .anyMatch(one -> one.inFull().equals("She rang me"))
                .noneMatch(one -> one.words().contains("She rang me"));
        Town.CLOCK.pass(Duration.ofHours(1));
        assertThat(in(() -> sight.sees(it, OFFICER))).isEqualTo(CaseSight.Sees.AFTER_A_REASON);
    }

    @Test
    void moves_that_a_forged_post_asks_for_are_refused_and_change_nothing() {
        live(HEAP, Streets.HEAP);
        var it = send(HEAP, Map.of("seen", true));
        var before = happened(it);
        for (var forged :
                List.of(
                        deciding("", "cleared"),
                        deciding("clearance", "cleared"),
                        deciding("police", "answered"),
                        deciding("no such part", "cleared"),
                        deciding("clearance", "finished"),
                        deciding("enforcement", ""))) {
            assertThatThrownBy(() -> run(() -> cases().decide(it, forged, CAROL)))
                    .isInstanceOf(NotAllowed.class)
                    .hasMessage("This can't be decided now");
        }
        assertThatThrownBy(() -> decide(it, "enforcement", "searched", CAROL))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> decide(Reference.draw(), "", "x", CAROL))
                .isInstanceOf(NotAllowed.class);
        assertThat(happened(it)).isEqualTo(before);
    }
}
