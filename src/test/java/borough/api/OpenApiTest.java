package borough.api;

import static org.assertj.core.api.Assertions.assertThat;

import borough.Town;
import borough.Visitor;
import borough.catalogue.Catalogue;
import borough.council.Council;
import borough.data.Json;
import borough.data.Tenancy;
import borough.demonstration.MadeUp;
import borough.misses.Register;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What programs are told of the services, made from the files. */
class OpenApiTest {
    private static Council brookshire;

    @BeforeAll
    static void services() {
        brookshire = MadeUp.council("brookshire");
        Town.CLOCK.set("2026-05-12T18:10:00");
        Tenancy.run(brookshire.id(), () -> Town.bean(Catalogue.class).readFiles());
    }

    private static String text(String path) {
        var answer = new Visitor(brookshire.hosts().getFirst()).get(path);
        assertThat(answer.status()).as(path).isEqualTo(200);
        return answer.body();
    }

    @Test
    void the_descriptions_are_sound_openapi() {
        for (var path :
                List.of("/api/openapi.json", "/api/services/report-missed-bin/openapi.json")) {
            var read = new OpenAPIV3Parser().readContents(text(path), null, new ParseOptions());
            assertThat(read.getMessages()).as(path).isEmpty();
            assertThat(read.getOpenAPI().getOpenapi()).isEqualTo("3.1.0");
            assertThat(read.getOpenAPI().getPaths()).containsKey(ServicesApiTest.PATH);
        }
    }

    @Test
    void a_fault_in_a_description_would_be_seen() {
        var broken =
                text("/api/openapi.json").replace("\"responses\":{\"201\"", "\"answers\":{\"201\"");
        assertThat(
                        new OpenAPIV3Parser()
                                .readContents(broken, null, new ParseOptions())
                                .getMessages())
                .isNotEmpty();
    }

    @Test
    void each_question_is_described_in_the_file_s_own_words_and_example() {
        var send =
                Json.MAPPER
                        .readTree(text("/api/openapi.json"))
                        .path("paths")
                        .path(ServicesApiTest.PATH)
                        .path("post");
        var content = send.path("requestBody").path("content").path("application/json");
        var answers = content.path("schema").path("properties").path("answers");
        assertThat(answers.path("required").toString()).isEqualTo("[\"address\",\"bins\"]");
        assertThat(answers.path("properties").path("bins").path("title").asString())
                .isEqualTo("What did we miss?");
        assertThat(answers.path("properties").path("bins").path("items").path("enum").size())
                .isEqualTo(5);
        assertThat(send.path("description").asString()).contains("Refuses `too late`");
        var first = content.path("examples").path("example-1");
        assertThat(first.path("summary").asString()).contains("missed this morning");
        assertThat(first.path("value").path("answers").path("address").path("uprn").asLong())
                .isEqualTo(900000001);
    }

    @Test
    void a_service_is_described_in_the_language_that_is_liked_best_of_its_own() {
        var path = "/api/services/give-feedback-or-compliment/openapi.json";
        var answer = new Visitor(brookshire.hosts().getFirst()).get(path + "?lang=cy");
        assertThat(answer.header("content-language")).isEqualTo("cy");
        assertThat(answer.header("vary")).contains("Accept-Language");
        var welsh = Json.MAPPER.readTree(answer.body());
        assertThat(welsh.path("info").path("title").asString())
                .isEqualTo("Anfon canmoliaeth neu awgrym");
        assertThat(question(welsh)).isEqualTo("Beth hoffech chi ei anfon?");
        assertThat(question(Json.MAPPER.readTree(text(path + "?lang=fr"))))
                .isEqualTo("What would you like to send?");
        assertThat(
                        new OpenAPIV3Parser()
                                .readContents(answer.body(), null, new ParseOptions())
                                .getMessages())
                .isEmpty();
    }

    private static String question(JsonNode description) {
        return description
                .path("paths")
                .path("/api/services/give-feedback-or-compliment")
                .path("post")
                .path("requestBody")
                .path("content")
                .path("application/json")
                .path("schema")
                .path("properties")
                .path("answers")
                .path("properties")
                .path("kind")
                .path("title")
                .asString();
    }

    @Test
    void the_first_example_is_taken_as_it_stands() {
        Register.clear(brookshire);
        var page = new Visitor(brookshire.hosts().getFirst()).get("/api").page();
        var curl = page.expectFirst("pre:contains(" + ServicesApiTest.PATH + ")").text();
        var body = curl.substring(curl.indexOf("-d '") + 4, curl.lastIndexOf("'"));
        var told =
                Program.of(brookshire, "By the page", "report-missed-bin")
                        .post(ServicesApiTest.PATH, body);
        assertThat(told.status()).as(told.body()).isEqualTo(201);
    }
}
