package borough.overload;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KindTest {
    @Test
    void what_watches_over_us_and_what_a_page_looks_like_is_never_turned_away() {
        assertThat(Kind.of("/health", null)).isEqualTo(Kind.FREE);
        assertThat(Kind.of("/ready", null)).isEqualTo(Kind.FREE);
        assertThat(Kind.of("/metrics", null)).isEqualTo(Kind.FREE);
        assertThat(Kind.of("/assets/1a2b/borough.css", null)).isEqualTo(Kind.FREE);
    }

    @Test
    void desks_programs_and_residents_have_places_of_their_own() {
        var form = "application/x-www-form-urlencoded";
        assertThat(Kind.of("/staff/work", null)).isEqualTo(Kind.STAFF);
        assertThat(Kind.of("/crew", form)).isEqualTo(Kind.STAFF);
        assertThat(Kind.of("/api/services/x", "application/json")).isEqualTo(Kind.PROGRAMS);
        assertThat(Kind.of("/hooks/texts", "application/json")).isEqualTo(Kind.PROGRAMS);
        assertThat(Kind.of("/", null)).isEqualTo(Kind.PUBLIC);
        assertThat(Kind.of("/journeys/x/address", form)).isEqualTo(Kind.PUBLIC);
    }

    @Test
    void a_name_that_only_begins_like_anothers_is_a_residents() {
        assertThat(Kind.of("/staffing", null)).isEqualTo(Kind.PUBLIC);
        assertThat(Kind.of("/healthy-homes", null)).isEqualTo(Kind.PUBLIC);
        assertThat(Kind.of("/apiary", null)).isEqualTo(Kind.PUBLIC);
    }

    @Test
    void files_that_take_as_long_as_a_slow_line_take_nobody_elses_place() {
        var files = "Multipart/form-data; boundary=x";
        assertThat(Kind.of("/journeys/x/photo", files)).isEqualTo(Kind.FILES);
        assertThat(Kind.of("/follow/x/files/y", null)).isEqualTo(Kind.FILES);
    }
}
