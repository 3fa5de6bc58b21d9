package borough.api;

import static org.assertj.core.api.Assertions.assertThat;

import borough.House;
import borough.Town;
import borough.cases.Cases;
import borough.catalogue.Catalogue;
import borough.council.Council;
import borough.data.Tenancy;
import borough.demonstration.MadeUp;
import borough.misses.Register;
import borough.values.Reference;
import borough.values.Uprn;
import borough.waste.PropertyEvent;
import borough.waste.PropertyLog;
import borough.waste.Waste;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The missed bin by a partner's program: the same stories as on the pages. */
class ServicesApiTest {
    static final String PATH = "/api/services/report-missed-bin";
    private static final long MILL_LANE_14 = 900000001;
    private static final long MILL_LANE_16 = 900000002;
    private static Council brookshire;
    private static Program partner;

    @BeforeAll
    static void a_partner() {
        brookshire = MadeUp.council("brookshire");
        Town.CLOCK.set("2026-05-12T18:10:00");
        Tenancy.run(brookshire.id(), () -> Town.bean(Catalogue.class).readFiles());
        partner = Program.of(brookshire, "Bins for All", "report-missed-bin");
    }

    @BeforeEach
    void tuesday_evening() {
        Town.CLOCK.set("2026-05-12T18:10:00");
        Register.clear(brookshire);
    }

    static String rubbishAt(long uprn) {
        return """
        {"answers": {"address": {"uprn": %d}, "bins": ["rubbish"], "out by seven": true,
         "in view": true, "mobile": "07700 900101"}}"""
                .formatted(uprn);
    }

    @Test
    void a_report_becomes_a_case_with_a_reference_a_promise_and_a_link_to_follow() {
        var told = partner.post(PATH, rubbishAt(MILL_LANE_14));
        assertThat(told.status()).as(told.body()).isEqualTo(201);
        assertThat(told.text("promise")).contains("by Thursday 14 May");
        assertThat(told.text("due")).startsWith("2026-05-14T");
        assertThat(told.text("follow")).contains("/follow/").isEqualTo(told.header("location"));
        assertThat(told.json().path("next").get(0).asString()).contains("The crew will come back");
        var story =
                Tenancy.in(
                                brookshire.id(),
                                () ->
                                        Town.bean(Cases.class)
                                                .story(new Reference(told.text("reference"))))
                        .orElseThrow();
        assertThat(story.about().about().channel()).isEqualTo("api");
        assertThat(story.events().getFirst().by().who()).isEqualTo("Bins for All");
        assertThat(story.answers()).hasSize(5);
    }

    @Test
    void what_is_wrong_is_told_by_question_in_the_words_of_the_page() {
        var told =
                partner.post(
                        PATH,
                        """
                {"answers": {"address": {"uprn": 1}, "bins": ["rubbish", "cat"], "mobile": "12"}}""");
        assertThat(told.status()).isEqualTo(422);
        assertThat(told.header("content-type")).startsWith("application/problem+json");
        assertThat(told.text("type")).isEqualTo("/api#answers");
        assertThat(told.error("address")).isEqualTo("Choose an address from the list");
        assertThat(told.error("bins")).isEqualTo("Select from the options shown");
        assertThat(told.error("mobile")).startsWith("Enter a phone number, like");
    }

    @Test
    void what_is_missing_is_told_all_at_once() {
        var told = partner.post(PATH, "{\"answers\": {}}");
        assertThat(told.status()).isEqualTo(422);
        assertThat(told.error("address")).isEqualTo("Choose an address");
        assertThat(told.error("bins")).isEqualTo("Select one or more options");
        assertThat(told.error("mobile")).isEmpty();
    }

    @Test
    void unknown_names_and_wrong_types_are_each_refused_by_name() {
        var told =
                partner.post(
                        PATH,
                        """
                {"answers": {"address": "14 Mill Lane", "bins": "rubbish", "mobile": 7700900101,
                 "gate code": "1234"}, "go past": ["too late"], "channel": "web"}""");
        assertThat(told.status()).isEqualTo(422);
        assertThat(told.error("address")).startsWith("Send an object");
        assertThat(told.error("bins")).startsWith("Send a list");
        assertThat(told.error("mobile")).startsWith("Send a text");
        assertThat(told.error("gate code")).isEqualTo("There is no such question");
        assertThat(told.body())
                .contains("\"#/channel\"", "\"#/go past/0\"", "\"#/answers/gate code\"");
    }

    @Test
    void a_report_that_comes_too_late_is_refused_by_the_rule_s_name_in_its_words() {
        Town.CLOCK.set("2026-05-18T09:00:00");
        var told = partner.post(PATH, rubbishAt(MILL_LANE_14));
        assertThat(told.status()).isEqualTo(422);
        assertThat(told.text("type")).isEqualTo("/api#refused");
        assertThat(told.text("rule")).isEqualTo("too late");
        assertThat(told.text("detail"))
                .contains("A missed bin can be reported for 2 working days", "Wednesday 27 May");
        assertThat(told.json().path("may go on").asBoolean(true)).isFalse();
    }

    @Test
    void a_bin_that_was_not_out_is_refused_with_the_time() {
        var at = Town.CLOCK.instant().minus(Duration.ofHours(4));
        var log =
                new PropertyLog(
                        new Uprn(MILL_LANE_16),
                        "rubbish",
                        LocalDate.parse("2026-05-12"),
                        PropertyEvent.NOT_OUT,
                        at,
                        "T7",
                        null);
        Town.run(brookshire.id(), () -> Town.bean(Waste.class).logProperty(log));
        var told = partner.post(PATH, rubbishAt(MILL_LANE_16));
        assertThat(told.text("rule")).isEqualTo("not out");
        assertThat(told.text("detail"))
                .contains("at 2:10pm our crew recorded that your rubbish bin was not out");
        assertThat(told.json().path("offers").isArray()).isTrue();
    }

