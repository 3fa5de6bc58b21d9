package borough.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** What figures may say of people: the kind of device, as coarse as can be. */
class FiguresOfPeopleTest {
    private static final Map<String, String> AGENTS =
            Map.of(
                    "Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X)", "phone",
                    "Mozilla/5.0 (Linux; Android 16; Pixel 9) Mobile Safari/537.36", "phone",
                    "Mozilla/5.0 (Linux; Android 16; SM-X710) Safari/537.36", "tablet",
                    "Mozilla/5.0 (iPad; CPU OS 19_0 like Mac OS X)", "tablet",
                    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) Firefox/150.0", "computer",
                    "curl/8.5.0", "other",
                    "", "other");

    @Test
    void a_device_is_one_of_a_few_kinds() {
        AGENTS.forEach((agent, kind) -> assertThat(Device.of(agent)).as(agent).isEqualTo(kind));
    }
}
