package borough.web;

import static org.assertj.core.api.Assertions.assertThat;

import borough.council.Brand;
import org.junit.jupiter.api.Test;

class BrandSheetTest {

    @Test
    void white_words_can_be_read_on_any_colour_a_council_chooses() {
        for (var colour : new int[] {0xffff00, 0xffffff, 0x0f4a44, 0xff8800, 0x88ccff}) {
            assertThat(BrandSheet.contrast(BrandSheet.readable(colour), 0xffffff))
                    .isGreaterThanOrEqualTo(7.0);
        }
    }

    @Test
    void a_colour_that_is_dark_enough_stays_as_the_council_chose_it() {
        assertThat(BrandSheet.css(new Brand("#0f4a44", "#7a2d05")))
                .contains("--brand: #0f4a44;", "--press: #7a2d05;");
    }

    @Test
    void in_the_dark_any_colour_is_light_enough() {
        for (var colour : new int[] {0, 0x0f4a44, 0x4d2c63}) {
            assertThat(BrandSheet.contrast(BrandSheet.bright(colour), 0x0b1614))
                    .isGreaterThanOrEqualTo(9.0);
        }
    }
}
