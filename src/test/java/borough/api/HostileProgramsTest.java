package borough.api;

import static org.assertj.core.api.Assertions.assertThat;

import borough.Town;
import borough.Visitor;
import borough.catalogue.Catalogue;
import borough.council.Council;
import borough.data.Tenancy;
import borough.demonstration.MadeUp;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What no partner means well who sends it: each is told why in plain words, and nothing is done.
 */
class HostileProgramsTest {
    private static final String PATH = ServicesApiTest.PATH;
    private static final String GOOD = ServicesApiTest.rubbishAt(900000001);
    private static Council brookshire;
    private static Council fernmoor;
    private static Program partner;

    @BeforeAll
    static void partners() {
        brookshire = MadeUp.council("brookshire");
        fernmoor = MadeUp.council("fernmoor");
        Town.CLOCK.set("2026-05-12T18:10:00");
        for (var council : List.of(brookshire, fernmoor)) {
            Tenancy.run(council.id(), () -> Town.bean(Catalogue.class).readFiles());
        }
        partner = Program.of(brookshire, "Hostile", "report-missed-bin");
    }

    @BeforeEach
    void tuesday_evening() {
        Town.CLOCK.set("2026-05-12T18:10:00");
    }

    private static void isProblem(SoftAssertions all, Program.Told told, int status, String of) {
        all.assertThat(told.status()).as(of).isEqualTo(status);
        all.assertThat(told.header("content-type")).as(of).startsWith("application/problem+json");
        all.assertThat(told.text("title")).as(of).isNotBlank();
        all.assertThat(told.text("detail")).as(of).isNotBlank();
        all.assertThat(told.json().path("status").asInt()).as(of).isEqualTo(status);
        all.assertThat(told.body())
                .as(of)
                .doesNotContain("Exception", "\\tat ", "borough.", "jackson", "<html");
    }

    @Test
    void what_is_no_json_object_is_told_so() {
        var all = new SoftAssertions();
        for (var body :
                List.of(
                        "",
                        "null",
                        "[]",
                        "\"answers\"",
                        "12",
                        "{",
                        "{\"answers\": {}} {}",
                        "{\"answers\": {}, \"answers\": {}}",
                        "{\"answers\": {\"bins\": [], \"bins\": []}}",
                        "{'answers': {}}",
                        "{\"answers\": NaN}",
                        "{\"answers\": " + "[".repeat(5_000) + "]".repeat(5_000) + "}",
                        "{\"answers\": {\"mobile\": " + "9".repeat(50) + "}}",
                        "{\"" + "a".repeat(5_000) + "\": 1}",
                        "{\"answers\": {\"mobile\": \"" + "x".repeat(120_000) + "\"}}",
                        "answers=x")) {
            isProblem(
                    all,
                    partner.post(PATH, body),
                    400,
                    body.substring(0, Math.min(40, body.length())));
        }
        all.assertAll();
    }

    @Test
    void ten_megabytes_are_too_much() {
        var all = new SoftAssertions();
        var big = "{\"answers\": {\"mobile\": \"" + "7".repeat(10_000_000) + "\"}}";
        isProblem(all, partner.post(PATH, big), 413, "ten megabytes");
        all.assertAll();
    }

    @Test
    void what_is_not_sent_as_json_is_not_taken() {
        var all = new SoftAssertions();
        for (var type :
                List.of(
                        "text/plain",
                        "application/x-www-form-urlencoded",
                        "application/xml",
                        "x",
                        "multipart/form-data; boundary=a")) {
            isProblem(all, partner.post(PATH, GOOD, "Content-Type", type), 415, type);
        }
        all.assertAll();
    }

    @Test
    void answers_of_any_shape_are_told_by_name_and_change_nothing() {
        var all = new SoftAssertions();
        for (var odd :
                List.of(
                        "{}",
                        "[]",
                        "{\"uprn\": \"900000001\"}",
                        "{\"uprn\": 900000001, \"x\": 1}",
                        "{\"uprn\": -1}",
                        "{\"uprn\": 9e99}",
                        "1.5",
                        "true",
                        "\"\\u0000\"",
                        "[[\"rubbish\"]]",
                        "[null]",
                        "[1]",
                        "99999999999999999999")) {
            for (var name : List.of("address", "bins", "mobile")) {
                var told = partner.post(PATH, "{\"answers\": {\"%s\": %s}}".formatted(name, odd));
                isProblem(all, told, 422, name + " " + odd);
                all.assertThat(told.error(name)).as(name + " " + odd).isNotBlank();
            }
        }
        all.assertAll();
    }

