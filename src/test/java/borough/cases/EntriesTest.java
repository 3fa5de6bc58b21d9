package borough.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import borough.Browser;
import borough.Town;
import borough.casebook.Event;
import borough.cases.Cases.NotAllowed;
import borough.values.Reference;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A table that grows where it is followed, and evidence that is asked for again. */
class EntriesTest {
    private static final String DIARY =
            """
            ask:
              entries:
                question: What did you hear?
                answer: rows
                columns: { heard: text }
                grows in: [keeping]
              letter: { question: The letter, answer: file, optional: yes }

            evidence:
              letter: { file: letter, checked by: supervisor }

            then:
              keeping:
                on entry added: { tell: thanks }
                on evidence asked: { tell: another }
                after 21 days without entry added: lapsed
                decide: { over: { by: supervisor, to: over } }
              lapsed: { end: lapsed }
              over: { end: done }

            messages:
              thanks: Thank you for writing.
              another: Please send another.
            """;

    private final Hamlet hamlet = new Hamlet();
    private Reference it = Reference.draw();

    @BeforeEach
    void sent() {
        Town.CLOCK.set("2026-05-12T09:00:00");
        hamlet.live("keep-a-diary", DIARY, "given: {}\nexpect: { stage: keeping }\n");
        it = hamlet.send("keep-a-diary", Map.of("entries", List.of(Map.of("heard", "a drum"))));
    }

    private static CustomersTurn turn() {
        return Town.bean(CustomersTurn.class);
    }

    private void add(String question, String heard, String occasion) {
        hamlet.run(() -> turn().add(it, question, List.of(Map.of("heard", heard)), occasion));
    }

    private List<?> entries() {
        return (List<?>) hamlet.in(() -> Town.bean(CustomersView.class).answers(it)).get("entries");
    }

    private long told(String words) {
        return hamlet.told(it).stream()
                .filter(one -> one.contents() != null && one.contents().text().equals(words))
                .count();
    }

    @Test
    void what_is_added_twice_is_there_once_and_the_case_hears_it_once() {
        add("entries", "a trumpet", "one");
        add("entries", "a trumpet", "one");
        var answers = hamlet.in(() -> Town.bean(CustomersView.class).answers(it));
        assertThat(answers.get("entries"))
                .isEqualTo(List.of(Map.of("heard", "a drum"), Map.of("heard", "a trumpet")));
        assertThat(told("Thank you for writing.")).isEqualTo(1);
    }

    @Test
    void quiet_is_counted_from_the_last_entry() {
        Town.CLOCK.set("2026-05-30T09:00:00");
        add("entries", "a trumpet", "one");
        Town.CLOCK.set("2026-06-10T09:00:00");
        Town.sweep();
        assertThat(hamlet.look(it).where().stage()).isEqualTo("keeping");
        Town.CLOCK.set("2026-06-21T09:00:00");
        Town.sweep();
        assertThat(hamlet.look(it).where().stage()).isEqualTo("lapsed");
    }

    @Test
    void what_does_not_grow_is_not_added_to() {
        assertThatThrownBy(() -> add("letter", "x", "one")).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> add("nothing", "x", "two")).isInstanceOf(NotAllowed.class);
        hamlet.decide(it, "over");
        assertThatThrownBy(() -> add("entries", "late", "three")).isInstanceOf(NotAllowed.class);
    }

    @Test
    void an_entry_is_added_on_the_page_by_which_it_is_followed() {
        var amina = new Browser(hamlet.council());
        var path = hamlet.in(() -> Town.bean(Cases.class).followingPath(it));
        var page = amina.open(path);
        var add = amina.open(page.html().select("main a[href$=/add/entries]").attr("href"));
        var empty = amina.press(add, "main form", Map.of());
        assertThat(empty.status()).isEqualTo(422);
        var field = add.html().select("main form input[type=text]").attr("name");
        var after = amina.press(add, "main form", Map.of(field, "<script>a trumpet</script>"));
        assertThat(after.path()).startsWith(path);
        assertThat(told("Thank you for writing.")).isEqualTo(1);
        amina.press(add, "main form", Map.of(field, "<script>a trumpet</script>"));
        assertThat(entries()).hasSize(2);
        var later = amina.open(add.path());
        amina.press(later, "main form", Map.of(field, "<script>a trumpet</script>"));
        assertThat(entries()).as("the same again, by another form").hasSize(3);
        assertThat(amina.open(path + "/add/letter").status()).isEqualTo(404);
        assertThat(amina.open(path.replaceFirst("/[^/]+$", "/wrong") + "/add/entries").status())
                .isEqualTo(404);
    }

    @Test
    void an_officer_who_can_not_accept_an_item_asks_for_another_and_the_reason_lies_sealed() {
        hamlet.run(
                () ->
                        Town.bean(CaseEvidence.class)
                                .refuse(it, "letter", "Amina's is blurred.", hamlet.carol()));
        assertThat(told("Please send another.")).isEqualTo(1);
        assertThat(hamlet.events(it))
                .filteredOn(one -> one.what().equals("not accepted"))
                .singleElement()
                .satisfies(
                        one -> {
                            assertThat(one.words()).isEqualTo("letter");
                            assertThat(one.said()).containsEntry(Event.WHY, "Amina's is blurred.");
                        });
    }
}
