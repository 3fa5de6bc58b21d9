package borough.saving;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Where a link to saved answers can be sent. */
class SaveContactTest {
    @Test
    void a_contact_is_read_as_people_write_it_and_known_by_its_owner() {
        var mobile = SaveContact.read(" 07700 900 101 ").orElseThrow();
        assertThat(mobile.isKnownBy("0101")).isTrue();
        assertThat(mobile.isKnownBy("101")).isFalse();
        assertThat(SaveContact.read("amina@example.org").orElseThrow().isEmail()).isTrue();
        assertThat(SaveContact.read("amina@example.org\nBcc: all@example.org")).isEmpty();
        assertThat(SaveContact.read("01632 960100")).isEmpty();
    }
}
