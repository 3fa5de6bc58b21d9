package borough.customers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BirthAskedTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 5, 12);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "3 5 1961",
                "03/05/61",
                "3 May 1961",
                "3rd may 61",
                "1961-05-03",
                "3.5.1961"
            })
    void a_birthday_is_read_as_people_say_it(String typed) {
        var it = BirthAsked.in("okafor " + typed, TODAY).orElseThrow();
        assertThat(it.spans().getFirst().from()).isEqualTo(LocalDate.of(1961, 5, 3));
        assertThat(it.rest()).isEqualTo("okafor");
    }

    @Test
    void a_year_is_all_its_days_and_what_cannot_be_is_none() {
        var year = BirthAsked.in("s okafor 1961", TODAY).orElseThrow().spans().getFirst();
        assertThat(year.from()).isEqualTo(LocalDate.of(1961, 1, 1));
        assertThat(year.isDay()).isFalse();
        assertThat(BirthAsked.in("99/99/1961x", TODAY)).isEmpty();
        assertThat(BirthAsked.in("3 5 2061", TODAY)).isEmpty();
        assertThat(BirthAsked.in("14 mill lane", TODAY)).isEmpty();
    }
}
