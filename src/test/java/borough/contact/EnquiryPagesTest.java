package borough.contact;

import static org.assertj.core.api.Assertions.assertThat;

import borough.Browser;
import borough.Lamps;
import borough.Town;
import borough.interactions.Interaction;
import borough.interactions.Interactions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EnquiryPagesTest {
    private final Lamps lamps = new Lamps();
    private final Browser beth = new Browser(lamps.council()).as("advisers");

    @BeforeEach
    void begin() {
        Town.CLOCK.set("2026-05-12T09:00:00");
    }

    private Browser.Page send(Browser.Page page, Map<String, String> typed) {
        return beth.press(page, "main form", typed);
    }

    private List<Interaction> found(String contact) {
        return lamps.in(() -> Town.bean(Interactions.class).ofContactPoint(contact, "")).lines();
    }

    @Test
    void a_question_answered_at_once_is_one_line_however_often_it_is_sent() {
        var page = beth.open("/staff/enquiries/new");
        var typed =
                Map.of(
                        "topic", "When is my bin day?",
                        "channel", "reception",
                        "contact", "07700 900123",
                        "note", "<b>She</b> will tell her mother.");
        assertThat(send(page, typed).text()).contains("It is written down.");
        send(page, typed);
        assertThat(found("07700900123"))
                .singleElement()
                .satisfies(
                        it -> {
                            assertThat(it.says()).isEqualTo("Asked: When is my bin day?");
                            assertThat(it.channel()).isEqualTo("reception");
                            assertThat(it.staff()).contains("Lee Marsh");
                            assertThat(it.words())
                                    .isEqualTo(Optional.of("<b>She</b> will tell her mother."));
                        });
    }

    @Test
    void what_is_wrong_is_said_beside_its_field() {
        var page = beth.open("/staff/enquiries/new");
        var wrong =
                send(
                        page,
                        Map.of(
                                "topic", "<script>",
                                "reference", "123",
                                "note", "x".repeat(2_001)));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.html().select(".govuk-error-summary a").eachAttr("href"))
                .containsExactly("#topic", "#reference", "#note");
        assertThat(wrong.html().select("main script")).isEmpty();
    }

    @Test
    void nobody_else_writes_enquiries_down() {
        var crew = new Browser(lamps.council()).as("crews");
        assertThat(crew.open("/staff/enquiries/new").status()).isEqualTo(403);
        assertThat(crew.open("/staff/replies").status()).isEqualTo(403);
    }
}
