package borough.api;

import static org.assertj.core.api.Assertions.assertThat;

import borough.Town;
import borough.catalogue.Services;
import borough.council.Council;
import borough.council.Councils;
import borough.data.Tenancy;
import borough.documents.MadePictures;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Files that programs send: first, to be named, or inside an answer. */
class FilesByProgramTest {
    private static final String SLUG = "ask-for-a-look";
    private static final String SERVICE =
            """
            service: Ask for a look
            about: Ask us to look at a thing.
            who: Anyone.
            area: bin-collections-and-containers
            owner: waste-and-recycling
            channels: [web, api]
            sign in: none
            promise: 2 working days
            ask:
              photo: { question: What does it look like?, answer: file }
              papers: { question: Which papers do you have?, answer: files, optional: yes }
            then:
              waiting:
                say: We look at it.
                decide:
                  found: { by: waste supervisor, to: closed }
              closed: { end: done }
            keep: 1 year
            examples:
              - name: a look
                now: 2026-05-12 09:00
                given: { photo: bin.jpg }
                expect: { stage: waiting }
            """;
    private static final byte[] PHOTO = MadePictures.fromPhone(40, 30, 1);

    private final Council council =
            Tenancy.in(Town.council(true), Town.bean(Councils.class)::current);
    private final Program partner = Program.of(council, "Lookers", SLUG);

    @BeforeEach
    void live() {
        Town.CLOCK.set("2026-05-12T09:00:00");
        Services.live(council.id(), SLUG, SERVICE);
    }

    private String begin() {
        var begun = partner.post("/api/journeys", "{\"service\": \"" + SLUG + "\"}");
        return "/api/journeys/" + begun.text("journey");
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    @Test
    void a_file_is_sent_first_and_named_in_the_answer() {
        var journey = begin();
        var kept = partner.postBytes(journey + "/files/photo?name=bin.jpg", PHOTO);
        assertThat(kept.status()).as(kept.body()).isEqualTo(201);
        assertThat(kept.text("name")).isEqualTo("bin.jpg");
        assertThat(kept.text("kind")).isEqualTo("picture");
        var answer = "{\"answer\": {\"id\": \"" + kept.text("id") + "\"}}";
        var told = partner.put(journey + "/answers/photo", answer);
        assertThat(told.status()).as(told.body()).isEqualTo(200);
        assertThat(told.text("answers", "photo", "id")).isEqualTo(kept.text("id"));
        var another = partner.put(begin() + "/answers/photo", answer);
        assertThat(another.error("photo")).isEqualTo("No such file was sent for this question");
        var papers = answer.replace("{\"id\"", "[{\"id\"").replace("}}", "}]}");
        assertThat(partner.put(journey + "/answers/papers", papers).error("papers"))
                .isEqualTo("No such file was sent for this question");
        assertThat(
                        partner.patch(journey + "/answers", "{\"answers\": {\"papers\": null}}")
                                .status())
                .isEqualTo(200);
        assertThat(partner.post(journey + "/send", "{}").status()).isEqualTo(201);
    }

    @Test
    void a_small_file_stands_in_the_answer_itself_and_is_refused_as_people_s_are() {
        var journey = begin();
        var photo = "{\"name\": \"bin.jpg\", \"base64\": \"" + base64(PHOTO) + "\"}";
        var both = "{\"answers\": {\"photo\": " + photo + ", \"papers\": [" + photo + "]}}";
        var told = partner.patch(journey + "/answers", both);
        assertThat(told.status()).as(told.body()).isEqualTo(200);
        assertThat(told.text("state")).isEqualTo("ready");
        var text = base64("plain words".getBytes(StandardCharsets.UTF_8));
        var wrong = "{\"answer\": {\"name\": \"a.jpg\", \"base64\": \"" + text + "\"}}";
        assertThat(partner.put(journey + "/answers/photo", wrong).error("photo"))
                .isEqualTo("The file must be a picture or a PDF: JPG, PNG, WebP or PDF");
        assertThat(partner.put(journey + "/answers/photo", "{\"answer\": \"bin\"}").error("photo"))
                .startsWith("Send the id of a file");
        var odd = "{\"answer\": {\"base64\": \"!\"}}";
        assertThat(partner.put(journey + "/answers/photo", odd).error("photo"))
                .isEqualTo("The bytes are not in base64");
    }

    @Test
    void what_is_no_file_or_for_nobody_is_turned_down() {
        var journey = begin();
        var words = "plain words".getBytes(StandardCharsets.UTF_8);
        var told = partner.postBytes(journey + "/files/photo", words);
        assertThat(told.status()).isEqualTo(422);
        assertThat(told.error("photo")).startsWith("The file must be a picture or a PDF");
        assertThat(partner.postBytes(journey + "/files/nothing", PHOTO).status()).isEqualTo(404);
        var others = Program.of(council, "Others", SLUG);
        assertThat(others.postBytes(journey + "/files/photo", PHOTO).status()).isEqualTo(404);
        var atOnce = partner.post("/api/services/" + SLUG, "{\"answers\": {\"photo\": {}}}");
        assertThat(atOnce.error("photo")).contains("/api/journeys");
    }
}
