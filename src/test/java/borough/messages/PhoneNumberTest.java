package borough.messages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumberTest {
    @ParameterizedTest
    @CsvSource({
        "07700900123, +447700900123",
        "07700 900 123, +447700900123",
        "(07700) 900-123, +447700900123",
        "+44 7700 900123, +447700900123",
        "+44 (0)7700 900123, +447700900123",
        "0044 7700 900123, +447700900123",
        "447700900123, +447700900123",
        "07624 900123, +447624900123",
        "+353 87 123 4567, +353871234567",
    })
    void a_number_is_read_as_people_write_it(String written, String plain) {
        assertThat(PhoneNumber.read(written)).map(PhoneNumber::text).contains(plain);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "none",
                "01632 960100",
                "020 7946 0000",
                "07700 90012",
                "07700 9001234",
                "07012 345678",
                "07612 345678",
                "+44",
                "+0 123 4567",
                "07700900123; drop table",
                "+1234567890123456",
            })
    void what_takes_no_text_is_no_number(String written) {
        assertThat(PhoneNumber.read(written)).isEmpty();
    }
}
