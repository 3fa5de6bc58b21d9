package borough.timers;

import static org.assertj.core.api.Assertions.assertThat;

import borough.Sent;
import borough.Town;
import borough.cases.Cases;
import borough.catalogue.Catalogue;
import borough.catalogue.Shelf;
import borough.catalogue.Version;
import borough.data.Tenancy;
import borough.services.Service;
import borough.values.CouncilId;
import borough.values.Reference;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@Tag("database")
class TimersTest {
    private static final String LAPSING =
            Shelf.SKIP.replace(
                    "    say: We answer by {due}.",
                    "    say: We answer by {due}.\n    after 5 days: agreed");

    private CouncilId council;
    private final List<Reference> cases = new ArrayList<>();

    @BeforeEach
    void cases_whose_time_comes_in_five_days() {
        Town.CLOCK.set("2026-05-12T09:00:00");
        council = Town.council(false);
        var shelf = new Shelf("always");
        shelf.put("services/bins/ask-for-a-skip.yaml", LAPSING);
        var version =
                Tenancy.in(
                        council,
                        () -> {
                            var draft = shelf.catalogue().file("ask-for-a-skip").orElseThrow();
                            assertThat(draft.faults()).isEmpty();
                            shelf.catalogue().keep(draft);
                            shelf.catalogue()
                                    .decide(
                                            "ask-for-a-skip",
                                            draft.hash(),
                                            new Version.Deed(Version.What.PUBLISHED, "Grace", ""));
                            return draft.hash();
                        });
        Town.run(
                council,
                () -> {
                    var service = Town.bean(Catalogue.class).version(version).orElseThrow();
                    for (int i = 0; i < 24; i++) {
                        cases.add(open(service));
                    }
                });
    }

    private static Reference open(Service service) {
        var answers = Map.<String, Object>of("name", "Amina Khan", "days", 3L);
        return Sent.byWeb(service, answers);
    }

    private String stage(Reference reference) {
        return Town.in(council, () -> Town.bean(Cases.class).find(reference).orElseThrow())
                .where()
                .stage();
    }

    private long timesItCame(Reference reference) {
        return Town.in(council, () -> Town.bean(Cases.class).story(reference).orElseThrow())
                .events()
                .stream()
                .filter(it -> it.what().equals("time came"))
                .count();
    }

    private void breakIt(Reference reference) {
        Town.run(
                council,
                () ->
                        Town.bean(JdbcClient.class)
                                .sql(
                                        "update cases.cases set version = 'lost of ' || version"
                                                + " where reference = ?")
                                .param(reference.text())
                                .update());
    }

    private void mend(Reference reference) {
        Town.run(
                council,
                () ->
                        Town.bean(JdbcClient.class)
                                .sql(
                                        "update cases.cases set version = substring(version from 9)"
                                                + " where reference = ?")
                                .param(reference.text())
                                .update());
    }

    private Optional<Instant> strikesAt(Reference reference) {
        return Town.in(
                council,
                () ->
                        Town.bean(JdbcClient.class)
                                .sql("select timer_at from cases.cases where reference = ?")
                                .param(reference.text())
                                .query((row, n) -> Optional.ofNullable(row.getTimestamp(1)))
                                .single()
                                .map(it -> it.toInstant()));
    }

    private boolean moveNext() {
        return Tenancy.in(council, () -> Town.bean(Timers.class).moveNext());
    }

    @Test
    void before_its_time_none_moves() {
        Town.sweep();
        assertThat(cases).allSatisfy(it -> assertThat(stage(it)).isEqualTo("deciding"));
    }

    @Test
    void after_an_outage_every_timer_fires_once_however_many_nodes_wake() {
        Town.CLOCK.pass(Duration.ofDays(9));
        try (var nodes = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 3; i++) {
                nodes.submit(Town::sweep);
            }
        }
        for (var it : cases) {
            assertThat(stage(it)).isEqualTo("agreed");
            assertThat(timesItCame(it)).isEqualTo(1);
        }
    }

    @Test
    void a_case_that_cannot_be_moved_holds_up_no_other() {
        Town.CLOCK.pass(Duration.ofDays(9));
        var broken = cases.getFirst();
        breakIt(broken);
        Town.sweep();
        assertThat(cases.stream().filter(it -> !it.equals(broken)))
                .allSatisfy(it -> assertThat(stage(it)).isEqualTo("agreed"));
        assertThat(stage(broken)).isEqualTo("deciding");
        assertThat(timesItCame(cases.getLast())).isEqualTo(1);
        assertThat(moveNext()).as("it is not tried again at once").isFalse();
    }

    @Test
    void what_is_put_off_is_tried_later_each_time_and_moves_once_it_can() {
        Town.CLOCK.pass(Duration.ofDays(9));
        var broken = cases.getFirst();
        breakIt(broken);
        Town.sweep();
        for (var pause : List.of(1, 2, 4)) {
            var now = Town.CLOCK.instant();
            assertThat(strikesAt(broken)).hasValue(now.plus(Duration.ofMinutes(pause)));
            Town.CLOCK.pass(Duration.ofMinutes(pause));
            assertThat(moveNext()).isTrue();
        }
        assertThat(timesItCame(cases.getLast())).isEqualTo(1);
        mend(broken);
        Town.CLOCK.pass(Duration.ofHours(1));
        Town.sweep();
        assertThat(stage(broken)).isEqualTo("agreed");
        assertThat(timesItCame(broken)).isEqualTo(1);
        assertThat(strikesAt(broken)).isEmpty();
    }
}