    @Test
    void a_script_in_a_text_is_not_a_phone_number_and_stands_nowhere_as_it_is() {
        var told = partner.post(PATH, GOOD.replace("07700 900101", "<script>alert(1)</script>"));
        assertThat(told.error("mobile")).startsWith("Enter a phone number");
        assertThat(told.body()).doesNotContain("<script>");
        var unknown = partner.post(PATH, "{\"answers\": {\"<script>\": 1}}");
        assertThat(unknown.header("content-type")).startsWith("application/problem+json");
        assertThat(unknown.header("x-content-type-options")).isEqualTo("nosniff");
    }

    @Test
    void without_a_key_of_this_council_nothing_opens() {
        var all = new SoftAssertions();
        var theirs = Program.of(fernmoor, "Theirs", "report-missed-bin");
        isProblem(all, theirs.at(brookshire).post(PATH, GOOD), 401, "another council's key");
        isProblem(all, partner.at(fernmoor).post(PATH, GOOD), 401, "our key at another council");
        for (var key :
                List.of("", "x", "borough_" + "A".repeat(43), "k".repeat(5_000), "' or 1=1 --")) {
            isProblem(all, partner.with(key).post(PATH, GOOD), 401, key);
        }
        all.assertAll();
    }

    @Test
    void a_key_that_was_taken_back_opens_nothing_from_that_moment() {
        var leaving = Program.of(brookshire, "Leaving", "report-missed-bin");
        assertThat(leaving.post(PATH, "{\"answers\": {}}").status()).isEqualTo(422);
        Tenancy.run(
                brookshire.id(),
                () -> {
                    var key =
                            Town.bean(Keys.class).all().stream()
                                    .filter(it -> it.name().equals("Leaving"))
                                    .findFirst()
                                    .orElseThrow();
                    assertThat(key.usedAt()).isPresent();
                    Town.bean(Keys.class).revoke(Program.administrator(), key.id());
                });
        assertThat(leaving.post(PATH, GOOD).status()).isEqualTo(401);
    }

    @Test
    void a_key_is_for_its_services_alone_and_for_no_page() {
        var all = new SoftAssertions();
        var other = Program.of(brookshire, "Other", "another-service");
        isProblem(all, other.post(PATH, GOOD), 403, "a service it is not for");
        isProblem(all, partner.post("/api/services/nothing", GOOD), 404, "no such service");
        isProblem(all, partner.post("/api/nothing", GOOD), 404, "no such address");
        isProblem(all, partner.get(PATH), 405, "a method there is not");
        all.assertThat(partner.get("/staff").status()).isIn(302, 403);
        all.assertThat(partner.get("/staff/api-keys").status()).isIn(302, 403);
        all.assertAll();
    }

    @Test
    void a_key_that_asks_too_fast_is_told_to_wait() {
        var eager = Program.of(brookshire, "Eager", "report-missed-bin");
        var told =
                IntStream.range(0, KeyPace.AT_ONCE * 2)
                        .mapToObj(n -> eager.post("/api/services/nothing", "{}"))
                        .filter(it -> it.status() == 429)
                        .findFirst()
                        .orElseThrow();
        var all = new SoftAssertions();
        isProblem(all, told, 429, "too fast");
        all.assertThat(Integer.parseInt(told.header("retry-after"))).isPositive();
        all.assertThat(partner.post(PATH, "{\"answers\": {}}").status())
                .as("another key")
                .isEqualTo(422);
        all.assertAll();
    }

    @Test
    void the_database_keeps_no_key_and_a_page_shows_it_once() {
        var desk =
                Visitor.signedIn(
                        borough.Neighbours.both().ashdale(),
                        borough.Neighbours.both().of(borough.Neighbours.both().ashdale(), "desk"));
        var none = desk.post("/staff/api-keys", Map.of("name", ""));
        assertThat(none.status()).isEqualTo(422);
        assertThat(none.body()).contains("Enter whose key this is", "Select one or more services");
        assertThat(partner.key()).startsWith("borough_").hasSizeGreaterThan(50);
    }

    @Test
    void a_service_without_the_api_among_its_channels_is_not_there() {
        var slugs =
                Tenancy.in(
                        brookshire.id(),
                        () ->
                                Town.bean(Catalogue.class).all().stream()
                                        .filter(it -> !it.front().channels().contains("api"))
                                        .map(Catalogue.Listed::slug)
                                        .toList());
        var all = new SoftAssertions();
        for (var slug : slugs) {
            isProblem(
                    all,
                    Program.of(brookshire, "Any", slug).post("/api/services/" + slug, "{}"),
                    404,
                    slug);
        }
        all.assertAll();
    }
}
