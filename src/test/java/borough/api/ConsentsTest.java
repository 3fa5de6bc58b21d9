package borough.api;

import static org.assertj.core.api.Assertions.assertThat;

import borough.Town;
import borough.Visitor;
import borough.cases.Cases;
import borough.catalogue.Catalogue;
import borough.council.Council;
import borough.data.Tenancy;
import borough.demonstration.MadeUp;
import borough.misses.Register;
import borough.values.Reference;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody begins on the web and lets a partner's program finish it, and nobody else. */
class ConsentsTest {
    private static final String SLUG = "report-missed-bin";
    private static Council brookshire;
    private static Program helper;
    private static Program other;

    private final Visitor amina = new Visitor(brookshire.hosts().getFirst());
    private String journey = "";

    @BeforeAll
    static void partners() {
        brookshire = MadeUp.council("brookshire");
        Town.CLOCK.set("2026-05-12T18:10:00");
        Tenancy.run(brookshire.id(), () -> Town.bean(Catalogue.class).readFiles());
        helper = Program.of(brookshire, "Fernside Homes", SLUG);
        other = Program.of(brookshire, "Somebody Else’s Homes", SLUG);
    }

    @BeforeEach
    void begun() {
        Town.CLOCK.set("2026-05-12T18:10:00");
        Register.clear(brookshire);
        journey = amina.post("/services/" + SLUG, Map.of()).to();
        amina.post(journey + "/address", Map.of("address", "900000001", "address-chosen", "yes"));
    }

    private Visitor.Answer page() {
        return amina.get(journey + "/let-finish");
    }

    private String code() {
        return codeFor("Fernside Homes");
    }

    private String codeFor(String partner) {
        var whom =
                page().page().select("label").stream()
                        .filter(it -> it.text().equals(partner))
                        .map(it -> it.attr("for"))
                        .findFirst()
                        .orElseThrow();
        var key = page().page().getElementById(whom).val();
        assertThat(amina.post(journey + "/let-finish", Map.of("whom", key)).status())
                .isEqualTo(303);
        return page().page().select(".help-code").text();
    }

    private static Program.Told use(Program program, String code) {
        return program.post("/api/journeys/by-code", "{\"code\": \"%s\"}".formatted(code));
    }

    private static String path(Program.Told told) {
        return "/api/journeys/" + told.text("journey");
    }

    @Test
    void what_was_begun_online_is_finished_by_a_program_that_the_person_names() {
        assertThat(amina.get(journey + "/save").page().text())
                .contains("Let an organisation that helps you finish it");
        var told = use(helper, code().toLowerCase(java.util.Locale.UK));
        assertThat(told.status()).as(told.body()).isEqualTo(201);
        assertThat(told.json().path("answers").path("address").path("uprn").asLong())
                .isEqualTo(900000001);
        assertThat(told.text("question")).isEqualTo("bins");
        assertThat(page().page().text()).contains("Fernside Homes has your answers since");
        var answered =
                helper.patch(
                        path(told) + "/answers",
                        """
                        {"answers": {"bins": ["food"], "out by seven": true,
                         "in view": true, "photo": null, "mobile": null}}""");
        assertThat(answered.text("state")).as(answered.body()).isEqualTo("ready");
        var sent = helper.post(path(told) + "/send", "{}");
        assertThat(sent.status()).as(sent.body()).isEqualTo(201);
        assertThat(sent.json().has("follow")).as("the person's own link").isFalse();
        isOnRecord(sent.text("reference"));
        assertThat(amina.get(journey).to()).isEqualTo(journey + "/sent");
        assertThat(amina.get(journey + "/sent").body()).contains("/follow/");
    }

    private static void isOnRecord(String reference) {
        var story =
                Tenancy.in(
                        brookshire.id(),
                        () -> Town.bean(Cases.class).story(new Reference(reference)).orElseThrow());
        assertThat(story.about().about().channel()).isEqualTo("api");
        assertThat(story.events().getFirst().by().who())
                .isEqualTo("Fernside Homes, as the customer allowed");
    }

