package borough.api;

import static org.assertj.core.api.Assertions.assertThat;

import borough.Town;
import borough.Visitor;
import borough.cases.Cases;
import borough.catalogue.Services;
import borough.council.Council;
import borough.council.Councils;
import borough.data.Tenancy;
import borough.journeys.OpenAlready;
import borough.values.Reference;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a program asks for is open already: it is told as the page tells it, and may join. */
class JoiningTest {
    private static final String SLUG = "report-a-heap";
    private static final String PATH = "/api/services/" + SLUG;
    private static final List<String> OPEN = new ArrayList<>();
    private static final String SERVICE =
            """
            service: Report a heap
            about: Tell us of a heap in the street.
            who: Anyone.
            area: bin-collections-and-containers
            owner: waste-and-recycling
            channels: [web, api]
            sign in: none
            promise: 2 working days
            ask:
              what: { question: What is it?, answer: text }
            know:
              nearby: test.open_for_programs(what)
            duplicate:
              same heap: { match: nearby, may: [show, join, go on], say: We have heard of it. }
            then:
              waiting:
                say: We look for it.
                decide:
                  found: { by: waste supervisor, to: closed }
              closed: { end: done }
            keep: 1 year
            examples:
              - name: a new heap
                now: 2026-05-12 09:00
                known: { nearby: [] }
                given: { what: a sofa }
                expect: { stage: waiting }
              - name: one that we know
                now: 2026-05-12 09:00
                known: { nearby: [H7KM2PQX4] }
                given: { what: a sofa }
                expect: { duplicate: same heap }
            """;
    private static final String SOFA = "{\"answers\": {\"what\": \"a sofa\"}%s}";

    private final Council council =
            Tenancy.in(Town.council(true), Town.bean(Councils.class)::current);
    private final Program partner = Program.of(council, "Heaps for All", SLUG);

    @BeforeAll
    static void teach() {
        OpenAlready.teach("test.open_for_programs", OPEN);
    }

    @BeforeEach
    void one_is_open() {
        Town.CLOCK.set("2026-05-12T09:00:00");
        OPEN.clear();
        Services.live(council.id(), SLUG, SERVICE);
        var first = partner.post(PATH, SOFA.formatted(""));
        assertThat(first.status()).as(first.body()).isEqualTo(201);
        OPEN.add(first.text("reference"));
    }

    private List<String> history() {
        return Town.in(
                council.id(),
                () ->
                        Town.bean(Cases.class)
                                .story(new Reference(OPEN.getFirst()))
                                .orElseThrow()
                                .events()
                                .stream()
                                .map(it -> it.what() + " by " + it.by().who())
                                .toList());
    }

    @Test
    void it_is_told_what_is_open_and_what_may_be_done_and_never_whose_it_is() {
        var told = partner.post(PATH, SOFA.formatted(""));
        assertThat(told.status()).isEqualTo(422);
        assertThat(told.text("rule")).isEqualTo("same heap");
        assertThat(told.text("detail")).isEqualTo("We have heard of it.");
        assertThat(told.json().path("may").toString()).isEqualTo("[\"show\",\"join\",\"go on\"]");
        var open = told.json().path("open").path(0);
        assertThat(open.path("title").asString("")).isEqualTo("Report a heap");
        assertThat(open.path("says").asString("")).isEqualTo("We look for it.");
        assertThat(told.body()).doesNotContain(OPEN.getFirst());
        assertThat(history()).doesNotContain("joined by Heaps for All");
        assertThat(partner.post(PATH, SOFA.formatted(", \"go past\": [\"same heap\"]")).status())
                .isEqualTo(201);
    }

    @Test
    void at_once_it_joins_once_for_each_request() {
        var join = SOFA.formatted(", \"join\": [\"same heap\"]");
        var told = partner.post(PATH, join, "Idempotency-Key", "joins");
        assertThat(told.status()).as(told.body()).isEqualTo(200);
        assertThat(told.text("state")).isEqualTo("joined");
        assertThat(told.text("says")).contains("We have added you to it");
        partner.post(PATH, join, "Idempotency-Key", "joins");
        assertThat(history()).containsOnlyOnce("joined by Heaps for All");
        partner.post(PATH, join, "Idempotency-Key", "another");
        assertThat(history()).filteredOn("joined by Heaps for All"::equals).hasSize(2);
    }

    @Test
    void what_is_no_such_rule_joins_nothing() {
        for (var odd : List.of("\"same heap\"", "[\"other\"]", "[1]", "{}", "[null]")) {
            var told = partner.post(PATH, SOFA.formatted(", \"join\": " + odd));
            assertThat(told.status()).as(odd).isEqualTo(422);
            assertThat(told.json().path("errors").path(0).path("pointer").asString(""))
                    .as(odd)
                    .startsWith("#/join");
        }
        assertThat(history()).doesNotContain("joined by Heaps for All");
    }

    @Test
    void step_by_step_it_joins_by_a_post_of_its_own() {
        var begun = partner.post("/api/journeys", "{\"service\": \"%s\"}".formatted(SLUG));
        var path = "/api/journeys/" + begun.text("journey");
        assertThat(partner.post(path + "/join", "{\"rule\": \"same heap\"}").status())
                .as("before it is known")
                .isEqualTo(422);
        var stopped = partner.put(path + "/answers/what", "{\"answer\": \"a sofa\"}");
        assertThat(stopped.text("state")).isEqualTo("open-already");
        assertThat(stopped.json().path("open").size()).isEqualTo(1);
        assertThat(partner.post(path + "/join", "{\"rule\": \"another\"}").status()).isEqualTo(422);
        var joined = partner.post(path + "/join", "{\"rule\": \"same heap\"}");
        assertThat(joined.text("state")).as(joined.body()).isEqualTo("joined");
        partner.post(path + "/join", "{\"rule\": \"same heap\"}");
        assertThat(history()).containsOnlyOnce("joined by Heaps for All");
    }

    @Test
    void who_finishes_it_for_somebody_joins_as_the_customer_allowed() {
        var amina = new Visitor(council.hosts().getFirst());
        var journey = amina.post("/services/" + SLUG, Map.of()).to();
        amina.post(journey + "/what", Map.of("what", "a sofa"));
        var page = amina.get(journey + "/let-finish").page();
        var key = page.select("input[name=whom]").first().val();
        amina.post(journey + "/let-finish", Map.of("whom", key));
        var code = amina.get(journey + "/let-finish").page().select(".help-code").text();
        var told = partner.post("/api/journeys/by-code", "{\"code\": \"%s\"}".formatted(code));
        assertThat(told.status()).as(told.body()).isEqualTo(201);
        var path = "/api/journeys/" + told.text("journey");
        assertThat(partner.post(path + "/join", "{\"rule\": \"same heap\"}").text("state"))
                .isEqualTo("joined");
        assertThat(history()).contains("joined by Heaps for All, as the customer allowed");
    }
}
