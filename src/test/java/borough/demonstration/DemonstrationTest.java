package borough.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import borough.places.Places;
import borough.values.Uprn;
import org.junit.jupiter.api.Test;

class DemonstrationTest {
    @Test
    void amina_lives_at_14_mill_lane() {
        var home =
                MadeUp.brookshire(
                        "2026-05-12T11:05",
                        () -> MadeUp.door(Places.class).at(new Uprn(900000001)).orElseThrow());
        assertThat(home.address().brief()).isEqualTo("14 Mill Lane, AB1 2CD");
    }
}
