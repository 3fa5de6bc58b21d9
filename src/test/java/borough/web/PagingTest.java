package borough.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PagingTest {

    @Test
    void first_last_and_the_pages_around_are_offered_with_gaps_between() {
        assertThat(new Paging(5, 20, "/x").offered()).containsExactly(1, 0, 4, 5, 6, 0, 20);
        assertThat(new Paging(1, 3, "/x").offered()).containsExactly(1, 2, 3);
        assertThat(new Paging(3, 5, "/x").offered()).containsExactly(1, 2, 3, 4, 5);
        assertThat(new Paging(1, 1, "/x").offered()).containsExactly(1);
    }

    @Test
    void other_pages_keep_what_was_searched_for() {
        assertThat(new Paging(1, 3, "/people?q=khan").href(2)).isEqualTo("/people?q=khan&page=2");
        assertThat(new Paging(1, 3, "/people").href(2)).isEqualTo("/people?page=2");
    }
}
