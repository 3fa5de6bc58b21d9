package borough.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import borough.values.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class VocabularyTest {
    private final Vocabulary words = new Vocabulary();

    record Bin(
            String name,
            LocalDate dueOn,
            @Nullable Instant loggedAt,
            Money fee,
            List<String> notes) {}

    @Test
    void a_java_record_is_taken_apart_stored_and_made_again() {
        var type = Type.listOf(Type.recordOf(Bin.class));
        var bin = new Bin("food", LocalDate.of(2026, 11, 24), null, Money.pounds(3), List.of("a"));
        var lookup = words.lookup("x.bins").means("Bins.").gives(type, in -> List.of(bin));
        var plain = lookup.ask(new Inputs("bins", Map.of()));
        assertThat(plain.toString()).contains("due_on=2026-11-24", "logged_at=NOTHING");
        assertThat(type.fromJson(type.toJson(plain))).isEqualTo(plain);
        assertThat(new Inputs("do", Map.of("bins", plain)).records("bins", Bin.class))
                .containsExactly(bin);
    }

    @Test
    void a_word_is_taught_once_and_says_what_it_means() {
        words.lookup("x.one").means("One.").gives(Type.TEXT, in -> "1");
        assertThatThrownBy(() -> words.lookup("x.one").means("One.").gives(Type.TEXT, in -> "1"))
                .hasMessage("The word x.one is taught twice");
        assertThatThrownBy(() -> words.lookup("x.two").gives(Type.TEXT, in -> "1"))
                .hasMessageContaining("what it means");
        assertThatThrownBy(() -> words.lookup("Two").means("x").gives(Type.TEXT, in -> "1"))
                .hasMessageContaining("is named like");
    }
}
