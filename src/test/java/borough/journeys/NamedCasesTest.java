package borough.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import borough.Browser;
import borough.Town;
import borough.values.Reference;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** An answer that names an earlier request by its reference. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class NamedCasesTest {
    private static final String SERVICE =
            """
            service: Ask for a thing
            about: About it.
            area: a
            owner: waste
            ask:
              before:
                question: Which request do you mean?
                answer: case of %s
                optional: yes
              what: { question: What is it?, answer: text }
            then:
              waiting:
                say: We look for it.
                decide:
                  found: { by: waste supervisor, to: closed }
              closed: { end: done }
            keep: 1 year
            """;
    private static final String NONE = "We have no such request with this reference.";

    private final Offered offered = new Offered(SERVICE.formatted(Offered.SLUG));
    private final Browser somebody = offered.somebody();

    @BeforeEach
    void on_a_tuesday() {
        Town.CLOCK.set("2026-05-12T09:00:00");
    }

    private Reference sent() {
        var page = Offered.answer(somebody, offered.begin(somebody), "");
        page = Offered.answer(somebody, page, "Amina’s broom");
        page = somebody.press(page, "main form", Map.of());
        return Reference.read(page.html().select(".done__letters").text()).orElseThrow();
    }

    private Browser.Page naming(String reference) {
        var other = offered.somebody();
        return Offered.answer(other, offered.begin(other), reference);
    }

    @Test
    @Order(1)
    void a_request_of_the_service_is_taken_and_nothing_of_it_is_said() {
        var page = naming(sent().text());
        assertThat(page.path()).endsWith("/what");
        assertThat(page.text()).doesNotContain("Amina");
    }

    @Test
    @Order(1)
    void one_of_any_service_is_taken_where_the_file_says_so() {
        var reference = sent();
        offered.publish(SERVICE.formatted("any"));
        assertThat(naming(reference.text()).path()).endsWith("/what");
        assertThat(naming(Reference.draw().text()).text()).contains(NONE);
    }

    @Test
    @Order(2)
    void one_that_is_not_there_and_one_of_another_service_sound_the_same() {
        var reference = sent();
        var notThere = naming(Reference.draw().text());
        assertThat(notThere.status()).isEqualTo(422);
        assertThat(notThere.text()).contains(NONE);
        offered.publish(SERVICE.formatted("report-noise"));
        var ofAnother = naming(reference.text());
        assertThat(ofAnother.status()).isEqualTo(422);
        assertThat(ofAnother.html().select(".govuk-error-message").text())
                .isEqualTo(notThere.html().select(".govuk-error-message").text());
    }

    // Last, for nobody from this address can try any more then.
    @Test
    @Order(Integer.MAX_VALUE)
    void nobody_tries_references_without_end() {
        var other = offered.somebody();
        var page = offered.begin(other);
        var last = page;
        for (int tries = 0; tries < 60; tries++) {
            last = Offered.answer(other, page, Reference.draw().text());
        }
        assertThat(last.text()).contains("You have tried too many references.");
        assertThat(last.status()).isEqualTo(422);
    }
}
