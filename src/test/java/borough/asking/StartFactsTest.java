package borough.asking;

import static org.assertj.core.api.Assertions.assertThat;

import borough.Town;
import borough.catalogue.Catalogue;
import borough.tongues.Tongue;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class StartFactsTest {
    @Test
    void only_what_one_has_to_say_is_to_be_ready() {
        var council = Town.council(false);
        var service =
                Town.in(council, () -> Town.bean(Catalogue.class).live("book-bulky-waste"))
                        .orElseThrow();

        assertThat(StartFacts.of(service, Tongue.ENGLISH).ready())
                .containsExactly("The postcode of the property");
    }
}
