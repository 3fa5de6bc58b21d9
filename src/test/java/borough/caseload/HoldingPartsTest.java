package borough.caseload;

import static org.assertj.core.api.Assertions.assertThat;

import borough.Town;
import borough.casebook.Event;
import borough.caseload.CaseFilter.About;
import borough.caseload.CaseFilter.Among;
import borough.caseload.CaseFilter.Due;
import borough.caseload.CaseFilter.Sight;
import borough.caseload.CaseFilter.Whose;
import borough.caseload.CaseLists.Spot;
import borough.caseload.HandOver.Became;
import borough.cases.Hamlet;
import borough.council.People;
import borough.council.Person;
import borough.council.SignedIn;
import borough.data.Tenancy;
import borough.values.Reference;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Parts of a case that run side by side lie with a person each, and stand in their lists. */
class HoldingPartsTest {
    private static final String SIDE_BY_SIDE =
            """
            ask:
              what: { question: What is it?, answer: text }

            then:
              in hand:
                parts:
                  road:
                    team: crews
                    then:
                      to clear: { on customer confirms: cleared }
                      cleared: { end: done }
                  secret:
                    team: crews
                    seen by: [supervisor]
                    then:
                      to look: { decide: { looked: { by: supervisor, to: looked } } }
                      looked: { end: done }
                on parts done: over
              over: { end: done }
            """;
    private final Hamlet hamlet = new Hamlet();
    private SignedIn lee;
    private SignedIn ruth;
    private SignedIn carol;
    private Reference heap;

    @BeforeEach
    void one_case_with_two_parts() {
        Town.CLOCK.set("2026-05-12T09:00:00");
        hamlet.live(
                "side-by-side", SIDE_BY_SIDE, "given: { what: A }\nexpect: { stage: in hand }\n");
        lee = person("Lee Marsh", "crews");
        ruth = person("Ruth Bell", "crews");
        carol = person("Carol Whitfield", "supervisors");
        heap = hamlet.send("side-by-side", Map.of("what", "A sofa"));
    }

    private SignedIn person(String name, String team) {
        var id = UUID.randomUUID();
        var it = new Person(id, name, id + "@hamlet.example", List.of(team), true);
        Tenancy.run(hamlet.council(), () -> Town.bean(People.class).save(it));
        return hamlet.in(() -> Town.bean(People.class).signedIn(id).orElseThrow());
    }

    private Became hold(Function<HoldingParts, HandOver> how) {
        return hamlet.in(() -> how.apply(Town.bean(HoldingParts.class))).became();
    }

    private Became take(String part, SignedIn by) {
        return hold(it -> it.take(heap, part, by));
    }

    private List<String> parts(CaseFilter filter) {
        return hamlet.in(() -> Town.bean(CaseLists.class).after(Spot.START, filter, 9)).stream()
                .flatMap(it -> it.part().stream())
                .toList();
    }

    private List<String> happened() {
        return hamlet.events(heap).stream().map(it -> it.what() + ": " + it.words()).toList();
    }

    @Test
    void whoever_takes_a_part_has_it_in_their_list_and_nobody_else_takes_it() {
        assertThat(take("road", lee)).isEqualTo(Became.DONE);
        assertThat(take("road", lee)).isEqualTo(Became.SO_ALREADY);
        assertThat(take("road", ruth)).isEqualTo(Became.SOMEBODY_ELSE_HAS_IT);
        assertThat(take("nothing", ruth)).isEqualTo(Became.NOT_THERE);
        assertThat(parts(CaseFilter.of(lee.person()))).containsExactly("road");
        assertThat(parts(CaseFilter.of(ruth.person()))).isEmpty();
        var now = Town.CLOCK.instant();
        var mine =
                hamlet.in(
                        () ->
                                Town.bean(CaseLists.class)
                                        .heapsOf(lee.person(), new CaseLists.Today(now, now, now)));
        assertThat(mine).singleElement().extracting(it -> it.alike().stage()).isEqualTo("to clear");
        var nobodys =
                new CaseFilter(
                        new Sight(List.of("crews"), List.of()),
                        new Whose.Nobodys(),
                        About.ANYTHING,
                        Due.ANY_TIME);
        assertThat(parts(nobodys)).doesNotContain("road");
        assertThat(happened()).containsOnlyOnce("taken: road: By Lee Marsh");
    }

    @Test
    void whoever_leads_the_team_gives_a_part_to_those_who_may_see_it() {
        assertThat(hold(it -> it.assign(heap, "road", ruth.person(), lee)))
                .isEqualTo(Became.ANOTHER_TEAM_HAS_IT);
        assertThat(hold(it -> it.assign(heap, "road", ruth.person(), carol)))
                .isEqualTo(Became.DONE);
        assertThat(hold(it -> it.assign(heap, "secret", ruth.person(), carol)))
                .isEqualTo(Became.NOT_FOR_THEM_TO_SEE);
        assertThat(take("secret", lee)).isEqualTo(Became.NOT_THERE);
        assertThat(hold(it -> it.giveBack(heap, "road", lee)))
                .isEqualTo(Became.SOMEBODY_ELSE_HAS_IT);
        assertThat(hold(it -> it.giveBack(heap, "road", carol))).isEqualTo(Became.DONE);
        assertThat(parts(CaseFilter.of(ruth.person()))).isEmpty();
    }

    @Test
    void what_ends_lies_with_nobody_and_who_leaves_has_nothing_more() {
        take("road", lee);
        hamlet.run(() -> Town.bean(Holding.class).leave(lee.person()));
        assertThat(parts(CaseFilter.of(lee.person()))).isEmpty();
        assertThat(happened())
                .containsOnlyOnce("given back: road: To the team, by somebody who left");
        take("road", ruth);
        hamlet.run(
                () ->
                        Town.bean(borough.cases.Cases.class)
                                .hears(heap, "customer confirms", "1", Event.By.CUSTOMER));
        assertThat(parts(CaseFilter.of(ruth.person()))).isEmpty();
        assertThat(take("road", lee)).isEqualTo(Became.ENDED);
    }

    @Test
    void a_list_shows_only_what_stands_in_some_stages_or_in_any_but_those() {
        var stage = Among.name("side-by-side", "to clear");
        assertThat(parts(among(new Among(List.of(stage), false)))).containsExactly("road");
        assertThat(parts(among(new Among(List.of(stage), true)))).doesNotContain("road");
        assertThat(parts(among(new Among(List.of(), false)))).isEmpty();
    }

    private static CaseFilter among(Among it) {
        return new CaseFilter(
                new Sight(List.of("crews"), List.of("crews")),
                new Whose.Anybodys(),
                new About("", "", "", Optional.of(it)),
                Due.ANY_TIME);
    }
}
