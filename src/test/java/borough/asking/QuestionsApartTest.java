package borough.asking;

import static org.assertj.core.api.Assertions.assertThat;

import borough.Town;
import borough.Visitor;
import borough.catalogue.Catalogue;
import borough.catalogue.Services;
import borough.vocabulary.Vocabulary;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** A question may be called like a page that every journey has: it is asked all the same. */
@Tag("database")
class QuestionsApartTest {
    private static final Pattern OURS = Pattern.compile("/journeys/\\{id}/([a-z-]+)");
    private static final String SLUG = "tell-us-all";
    private static final String SERVICE =
            """
            service: Tell us all
            about: Tell us.
            who: Anyone.
            area: bin-collections-and-containers
            owner: waste
            channels: [web]
            sign in: none
            ask:
            %s
            then:
              told: { say: Thank you., end: done }
            keep: 1 year
            """;

    private static List<String> ourPages() {
        var names = new TreeSet<String>();
        var mappings = Town.bean(RequestMappingHandlerMapping.class);
        for (var each : mappings.getHandlerMethods().keySet()) {
            for (var pattern : each.getPatternValues()) {
                var ours = OURS.matcher(pattern);
                if (ours.matches()) {
                    names.add(ours.group(1));
                }
            }
        }
        return new ArrayList<>(names);
    }

    @Test
    void whatever_a_question_is_called_its_page_asks_it() throws Exception {
        var names = ourPages();
        assertThat(names).contains("help", "check", "send", "saved");
        var council = Town.council(true);
        var questions = new StringBuilder();
        for (var name : names) {
            questions.append("  %1$s: { question: What of %1$s?, answer: text }\n".formatted(name));
        }
        var file = Files.createTempDirectory("all").resolve(SLUG + ".yaml");
        Files.writeString(file, SERVICE.formatted(questions.toString().stripTrailing()));
        Services.live(council, Town.bean(Catalogue.class), file, Town.bean(Vocabulary.class));

        var somebody = new Visitor(Town.host(council));
        var at = somebody.post("/services/" + SLUG, Map.of()).to();
        at = somebody.get(at).to();
        for (var name : names) {
            assertThat(somebody.get(at).page().select("h1").text())
                    .isEqualTo("What of " + name + "?");
            at = somebody.post(at, Map.of(at.substring(at.lastIndexOf('/') + 1), "this")).to();
        }
        assertThat(at).endsWith("/check");
        assertThat(somebody.get(at).page().text()).contains("Check your answers");
    }
}
