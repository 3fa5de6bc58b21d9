package borough.caseload;

import static org.assertj.core.api.Assertions.assertThat;

import borough.Town;
import borough.caseload.CaseFilter.About;
import borough.caseload.CaseFilter.Due;
import borough.caseload.CaseFilter.Whose;
import borough.caseload.CaseLists.Line;
import borough.caseload.CaseLists.Spot;
import borough.catalogue.Shelf;
import borough.council.Person;
import borough.values.Reference;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class CaseListsTest {
    private static final List<String> TEAMS = List.of("waste", "crews");
    private OpenCases skips;
    private Person lee;
    private List<Reference> open;

    @BeforeEach
    void seven_cases_of_two_teams_one_of_them_without_a_date() {
        Town.CLOCK.set("2026-05-12T09:00:00");
        skips = new OpenCases(Shelf.SKIP);
        lee = skips.person("Lee Marsh", "crews");
        open = new ArrayList<>();
        for (int each = 0; each < 7; each++) {
            open.addAll(skips.open(1));
            Town.CLOCK.pass(Duration.ofDays(1));
        }
        Town.CLOCK.set("2026-05-12T09:00:00");
        skips.lieWith("crews", List.of(open.get(1), open.get(4)));
        Town.run(
                skips.council(),
                () ->
                        Town.bean(JdbcClient.class)
                                .sql("update cases.cases set due_at = null where reference = ?")
                                .param(open.get(2).text())
                                .update());
    }

    private List<Reference> after(Spot spot, CaseFilter filter, int count) {
        return lines(spot, filter, count).stream().map(it -> it.about().reference()).toList();
    }

    private List<Line> lines(Spot spot, CaseFilter filter, int count) {
        return Town.in(
                skips.council(), () -> Town.bean(CaseLists.class).after(spot, filter, count));
    }

    @Test
    void what_is_due_first_stands_first_and_what_has_no_date_last() {
        var all = lines(Spot.START, CaseFilter.of(TEAMS), 10);
        assertThat(all).hasSize(7).last().matches(it -> it.about().where().dueAt().isEmpty());
        assertThat(all).extracting(it -> it.about().where().dueAt().orElse(Instant.MAX)).isSorted();
    }

    @Test
    void page_after_page_shows_each_case_once_whatever_stands_before() {
        var seen = new ArrayList<Reference>();
        var spot = Spot.START;
        for (int page = 0; page < 4; page++) {
            var lines = lines(spot, CaseFilter.of(TEAMS), 2);
            lines.forEach(it -> seen.add(it.about().reference()));
            spot = Spot.of(lines.getLast().about());
        }
        assertThat(seen).containsExactlyInAnyOrderElementsOf(open);
        assertThat(lines(spot, CaseFilter.of(TEAMS), 2)).isEmpty();
    }

    @Test
    void a_list_is_narrowed_by_team_person_stage_words_and_date() {
        var by = skips.signedIn(lee);
        Town.run(skips.council(), () -> Town.bean(Holding.class).take(List.of(open.get(4)), by));
        var crews = List.of("crews");
        assertThat(after(Spot.START, CaseFilter.of(crews), 9))
                .containsExactly(open.get(1), open.get(4));
        assertThat(after(Spot.START, CaseFilter.of(lee.id()), 9)).containsExactly(open.get(4));
        assertThat(after(Spot.START, filter(crews, new Whose.Nobodys(), About.ANYTHING), 9))
                .containsExactly(open.get(1));
        var anybody = new Whose.Anybodys();
        assertThat(after(Spot.START, filter(TEAMS, anybody, new About("", "deciding", "")), 9))
                .hasSize(7);
        assertThat(after(Spot.START, filter(TEAMS, anybody, new About("", "agreed", "")), 9))
                .isEmpty();
        var reference = open.get(5).toString().toLowerCase(java.util.Locale.UK);
        assertThat(after(Spot.START, filter(TEAMS, anybody, new About("", "", reference)), 9))
                .containsExactly(open.get(5));
        assertThat(after(Spot.START, filter(TEAMS, anybody, new About("", "", "SKIP")), 9))
                .hasSize(7);
        assertThat(after(Spot.START, filter(TEAMS, anybody, new About("", "", "%")), 9)).isEmpty();
        var late = new Due(Optional.empty(), Optional.of(Instant.parse("2026-05-16T00:00:00Z")));
        assertThat(
                        after(
                                Spot.START,
                                new CaseFilter(
                                        new CaseFilter.Sight(TEAMS, TEAMS),
                                        anybody,
                                        About.ANYTHING,
                                        late),
                                9))
                .containsExactly(open.get(0), open.get(1));
    }

    private static CaseFilter filter(List<String> teams, Whose whose, About about) {
        return new CaseFilter(new CaseFilter.Sight(teams, teams), whose, about, Due.ANY_TIME);
    }

    @Test
    void what_waits_is_counted_by_team_stage_and_person_in_one_go() {
        var by = skips.signedIn(lee);
        Town.run(skips.council(), () -> Town.bean(Holding.class).take(List.of(open.get(4)), by));
        var now = Instant.parse("2026-05-16T00:00:00Z");
        var today = new CaseLists.Today(now, now, now.plus(Duration.ofDays(3)));
        var heaps =
                Town.in(
                        skips.council(),
                        () ->
                                Town.bean(CaseLists.class)
                                        .heaps(new CaseFilter.Sight(TEAMS, TEAMS), today));
        assertThat(heaps).extracting(CaseLists.Heap::cases).containsExactlyInAnyOrder(5L, 1L, 1L);
        assertThat(heaps.stream().mapToLong(CaseLists.Heap::late).sum()).isEqualTo(2);
        assertThat(heaps)
                .filteredOn(it -> it.alike().heldBy().equals(Optional.of(lee.id())))
                .singleElement()
                .matches(it -> it.alike().holder().equals("crews"));
    }

    @Test
    void the_mark_changes_with_every_case_that_comes_changes_hands_or_gets_late() {
        var before = mark("2026-05-12T09:00:00Z");
        assertThat(mark("2026-05-12T09:00:00Z")).isEqualTo(before);
        var late = mark("2026-05-15T00:00:00Z");
        assertThat(late).isNotEqualTo(before);
        var by = skips.signedIn(lee);
        Town.run(skips.council(), () -> Town.bean(Holding.class).take(List.of(open.get(4)), by));
        var taken = mark("2026-05-12T09:00:00Z");
        assertThat(taken).isNotEqualTo(before);
        skips.open(1);
        assertThat(mark("2026-05-12T09:00:00Z")).isNotEqualTo(taken);
    }

    private String mark(String now) {
        return Town.in(
                skips.council(),
                () -> Town.bean(CaseLists.class).mark(TEAMS, lee.id(), Instant.parse(now)));
    }

    @Test
    void what_came_and_went_is_counted_for_each_team() {
        var since = Instant.parse("2026-05-14T00:00:00Z");
        var week = Instant.parse("2026-05-11T00:00:00Z");
        var flows =
                Town.in(
                        skips.council(),
                        () -> Town.bean(CaseLists.class).flows(TEAMS, since, week));
        assertThat(flows)
                .filteredOn(it -> it.holder().equals("waste"))
                .singleElement()
                .isEqualTo(new CaseLists.Flow("waste", 4, 5, 0, 0));
    }

    @Test
    void a_case_stands_in_the_list_of_every_team_that_has_a_part_of_it_with_that_part_s_date() {
        Town.run(
                skips.council(),
                () ->
                        Town.bean(JdbcClient.class)
                                .sql(
                                        """
                                        insert into cases.parts
                                            (reference, part, stage, stage_since, team, due_at)
                                        values (?, 'legal', 'checking', now(), 'crews',
                                                timestamptz '2026-05-12 12:00+00'),
                                            (?, 'site', 'visiting', now(), 'waste', now())
                                        """)
                                .param(open.get(0).text())
                                .param(open.get(0).text())
                                .update());
        var crews = lines(Spot.START, CaseFilter.of(List.of("crews")), 9);
        assertThat(crews).hasSize(3);
        assertThat(crews.getFirst().part()).contains("legal");
        assertThat(crews.getFirst().about().where().stage()).isEqualTo("checking");
        assertThat(after(Spot.START, CaseFilter.of(List.of("waste")), 9)).hasSize(5);
        var now = Town.CLOCK.instant();
        var today = new CaseLists.Today(now, now, now.plus(Duration.ofDays(1)));
        var sight = new CaseFilter.Sight(List.of("crews"), List.of());
        var heaps = Town.in(skips.council(), () -> Town.bean(CaseLists.class).heaps(sight, today));
        assertThat(heaps.stream().mapToLong(CaseLists.Heap::cases).sum()).isEqualTo(3);
    }

    @Test
    void what_only_some_may_see_is_in_the_lists_of_nobody_else_and_in_nobody_else_s_hands() {
        Town.run(
                skips.council(),
                () ->
                        Town.bean(JdbcClient.class)
                                .sql("update cases.cases set seen_by = ? where reference = ?")
                                .param(new String[] {"fraud officer"})
                                .param(open.get(4).text())
                                .update());
        var crews = List.of("crews");
        assertThat(after(Spot.START, CaseFilter.of(crews), 9)).containsExactly(open.get(1));
        var sight = new CaseFilter.Sight(crews, List.of("fraud officer"));
        assertThat(
                        after(
                                Spot.START,
                                new CaseFilter(
                                        sight, new Whose.Anybodys(), About.ANYTHING, Due.ANY_TIME),
                                9))
                .containsExactly(open.get(1), open.get(4));
        var by = skips.signedIn(lee);
        var taken =
                Town.in(
                        skips.council(),
                        () -> Town.bean(Holding.class).take(List.of(open.get(4)), by));
        assertThat(taken.getFirst().became()).isEqualTo(HandOver.Became.NOT_THERE);
        assertThat(
                        Town.in(
                                skips.council(),
                                () -> Town.bean(CaseLists.class).these(List.of(open.get(4)), by)))
                .isEmpty();
    }
}
