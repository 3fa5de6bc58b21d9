package borough.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import borough.Town;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** News that was written before its class moved to another package. */
class NewsThatMovedTest {
    private static final List<String> HEARD = Collections.synchronizedList(new ArrayList<>());

    /** Something that came about, as this test tells it. */
    record LanternLit(String street) {}

    @Test
    void it_still_finds_its_listener_by_the_listener_s_name() {
        var news = Town.bean(News.class);
        news.hear(LanternLit.class, "tests.lantern lit", it -> HEARD.add(it.street()));
        var council = Town.council(false);
        Town.run(
                council,
                () ->
                        Town.bean(JdbcClient.class)
                                .sql(
                                        """
                                        insert into data.news
                                            (listener, key, position, event, body, said_at, due_at)
                                        values ('tests.lantern lit', 'a', 1, 'lamps.LanternLit',
                                            '{"street": "Mill Lane"}', ?, ?)
                                        """)
                                .param(Sql.value(Town.CLOCK.instant()))
                                .param(Sql.value(Town.CLOCK.instant()))
                                .update());
        Town.sweep();
        assertThat(HEARD).containsExactly("Mill Lane");
        assertThatThrownBy(() -> news.listener("lamps.LanternLit", "tests.another"))
                .hasMessage("Nobody hears lamps.LanternLit as tests.another");
        assertThatThrownBy(() -> news.listener("lamps.CandleLit", "tests.lantern lit"))
                .isInstanceOf(IllegalStateException.class);
    }
}
