package borough.saving;

import static org.assertj.core.api.Assertions.assertThat;

import borough.Browser;
import borough.Town;
import borough.catalogue.Catalogue;
import borough.demonstration.MadeUp;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a service keeps nothing of can't be saved to be finished later. */
class KeptNothingTest {
    private static final String OFFER = "Save and finish later";

    private final Browser somebody = browser();

    private static Browser browser() {
        var council = MadeUp.council("fernmoor").id();
        Town.run(council, () -> Town.bean(Catalogue.class).readFiles());
        return new Browser(council);
    }

    private Browser.Page begin(String service) {
        return somebody.press(somebody.open("/services/" + service), "main form", Map.of());
    }

    // A page of a journey has its question's name at the end.
    private static String journey(Browser.Page page) {
        return page.path().replaceFirst("(/journeys/[^/]+).*", "$1");
    }

    @Test
    void where_nothing_is_kept_no_page_offers_to_save_it() {
        var asked = begin("housing-help-check");
        assertThat(asked.text()).contains("Where will you sleep tonight?").doesNotContain(OFFER);
        var saving = somebody.open(journey(asked) + "/save");
        assertThat(saving.path()).isEqualTo(asked.path());
    }

    @Test
    void elsewhere_it_can_be_saved() {
        var asked = begin("make-a-complaint");
        assertThat(asked.text()).contains(OFFER);
        assertThat(somebody.open(journey(asked) + "/save").text()).contains(OFFER);
    }
}
