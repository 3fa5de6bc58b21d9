package borough.web;

import static org.assertj.core.api.Assertions.assertThat;

import borough.web.SignedIn.Place;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which place in the left bar a page belongs to. */
class BarTest {
    private static final SignedIn ANN =
            new SignedIn(
                    "Ann",
                    "supervisor",
                    List.of(
                            new Place("Work", "/staff", 0, List.of("/staff/cases", "/staff/work")),
                            new Place("Board", "/staff/board", 0, List.of("/staff/board")),
                            new Place("Rounds", "/staff/rounds", 0, List.of("/staff/rounds"))));

    private static List<String> at(String path) {
        return ANN.places().stream().filter(it -> ANN.isAt(it, path)).map(Place::text).toList();
    }

    @Test
    void a_page_lights_up_the_place_it_belongs_to_and_no_other() {
        assertThat(at("/staff")).containsExactly("Work");
        assertThat(at("/staff/cases/4K7-QXD-9RM/do/note")).containsExactly("Work");
        assertThat(at("/staff/board")).containsExactly("Board");
        assertThat(at("/staff/rounds/jobs/7")).containsExactly("Rounds");
    }

    @Test
    void a_page_that_belongs_to_no_place_lights_up_none() {
        assertThat(at("/staff/properties/900000001")).isEmpty();
        assertThat(at("/staff/search")).isEmpty();
        assertThat(at("/staff/boards")).isEmpty();
        assertThat(at("/")).isEmpty();
    }
}
