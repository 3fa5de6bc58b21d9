package borough.caseload;

import static org.assertj.core.api.Assertions.assertThat;

import borough.Town;
import borough.caseload.HandOver.Became;
import borough.cases.Cases;
import borough.catalogue.Shelf;
import borough.council.Administration;
import borough.council.Duty;
import borough.council.Person;
import borough.council.Stood;
import borough.council.Structure;
import borough.council.Team;
import borough.data.Sql;
import borough.values.Reference;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class HoldingTest {
    private OpenCases skips;
    private Person lee;
    private Person ruth;
    private Person carol;
    private List<Reference> open;

    @BeforeEach
    void three_cases_that_nobody_has() {
        Town.CLOCK.set("2026-05-12T09:00:00");
        skips =
                new OpenCases(
                        Shelf.SKIP.replace(
                                "  agreed:\n    say: You may",
                                "    after due: { raise to: waste supervisor }\n  agreed:\n"
                                        + "    say: You may"));
        lee = skips.person("Lee Marsh", "crews");
        ruth = skips.person("Ruth Bell", "crews");
        carol = skips.person("Carol Whitfield", "supervisors");
        open = skips.open(3);
    }

    private List<HandOver> take(Person by, List<Reference> which) {
        var signedIn = skips.signedIn(by);
        return Town.in(skips.council(), () -> Town.bean(Holding.class).take(which, signedIn));
    }

    private List<HandOver> giveBack(Person by, List<Reference> which) {
        var signedIn = skips.signedIn(by);
        return Town.in(skips.council(), () -> Town.bean(Holding.class).giveBack(which, signedIn));
    }

    private List<HandOver> assign(Person by, Person to, List<Reference> which) {
        var signedIn = skips.signedIn(by);
        return Town.in(
                skips.council(), () -> Town.bean(Holding.class).assign(which, to.id(), signedIn));
    }

    private static List<Became> became(List<HandOver> all) {
        return all.stream().map(HandOver::became).toList();
    }

    @Test
    void whoever_takes_cases_has_them_and_each_history_says_so_once() {
        assertThat(became(take(lee, open))).containsOnly(Became.DONE).hasSize(3);
        assertThat(became(take(lee, open))).containsOnly(Became.SO_ALREADY);
        for (var each : open) {
            assertThat(skips.happened(each)).containsOnlyOnce("taken: By Lee Marsh (Lee Marsh)");
        }
        var lines =
                Town.in(
                        skips.council(),
                        () ->
                                Town.bean(CaseLists.class)
                                        .after(CaseLists.Spot.START, CaseFilter.of(lee.id()), 10));
        assertThat(lines).extracting(it -> it.about().reference()).containsAll(open);
    }

    @Test
    void of_two_who_take_the_same_cases_at_once_one_gets_each_and_the_other_is_told_who()
            throws Exception {
        var both = new CountDownLatch(2);
        try (var threads = Executors.newFixedThreadPool(2)) {
            var asked = new ArrayList<Future<List<HandOver>>>();
            for (var person : List.of(lee, ruth)) {
                var order = person == lee ? open : open.reversed();
                asked.add(
                        threads.submit(
                                () -> {
                                    both.countDown();
                                    both.await();
                                    return take(person, order);
                                }));
            }
            var first = asked.getFirst().get();
            var second = asked.getLast().get();
            for (var each : open) {
                var one = of(first, each);
                var other = of(second, each);
                assertThat(List.of(one.became(), other.became()))
                        .containsExactlyInAnyOrder(Became.DONE, Became.SOMEBODY_ELSE_HAS_IT);
                assertThat(one.heldBy()).isPresent().isEqualTo(other.heldBy());
            }
        }
    }

    private static HandOver of(List<HandOver> all, Reference reference) {
        return all.stream().filter(it -> it.reference().equals(reference)).findFirst().get();
    }

    @Test
    void only_whoever_leads_the_team_gives_cases_to_others_and_only_to_those_who_share_in_it() {
        assertThat(became(assign(lee, ruth, open))).containsOnly(Became.ANOTHER_TEAM_HAS_IT);
        assertThat(became(assign(carol, ruth, open))).containsOnly(Became.DONE);
        assertThat(became(take(lee, open))).containsOnly(Became.SOMEBODY_ELSE_HAS_IT);
        assertThat(became(giveBack(lee, open))).containsOnly(Became.SOMEBODY_ELSE_HAS_IT);
        assertThat(became(assign(carol, lee, open.subList(0, 1)))).containsOnly(Became.DONE);
        skips.lieWith("supervisors", open);
        assertThat(became(assign(carol, lee, open))).containsOnly(Became.NOT_WORK_OF_THEIRS);
        assertThat(became(giveBack(carol, open))).containsOnly(Became.DONE);
        assertThat(skips.happened(open.getFirst()))
                .containsSubsequence(
                        "assigned: To Ruth Bell (Carol Whitfield)",
                        "assigned: To Lee Marsh (Carol Whitfield)",
                        "given back: To the team (Carol Whitfield)");
    }

    @Test
    void what_is_no_case_of_ours_or_has_ended_is_told_and_holds_up_no_other() {
        var elsewhere = new OpenCases(Shelf.SKIP).open(1).getFirst();
        var agree = new Cases.Deciding("agree", "", java.util.Set.of());
        var supervisor = skips.signedIn(carol);
        Town.run(
                skips.council(),
                () -> Town.bean(Cases.class).decide(open.getFirst(), agree, supervisor));
        var all = new ArrayList<>(open);
        all.add(elsewhere);
        all.add(Reference.draw());
        assertThat(became(take(lee, all)))
                .containsExactly(
                        Became.ENDED, Became.DONE, Became.DONE, Became.NOT_THERE, Became.NOT_THERE);
    }

    @Test
    void with_another_team_a_case_begins_with_nobody() {
        take(lee, open);
        Town.CLOCK.pass(Duration.ofDays(4));
        Town.sweep();
        var lines =
                Town.in(
                        skips.council(),
                        () -> Town.bean(CaseLists.class).these(open, skips.signedIn(carol)));
        assertThat(lines).extracting(CaseLists.Line::heldBy).containsOnly(Optional.empty());
        assertThat(lines)
                .extracting(it -> it.about().where().team())
                .containsOnly(Optional.of("supervisors"));
    }

    @Test
    void what_somebody_who_has_left_still_had_goes_back_to_its_team() {
        take(lee, open);
        var administrator = skips.signedIn(skips.person("Imran Siddiqui", "desk"));
        Town.run(
                skips.council(),
                () ->
                        Town.bean(Administration.class)
                                .changePerson(
                                        administrator,
                                        new Person(
                                                lee.id(),
                                                lee.name(),
                                                lee.email(),
                                                lee.teams(),
                                                false),
                                        new Stood("")));
        Town.sweep();
        assertThat(became(take(ruth, open))).containsOnly(Became.DONE);
        assertThat(skips.happened(open.getFirst()))
                .contains("given back: To the team, by somebody who left (Borough)");
    }

    @Test
    void a_case_sent_to_a_team_while_it_ends_lies_with_its_department() {
        skips.lieWith("bulky", open);
        Town.run(
                skips.council(),
                () -> {
                    var team = new Team("bulky", "waste", "Bulky items", Set.of(Duty.CASEWORK));
                    Town.bean(Structure.class).save(team);
                });
        Town.CLOCK.pass(Duration.ofMinutes(2));
        Town.sweep();
        assertThat(skips.happened(open.getFirst())).noneMatch(it -> it.contains("has ended"));
        Town.run(
                skips.council(),
                () ->
                        Town.bean(JdbcClient.class)
                                .sql("update council.teams set ended_at = ? where slug = 'bulky'")
                                .param(Sql.value(Town.CLOCK.instant()))
                                .update());
        Town.CLOCK.pass(Duration.ofMinutes(2));
        Town.sweep();
        Town.CLOCK.pass(Duration.ofMinutes(2));
        Town.sweep();
        for (var each : open) {
            assertThat(skips.happened(each))
                    .containsOnlyOnce(
                            "handed over: To Waste: the team Bulky items has ended" + " (Borough)");
        }
        assertThat(became(take(lee, open))).containsOnly(Became.DONE);
    }
}