    @Test
    void several_answers_are_kept_together_or_not_at_all() {
        var told = use(helper, code());
        var wrong =
                helper.patch(
                        path(told) + "/answers",
                        """
                        {"answers": {"bins": ["food"], "out by seven": true,
                         "in view": true, "photo": null, "mobile": "x"}}""");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.error("mobile")).startsWith("Enter a phone number");
        assertThat(helper.get(path(told)).text("question")).isEqualTo("bins");
        var unknown = helper.patch(path(told) + "/answers", "{\"answers\": {\"cat\": 1}}");
        assertThat(unknown.error("cat")).isEqualTo("There is no such question");
    }

    @Test
    void a_code_works_once_also_at_the_same_moment() {
        var code = code();
        var both =
                IntStream.range(0, 2)
                        .mapToObj(n -> CompletableFuture.supplyAsync(() -> use(helper, code)))
                        .toList();
        assertThat(both.stream().map(it -> it.join().status()).sorted().toList())
                .isEqualTo(List.of(201, 422));
        assertThat(use(helper, code).status()).isEqualTo(422);
    }

    @Test
    void no_other_partner_and_no_other_council_uses_it_or_what_it_opened() {
        var code = code();
        assertThat(use(other, code).status()).isEqualTo(422);
        var fernmoor = MadeUp.council("fernmoor");
        assertThat(use(Program.of(fernmoor, "Fernside Homes", SLUG), code).status()).isEqualTo(422);
        var told = use(helper, code);
        assertThat(told.status()).isEqualTo(201);
        for (var stranger : List.of(other, Program.of(brookshire, "Fernside Homes", SLUG))) {
            assertThat(stranger.get(path(told)).status()).isEqualTo(404);
            assertThat(stranger.post(path(told) + "/send", "{}").status()).isEqualTo(404);
        }
    }

    @Test
    void whoever_guesses_is_stopped_and_not_even_the_right_one_opens_then() {
        var guesser = Program.of(brookshire, "Guessing Homes", SLUG);
        for (int n = 0; n < 10; n++) {
            assertThat(use(guesser, "2222 3333 44" + (10 + n)).status()).isEqualTo(422);
        }
        var stopped = use(guesser, "2222 3333 4444");
        assertThat(stopped.status()).isEqualTo(429);
        assertThat(stopped.text("title")).isEqualTo("Too many wrong codes");
        assertThat(use(helper, code()).status()).as("another partner").isEqualTo(201);
        Town.CLOCK.pass(Duration.ofHours(2));
        assertThat(use(guesser, "2222 3333 4444").status()).isEqualTo(422);
    }

    @Test
    void the_right_code_for_what_was_sent_meanwhile_is_no_guess() {
        var late = Program.of(brookshire, "Late Homes", SLUG);
        var code = codeFor("Late Homes");
        amina.post(journey + "/bins", Map.of("bins", "rubbish"));
        amina.post(journey + "/out-by-seven", Map.of("out-by-seven", "yes"));
        amina.post(journey + "/in-view", Map.of("in-view", "yes"));
        amina.post(journey + "/photo", Map.of());
        amina.post(journey + "/mobile", Map.of("mobile", ""));
        assertThat(amina.post(journey + "/send", Map.of()).status()).isEqualTo(303);
        assertThat(amina.get(journey).to()).isEqualTo(journey + "/sent");
        for (int n = 0; n < 11; n++) {
            assertThat(use(late, code).status()).isEqualTo(422);
        }
    }

    @Test
    void what_is_past_is_forgotten() {
        var told = use(helper, code());
        assertThat(told.status()).isEqualTo(201);
        Town.CLOCK.pass(Duration.ofDays(8));
        Town.sweep();
        var id = journey.substring(journey.lastIndexOf('/') + 1);
        var left =
                Town.in(
                        brookshire.id(),
                        () ->
                                Town.bean(JdbcClient.class)
                                        .sql(
                                                """
                                                select count(*) from journeys.consents
                                                where journey_id = ?
                                                """)
                                        .param(id)
                                        .query(Integer.class)
                                        .single());
        assertThat(left).isZero();
    }

    @Test
    void it_is_taken_back_before_and_after_it_was_used() {
        var code = code();
        amina.post(journey + "/let-finish/no-more", Map.of());
        assertThat(use(helper, code).status()).isEqualTo(422);
        var told = use(helper, code());
        assertThat(helper.get(path(told)).status()).isEqualTo(200);
        amina.post(journey + "/let-finish/no-more", Map.of());
        assertThat(helper.get(path(told)).status()).isEqualTo(404);
        assertThat(helper.post(path(told) + "/send", "{}").status()).isEqualTo(404);
        assertThat(amina.get(journey + "/bins").status()).isEqualTo(200);
    }

    @Test
    void it_ends_on_the_day_that_the_page_said() {
        var unused = code();
        Town.CLOCK.pass(Duration.ofDays(8));
        assertThat(use(helper, unused).status()).isEqualTo(422);
        begun();
        var told = use(helper, code());
        Town.CLOCK.pass(Duration.ofDays(6));
        assertThat(helper.get(path(told)).status()).isEqualTo(200);
        Town.CLOCK.pass(Duration.ofDays(2));
        assertThat(helper.get(path(told)).status()).isEqualTo(404);
    }

    @Test
    void who_only_finishes_it_cannot_take_it_from_the_person() {
        var told = use(helper, code());
        var over = helper.post(path(told) + "/hand-over", "{\"contact\": \"helper@example.org\"}");
        assertThat(over.status()).isEqualTo(422);
        assertThat(amina.get(journey + "/bins").status()).isEqualTo(200);
    }

    @Test
    void nobody_is_let_who_has_no_key_for_it_and_nobody_but_the_owner_lets() {
        var none = amina.post(journey + "/let-finish", Map.of("whom", "x"));
        assertThat(none.status()).isEqualTo(422);
        assertThat(none.body()).contains("Select who may finish it");
        var stranger = new Visitor(brookshire.hosts().getFirst());
        assertThat(stranger.get(journey + "/let-finish").status()).isEqualTo(404);
        assertThat(page().page().select(".help-code")).isEmpty();
    }
}
