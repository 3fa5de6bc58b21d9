package borough.worklists;

import static org.assertj.core.api.Assertions.assertThat;

import borough.Town;
import borough.Visitor;
import borough.caseload.OpenCases;
import borough.catalogue.Shelf;
import borough.council.Person;
import borough.values.Reference;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WorkPagesTest {
    private static final String SCRIPT = "<script>alert(1)</script>";
    private OpenCases skips;
    private Person dan;
    private Person carol;
    private List<Reference> open;

    @BeforeEach
    void five_cases_wait() {
        Town.CLOCK.set("2026-05-12T09:00:00");
        skips = new OpenCases(Shelf.SKIP);
        dan = skips.person("Dan Okafor", "advisers");
        carol = skips.person("Carol Whitfield", "supervisors");
        open = skips.open(5);
    }

    private Visitor visitor(Person person) {
        return Visitor.signedIn(skips.whole(), person);
    }

    /** Posts a form in which one field may stand many times. */
    private static Visitor.Answer post(
            Visitor visitor, String path, Map<String, String> fields, List<String> cases) {
        var all = new HashMap<>(fields);
        all.put("_csrf", visitor.token());
        var body =
                Stream.concat(
                                all.entrySet().stream()
                                        .map(it -> it.getKey() + "=" + encoded(it.getValue())),
                                cases.stream().map(it -> "case=" + encoded(it)))
                        .toList();
        return visitor.postBody(path, String.join("&", body));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private List<String> all() {
        return open.stream().map(Reference::text).toList();
    }

    private List<String> shown(Visitor visitor, String path) {
        return visitor.get(path).page().select("[data-case]").eachAttr("data-case");
    }

    @Test
    void a_caseworker_sees_what_waits_and_takes_what_they_tick() {
        var visitor = visitor(dan);
        var page = visitor.get("/staff").page();
        assertThat(page.select("[data-case]")).hasSize(5);
        assertThat(page.selectFirst("[data-says]").text()).isEqualTo("5 open, 0 late, 0 due today");
        var taken = post(visitor, "/staff/work/take", Map.of("list", "who="), all().subList(0, 2));
        assertThat(taken.status()).isEqualTo(303);
        var told = visitor.get(taken.to()).page();
        assertThat(told.select(".notify").text()).contains("2 cases are now yours.");
        assertThat(shown(visitor, "/staff?who=me"))
                .containsExactlyInAnyOrderElementsOf(all().subList(0, 2));
        assertThat(shown(visitor, "/staff?who=nobody")).hasSize(3);
        assertThat(told.select(".views__link").eachText())
                .contains("Mine 2", "My teams 5", "Nobody has it yet 3", "Late 0");
        Town.CLOCK.set("2026-05-18T09:00:00");
        assertThat(visitor(dan).get("/staff?due=late").page().select(".due--late").eachText())
                .hasSize(5)
                .allMatch(it -> it.contains("days late"));
    }

    @Test
    void the_list_remembers_which_was_seen_last_and_which_is_wanted_first() {
        var visitor = visitor(dan);
        visitor.get("/staff?who=nobody&stage=deciding");
        assertThat(visitor.get("/staff").to()).isEqualTo("/staff?who=nobody&stage=deciding");
        visitor.post("/staff/work/views/first", Map.of("list", "due=late"));
        assertThat(visitor(dan).get("/staff").to()).isEqualTo("/staff?due=late");
    }

    @Test
    void only_supervisors_give_cases_to_others_whatever_is_posted() {
        var fields = Map.of("to", dan.id().toString(), "list", "who=");
        assertThat(post(visitor(dan), "/staff/work/assign", fields, all()).status()).isEqualTo(403);
        assertThat(shown(visitor(dan), "/staff?who=me")).isEmpty();
        var answer = post(visitor(carol), "/staff/work/assign", fields, all());
        assertThat(visitor(carol).get(answer.to()).page().select("main").text())
                .contains("5 cases are now with Dan Okafor.");
        assertThat(shown(visitor(dan), "/staff?who=me")).hasSize(5);
    }

    @Test
    void cases_of_others_are_refused_one_by_one_with_a_word() {
        var elsewhere = new OpenCases(Shelf.SKIP).open(1).getFirst();
        skips.lieWith("supervisors", open.subList(0, 1));
        var visitor = visitor(dan);
        var ticked = new ArrayList<>(all());
        ticked.add(elsewhere.text());
        ticked.add("'; drop table cases.cases; --");
        var answer = post(visitor, "/staff/work/take", Map.of("list", "who="), ticked);
        assertThat(answer.to()).startsWith("/staff/work/done/");
        var page = visitor.get(answer.to()).page();
        assertThat(page.select("h1").text()).isEqualTo("4 cases are now yours.");
        assertThat(page.select(".stayed__why").eachText())
                .containsExactly(
                        "It lies with a team that is not yours to act for",
                        "We have no case with this reference");
        assertThat(visitor(carol).get(answer.to()).status()).isEqualTo(404);
    }

    @Test
    void ten_thousand_ticks_and_none_at_all_are_put_right_and_change_nothing() {
        var visitor = visitor(carol);
        var many = Stream.generate(Reference::draw).map(Reference::text).limit(900).toList();
        var fields = Map.of("to", dan.id().toString(), "list", "who=");
        for (var path : List.of("/staff/work/assign", "/staff/work/take", "/staff/work/decide")) {
            var answer = post(visitor, path, fields, many);
            assertThat(answer.status()).as(path).isEqualTo(422);
            assertThat(answer.page().select(".govuk-error-summary a").text()).endsWith("at most");
            assertThat(post(visitor, path, fields, List.of()).status()).isEqualTo(422);
        }
        var flood = Stream.generate(Reference::draw).map(Reference::text).limit(10_000).toList();
        var told = post(visitor, "/staff/work/take", fields, flood);
        assertThat(told.status()).isEqualTo(422);
        assertThat(told.page().select(".govuk-error-summary a").text())
                .isEqualTo("Tick 500 cases at most");
        assertThat(shown(visitor, "/staff?who=nobody")).hasSize(5);
    }

    @Test
    void many_cases_are_decided_together_and_those_that_could_not_are_named() {
        var visitor = visitor(carol);
        var preview = post(visitor, "/staff/work/decide", Map.of("list", "who="), all());
        assertThat(preview.status()).isEqualTo(200);
        assertThat(preview.page().select("h2").eachText()).containsExactly("Agree: 5 of 5");
        assertThat(shown(visitor, "/staff?who=")).hasSize(5);
        var agree = Map.of("decision", "agree", "list", "who=");
        post(visitor, "/staff/work/decided", agree, all().subList(0, 1));
        var answer = post(visitor, "/staff/work/decided", agree, all());
        var page = visitor.get(answer.to()).page();
        assertThat(page.select("h1").text()).isEqualTo("Agree: 4 cases were moved.");
        assertThat(page.select(".stayed__why").eachText())
                .containsExactly("This can't be decided now");
        assertThat(shown(visitor, "/staff?who=")).isEmpty();
    }

    @Test
    void a_decision_that_is_not_theirs_is_not_offered_and_not_taken() {
        var visitor = visitor(dan);
        var preview = post(visitor, "/staff/work/decide", Map.of(), all());
        assertThat(preview.page().select("main").text()).contains("no decision in these cases");
        var answer = post(visitor, "/staff/work/decided", Map.of("decision", "agree"), all());
        assertThat(visitor.get(answer.to()).page().select("h1").text())
                .isEqualTo("Agree: no case was moved.");
        assertThat(shown(visitor, "/staff?who=")).hasSize(5);
    }

    @Test
    void a_view_is_kept_shared_with_the_team_and_forgotten_by_its_owner_only() {
        var visitor = visitor(carol);
        var kept =
                visitor.post(
                        "/staff/work/views",
                        Map.of("name", SCRIPT, "share", "waste", "list", "who=nobody"));
        assertThat(kept.to()).isEqualTo("/staff?who=nobody");
        var page = visitor(dan).get("/staff?who=nobody").page();
        assertThat(page.select(".views__link").eachText()).contains(SCRIPT + " 5");
        assertThat(page.select("main script")).isEmpty();
        var view = visitor.get("/staff?who=").page().selectFirst("input[name=view]").val();
        visitor(dan).post("/staff/work/views/forget", Map.of("view", view));
        assertThat(visitor.get("/staff?who=").body()).contains("Forget &lt;script&gt;");
        visitor.post("/staff/work/views/forget", Map.of("view", view));
        assertThat(visitor.get("/staff?who=").body()).doesNotContain("Forget");
    }

    @Test
    void a_view_without_a_name_or_for_a_team_of_others_is_put_right() {
        var visitor = visitor(dan);
        var nameless = visitor.post("/staff/work/views", Map.of("name", " ", "list", "who=me"));
        assertThat(nameless.status()).isEqualTo(422);
        assertThat(nameless.page().select(".govuk-error-summary a").attr("href"))
                .isEqualTo("#name");
        var others =
                visitor.post("/staff/work/views", Map.of("name", "Ours", "share", "designers"));
        assertThat(others.page().select(".govuk-error-summary a").attr("href")).isEqualTo("#share");
    }

    @Test
    void the_list_of_a_team_of_others_is_shut_and_nonsense_in_the_address_is_left_out() {
        var visitor = visitor(dan);
        assertThat(visitor.get("/staff?team=designers").status()).isEqualTo(403);
        assertThat(visitor.get("/staff?team=nothing").status()).isEqualTo(403);
        assertThat(visitor.get("/staff").status()).isIn(200, 303);
        for (var nonsense :
                List.of(
                        "who=1",
                        "due=never",
                        "after=x",
                        "after=99999999999999999.X",
                        "after=never.",
                        "after=.",
                        "find=%25%27%22",
                        "done=x")) {
            assertThat(visitor.get("/staff?" + nonsense).status()).as(nonsense).isEqualTo(200);
        }
    }

    @Test
    void the_mark_tells_a_page_when_to_look_again() {
        var visitor = visitor(dan);
        var mark = visitor.get("/staff?who=").page().selectFirst("[data-worklist]");
        assertThat(visitor.get("/staff/work/mark").body()).isEqualTo(mark.attr("data-worklist"));
        skips.open(1);
        assertThat(visitor.get("/staff/work/mark").body()).isNotEqualTo(mark.attr("data-worklist"));
    }

    @Test
    void a_long_list_goes_on_from_the_place_that_the_address_carries() {
        open = new ArrayList<>(open);
        open.addAll(skips.open(50));
        var visitor = visitor(dan);
        var first = visitor.get("/staff?who=").page();
        assertThat(first.select("[data-case]")).hasSize(50);
        var next = visitor.get(first.selectFirst("[data-next]").attr("href")).page();
        assertThat(next.select("[data-case]")).hasSize(5);
        var both = new ArrayList<>(first.select("[data-case]").eachAttr("data-case"));
        both.addAll(next.select("[data-case]").eachAttr("data-case"));
        assertThat(both).containsExactlyInAnyOrderElementsOf(all());
    }

    @Test
    void a_case_taken_from_its_own_page_leads_back_to_it_or_says_who_was_first() {
        var path = "/staff/cases/" + all().getFirst();
        var fields = Map.of("back", path);
        var visitor = visitor(dan);
        assertThat(visitor.get(path).page().select(".holder button").eachText())
                .containsExactly("Take it");
        var one = all().subList(0, 1);
        assertThat(post(visitor, "/staff/work/take", fields, one).to()).isEqualTo(path);
        assertThat(visitor.get(path).page().select("#beside").text())
                .contains("Taken by Dan Okafor");
        var ruth = visitor(skips.person("Ruth Bell", "advisers"));
        var late = post(ruth, "/staff/work/take", fields, one);
        assertThat(ruth.get(late.to()).page().select(".stayed__why").eachText())
                .containsExactly("Dan Okafor has it");
    }

    @Test
    void a_supervisor_reads_the_board_and_moves_work_from_one_to_another() {
        var visitor = visitor(carol);
        post(visitor(dan), "/staff/work/take", Map.of(), all().subList(0, 3));
        assertThat(visitor(dan).get("/staff/board").status()).isEqualTo(403);
        var page = visitor.get("/staff/board?team=waste").page();
        assertThat(page.select("#teams-say").text())
                .isEqualTo("None of 5 open are late; Waste has most");
        assertThat(page.select("select[name=from] option").eachText())
                .contains("Nobody yet (2)", "Dan Okafor (3)");
        var ruth = skips.person("Ruth Bell", "advisers");
        var moved =
                visitor.post(
                        "/staff/board/waste/move",
                        Map.of(
                                "from",
                                dan.id().toString(),
                                "to",
                                ruth.id().toString(),
                                "many",
                                "2"));
        assertThat(visitor.get(moved.to()).page().select(".notify").text())
                .contains("2 cases are moved.");
        assertThat(shown(visitor(ruth), "/staff?who=me")).hasSize(2);
        var wrong = visitor.post("/staff/board/waste/move", Map.of("from", "x", "many", "-1"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(visitor(dan).post("/staff/board/waste/move", Map.of()).status()).isEqualTo(403);
        assertThat(visitor.post("/staff/board/elsewhere/move", Map.of()).status()).isEqualTo(403);
        assertThat(visitor.get("/staff/board?team=elsewhere").status()).isEqualTo(403);
    }

    @Test
    void who_is_away_today_is_said_on_the_board_by_whoever_leads_them() {
        var visitor = visitor(carol);
        visitor.post(
                "/staff/board/advisers/away",
                Map.of("person", dan.id().toString(), "today", "away"));
        assertThat(visitor.get("/staff/board?team=advisers").page().select(".here__one").text())
                .contains("Dan Okafor, away today");
        visitor.post(
                "/staff/board/advisers/away",
                Map.of("person", dan.id().toString(), "today", "here"));
        assertThat(visitor.get("/staff/board?team=advisers").page().select(".here__one").text())
                .doesNotContain("away today");
    }
}
