package borough.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import borough.Browser;
import borough.Browser.File;
import borough.Town;
import borough.cases.Hamlet;
import borough.documents.MadePictures;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Files stay with the journey that they were sent to, where its other answers go on to another. */
class FilesStayTest {
    private static final String LOOK =
            """
            ask:
              name: { question: What is your name?, answer: text }
              photo: { question: What does it look like?, answer: file }

            then:
              waiting:
                say: We look at it.
                offer: look-again
                decide: { over: { by: supervisor, to: over } }
              over: { end: done }
            """;
    private static final String AGAIN = LOOK.replace("    offer: look-again\n", "");

    private final Hamlet hamlet = new Hamlet();
    private final Browser amina = new Browser(hamlet.council());

    @BeforeEach
    void live() {
        Town.CLOCK.set("2026-05-12T09:00:00");
        var example = "given: { name: A, photo: a.jpg }\nexpect: { stage: waiting }\n";
        hamlet.live("look-at-it", LOOK, example);
        hamlet.live("look-again", AGAIN, example);
    }

    @Test
    void the_next_service_asks_for_a_file_anew_and_fills_in_the_rest() {
        var start = amina.press(amina.open("/services/look-at-it"), "main form", Map.of());
        var photo = Offered.answer(amina, start, "Amina Khan");
        var bin = new File("photo", "bin.jpg", MadePictures.jpeg(9, 9));
        var check = amina.upload(photo, "#answers", Map.of(), bin);
        var end = amina.press(check, "form[action$=/send]", Map.of());
        var on = end.html().select("main a[href$=/on/look-again]").attr("href");
        var name = amina.press(amina.open(on), "main form", Map.of());
        assertThat(name.html().select("input[name=name]").attr("value")).isEqualTo("Amina Khan");
        var asked = Offered.answer(amina, name, "Amina Khan");
        assertThat(asked.html().select("input[type=file]")).hasSize(1);
        assertThat(asked.html().select(".files")).isEmpty();
    }
}
