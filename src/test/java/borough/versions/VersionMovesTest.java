package borough.versions;

import static org.assertj.core.api.Assertions.assertThat;

import borough.Sent;
import borough.Town;
import borough.casebook.Case;
import borough.cases.Cases;
import borough.catalogue.Catalogue;
import borough.catalogue.Draft;
import borough.catalogue.Shelf;
import borough.catalogue.Version;
import borough.council.SignedIn;
import borough.data.Tenancy;
import borough.values.CouncilId;
import borough.values.Reference;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class VersionMovesTest {
    private static final String SLUG = "ask-for-a-skip";
    private static final Cases.Deciding AGREE = new Cases.Deciding("agree", "", Set.of());
    private static final String FILE = "services/bins/" + SLUG + ".yaml";
    private static final SignedIn SUPERVISOR =
            new SignedIn(
                    UUID.randomUUID(), "Carol", List.of(), Set.of("waste supervisor"), Set.of());
    private static final String RENAMED =
            Shelf.SKIP
                    .replace("deciding", "looking at it")
                    .replace("say: We answer", "say: Soon, we answer");

    private CouncilId council;
    private Shelf shelf;
    private String first;
    private final List<Reference> cases = new ArrayList<>();

    @BeforeEach
    void three_open_cases() {
        Town.CLOCK.set("2026-05-12T09:00:00");
        council = Town.council(false);
        shelf = new Shelf("always");
        first = publish(Shelf.SKIP);
        for (int i = 0; i < 3; i++) {
            cases.add(open(first));
        }
    }

    private String publish(String text) {
        shelf.put(FILE, text);
        return Tenancy.in(
                council,
                () -> {
                    var draft = shelf.catalogue().file(SLUG).orElseThrow();
                    assertThat(draft.faults()).isEmpty();
                    keep(draft);
                    return draft.hash();
                });
    }

    private void keep(Draft draft) {
        var deed = new Version.Deed(Version.What.PUBLISHED, "Grace Lindqvist", "");
        shelf.catalogue().keep(draft);
        shelf.catalogue().decide(SLUG, draft.hash(), deed);
    }

    private Reference open(String version) {
        return in(
                () -> {
                    var service = Town.bean(Catalogue.class).version(version).orElseThrow();
                    var answers = Map.<String, Object>of("name", "Amina Khan", "days", 3L);
                    return Sent.byWeb(service, answers);
                });
    }

    private <T> T in(Supplier<T> work) {
        return Town.in(council, work);
    }

    private static VersionMoves moves() {
        return Town.bean(VersionMoves.class);
    }

    private Case look(Reference reference) {
        return in(() -> Town.bean(Cases.class).find(reference).orElseThrow());
    }

    private List<String> happened(Reference reference) {
        return in(() -> Town.bean(Cases.class).story(reference).orElseThrow()).events().stream()
                .map(it -> it.what() + ": " + it.words() + " (" + it.by().who() + ")")
                .toList();
    }

    private void ask(String to, Map<String, String> stages) {
        Town.run(
                council,
                () ->
                        moves().ask(
                                        new VersionMove.Way(SLUG, first, to),
                                        stages,
                                        "Grace Lindqvist",
                                        "Clearer words"));
    }

    @Test
    void a_preview_says_what_is_not_there_and_changes_nothing() {
        var second =
                publish(
                        RENAMED.replace("  days: {", "  weeks: {")
                                .replace("days > ", "weeks > ")
                                .replace("days: 7 }", "weeks: 7 }")
                                .replace("days: 8 }", "weeks: 8 }"));
        var preview = in(() -> moves().preview(new VersionMove.Way(SLUG, first, second)));
        assertThat(preview.cases()).isEqualTo(3);
        assertThat(preview.stages())
                .containsExactly(new VersionPreview.InStage("deciding", 3, false));
        assertThat(preview.stagesThere()).containsExactly("looking at it");
        assertThat(preview.names().notThere()).containsExactly("days");
        assertThat(preview.stuck()).isEmpty();
        assertThat(look(cases.getFirst()).about().version()).isEqualTo(first);
    }

    @Test
    void each_case_goes_on_in_the_stage_that_was_chosen_and_its_history_says_so() {
        var second = publish(RENAMED);
        ask(second, Map.of("deciding", "looking at it"));
        Town.sweep();
        for (var reference : cases) {
            var now = look(reference);
            assertThat(now.about().version()).isEqualTo(second);
            assertThat(now.where().stage()).isEqualTo("looking at it");
            assertThat(now.where().dueAt()).isPresent();
            assertThat(happened(reference))
                    .contains(
                            "took a newer version: Clearer words (Grace Lindqvist)",
                            "entered: looking at it (Borough)");
            assertThat(in(() -> Town.bean(Cases.class).story(reference).orElseThrow().says()))
                    .startsWith("Soon, we answer by Thursday 14 May");
        }
        var done = in(() -> moves().asked(SLUG)).getFirst().progress();
        assertThat(done.moved()).isEqualTo(3);
        assertThat(done.doneAt()).isPresent();
        Town.run(council, () -> Town.bean(Cases.class).decide(cases.getFirst(), AGREE, SUPERVISOR));
        assertThat(look(cases.getFirst()).where().stage()).isEqualTo("agreed");
        assertThat(in(() -> moves().open(SLUG))).containsExactly(Map.entry(second, 2L));
    }

    @Test
    void cut_off_in_the_middle_nothing_is_half_done_and_the_rest_follows() {
        var second = publish(RENAMED);
        ask(second, Map.of("deciding", "looking at it"));
        assertThat(in(() -> moves().moveNext())).isTrue();
        Assertions.assertThatThrownBy(
                        () ->
                                Town.run(
                                        council,
                                        () -> {
                                            moves().moveNext();
                                            throw new IllegalStateException("The power went");
                                        }))
                .hasMessage("The power went");
        assertThat(in(() -> moves().open(SLUG))).containsEntry(first, 2L).containsEntry(second, 1L);
        assertThat(in(() -> moves().asked(SLUG)).getFirst().progress().moved()).isEqualTo(1);
        Town.sweep();
        assertThat(in(() -> moves().open(SLUG))).containsExactly(Map.entry(second, 3L));
        for (var reference : cases) {
            assertThat(happened(reference).stream().filter(it -> it.startsWith("took a newer")))
                    .hasSize(1);
        }
    }

    @Test
    void a_case_that_no_longer_opens_is_passed_by_and_holds_up_no_other() {
        var second = publish(RENAMED);
        var spoilt = cases.stream().min(Comparator.comparing(Reference::text)).orElseThrow();
        Town.run(
                council,
                () ->
                        Town.bean(JdbcClient.class)
                                .sql("update cases.cases set contents = ? where reference = ?")
                                .param(new byte[] {1, 2, 3})
                                .param(spoilt.text())
                                .update());
        ask(second, Map.of("deciding", "looking at it"));
        Town.sweep();
        assertThat(in(() -> moves().open(SLUG))).containsEntry(first, 1L).containsEntry(second, 2L);
        var progress = in(() -> moves().asked(SLUG)).getFirst().progress();
        assertThat(progress.moved()).isEqualTo(2);
        assertThat(progress.stayed()).isEqualTo(1);
    }

    @Test
    void what_cannot_be_read_there_stays_and_is_told_before_and_after() {
        var second =
                publish(
                        Shelf.SKIP
                                .replace(
                                        "For how many days?, answer: number",
                                        "How long?, answer: text")
                                .replace("when: days > days_at_most", "when: days == \"ever\"")
                                .replace("for {days at most} days", "{days at most} days")
                                .replace("days: 7 }", "days: a week }")
                                .replace("days: 8 }", "days: ever }"));
        var way = new VersionMove.Way(SLUG, first, second);
        var stuck = in(() -> moves().preview(way)).stuck();
        assertThat(stuck).singleElement().matches(it -> it.cases() == 3);
        assertThat(stuck.getFirst().why()).startsWith("days is number here and text there");
        ask(second, Map.of("deciding", "deciding"));
        Town.sweep();
        assertThat(look(cases.getFirst()).about().version()).isEqualTo(first);
        assertThat(happened(cases.getFirst()))
                .contains(
                        "stayed with its version: days is number here and text there (Grace"
                                + " Lindqvist)");
        assertThat(in(() -> moves().asked(SLUG)).getFirst().progress().stayed()).isEqualTo(3);
    }

    @Test
    void a_stage_nobody_chose_for_stays_and_no_case_is_moved_into_its_end() {
        var second = publish(RENAMED);
        ask(second, Map.of("deciding", "agreed"));
        Town.sweep();
        assertThat(look(cases.getFirst()).where().stage()).isEqualTo("deciding");
        assertThat(happened(cases.getFirst()))
                .anyMatch(it -> it.contains("no stage was chosen for deciding"));
        var other = Town.council(false);
        assertThat(Town.in(other, () -> moves().open(SLUG))).isEmpty();
        Town.CLOCK.pass(Duration.ofDays(1));
        assertThat(Optional.of(look(cases.getFirst()))).isPresent();
    }
}