    @Test
    void sent_again_under_one_idempotency_key_it_is_one_case_also_at_the_same_moment() {
        var body = rubbishAt(MILL_LANE_14);
        var all =
                IntStream.range(0, 6)
                        .mapToObj(
                                n ->
                                        CompletableFuture.supplyAsync(
                                                () ->
                                                        partner.post(
                                                                PATH,
                                                                body,
                                                                "Idempotency-Key",
                                                                "one")))
                        .toList();
        var references = all.stream().map(it -> it.join().text("reference")).distinct().toList();
        assertThat(references).hasSize(1).doesNotContain("");
        var other = partner.post(PATH, rubbishAt(900000003), "Idempotency-Key", "one");
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.text("type")).isEqualTo("/api#idempotency");
        var elsewhere = Program.of(brookshire, "Somebody Else", "report-missed-bin");
        var theirs = elsewhere.post(PATH, body, "Idempotency-Key", "one");
        assertThat(theirs.text("rule")).isEqualTo("same bin and day");
    }

    @Test
    void what_was_refused_may_be_put_right_under_the_same_idempotency_key() {
        var wrong = partner.post(PATH, "{\"answers\": {}}", "Idempotency-Key", "two");
        assertThat(wrong.status()).isEqualTo(422);
        var right = partner.post(PATH, rubbishAt(900000007), "Idempotency-Key", "two");
        assertThat(right.status()).as(right.body()).isEqualTo(201);
    }

    @Test
    void the_line_of_the_how_to_works() {
        var text = House.text(House.ROOT.resolve("docs/how-to/use-the-api.md"));
        var body = text.substring(text.indexOf("-d '") + 4, text.indexOf("'\n```"));
        assertThat(text).contains(PATH + " ");
        assertThat(partner.post(PATH, body).status()).isEqualTo(201);
    }

    @Test
    void step_by_step_it_is_the_same_and_the_person_may_finish_it_by_a_link() {
        var begun = partner.post("/api/journeys", "{\"service\": \"report-missed-bin\"}");
        assertThat(begun.status()).as(begun.body()).isEqualTo(201);
        assertThat(begun.text("question")).isEqualTo("address");
        var path = "/api/journeys/" + begun.text("journey");
        var wrong = partner.put(path + "/answers/address", "{\"answer\": {\"uprn\": 1}}");
        assertThat(wrong.error("address")).isEqualTo("Choose an address from the list");
        partner.put(
                path + "/answers/address", "{\"answer\": {\"uprn\": %d}}".formatted(MILL_LANE_14));
        assertThat(partner.put(path + "/answers/nothing", "{\"answer\": 1}").status())
                .isEqualTo(422);
        assertThat(partner.get(path).text("question")).isEqualTo("bins");
        assertThat(partner.post(path + "/send", "{}").error("bins")).isEqualTo("Answer this first");
        partner.put(path + "/answers/bins", "{\"answer\": [\"rubbish\"]}");
        partner.put(path + "/answers/out by seven".replace(" ", "%20"), "{\"answer\": true}");
        partner.put(path + "/answers/in view".replace(" ", "%20"), "{\"answer\": true}");
        assertThat(partner.get(path).text("question")).isEqualTo("photo");
        partner.put(path + "/answers/photo", "{\"answer\": null}");
        var ready = partner.put(path + "/answers/mobile", "{\"answer\": null}");
        assertThat(ready.text("state")).isEqualTo("ready");
        var sent = partner.post(path + "/send", "{}");
        assertThat(sent.status()).as(sent.body()).isEqualTo(201);
        assertThat(partner.post(path + "/send", "{}").text("reference"))
                .isEqualTo(sent.text("reference"));
        handedOver();
    }

    private static void handedOver() {
        var begun = partner.post("/api/journeys", "{\"service\": \"report-missed-bin\"}");
        var path = "/api/journeys/" + begun.text("journey");
        assertThat(partner.post(path + "/hand-over", "{\"contact\": \"x\"}").status())
                .isEqualTo(422);
        var over = partner.post(path + "/hand-over", "{\"contact\": \"07700 900101\"}");
        assertThat(over.status()).isEqualTo(202);
    }

    @Test
    void forged_and_borrowed_journeys_open_nothing() {
        var begun = partner.post("/api/journeys", "{\"service\": \"report-missed-bin\"}");
        var token = begun.text("journey");
        var id = token.substring(0, token.indexOf('.'));
        for (var forged : List.of(id, id + ".", id + ".x", "x.y", "a".repeat(2_000))) {
            assertThat(partner.get("/api/journeys/" + forged).status()).as(forged).isEqualTo(404);
        }
        var other = Program.of(brookshire, "For something else", "another-service");
        assertThat(other.get("/api/journeys/" + token).status()).isEqualTo(404);
        var same = Program.of(brookshire, "Bins for Others", "report-missed-bin");
        assertThat(same.get("/api/journeys/" + token).status()).isEqualTo(404);
        var fernmoor = MadeUp.council("fernmoor");
        var theirs = Program.of(fernmoor, "Theirs", "report-missed-bin");
        assertThat(theirs.get("/api/journeys/" + token).status()).isEqualTo(404);
    }
}
