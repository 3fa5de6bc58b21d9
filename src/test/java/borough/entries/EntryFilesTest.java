package borough.entries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import borough.Town;
import borough.entries.Entry.State;
import borough.entries.EntryFiles.How;
import borough.entries.EntryFiles.Rejected;
import borough.entries.EntryFiles.Taken;
import borough.values.CouncilId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A register taken in from a file, whatever stands in it. */
@Tag("database")
class EntryFilesTest {
    private static final String NAME = "scrap-metal-licences";
    private static final How WHOLE = new How(false, false);
    private static final String SOUND =
            """
            Number,Kind of licence,holder,since,until
            SM-2024-0007,site,Amina Khan,2024-03-01,2027-02-28
            ,collector,"=cmd(), ""Reed""\",,
            """;

    private final EntryFiles files = Town.bean(EntryFiles.class);
    private final EntryFinding finding = Town.bean(EntryFinding.class);
    private final Entries entries = Town.bean(Entries.class);
    private final CouncilId council = Town.council(false);
    @TempDir private Path folder;

    @BeforeEach
    void a_tuesday_in_november() {
        Town.CLOCK.set("2026-11-24T09:00:00");
    }

    private Taken take(byte[] bytes, How how) throws IOException {
        var file = Files.write(folder.resolve("old.csv"), bytes);
        return Town.in(council, () -> files.take(NAME, file, how));
    }

    private Taken take(String text, How how) throws IOException {
        return take(text.getBytes(StandardCharsets.UTF_8), how);
    }

    private List<String> numbers() {
        return Town.in(
                        council,
                        () ->
                                finding.list(
                                        entries.register(NAME),
                                        "",
                                        List.of(State.values()),
                                        "",
                                        50))
                .stream()
                .map(Entry::number)
                .toList();
    }

    @Test
    void entries_keep_the_numbers_and_days_they_have() throws IOException {
        assertThat(take("\uFEFF" + SOUND, WHOLE)).isEqualTo(new Taken(2, List.of()));
        assertThat(numbers()).containsExactly("SM-2024-0007", "SM-2026-0001");
        var it = Town.in(council, () -> finding.numbered(NAME, "SM-2024-0007")).orElseThrow();
        assertThat(it.ending().endsOn()).isEqualTo("2027-02-28");
        var other = Town.in(council, () -> finding.numbered(NAME, "SM-2026-0001")).orElseThrow();
        assertThat(other.says().get("holder")).isEqualTo("=cmd(), \"Reed\"");
        assertThat(take(SOUND, WHOLE).rejected())
                .containsExactly(new Rejected(2, "The number SM-2024-0007 is there already"));
    }

    @Test
    void looking_takes_nothing_and_a_wrong_line_stops_all_unless_it_may_be_left_out()
            throws IOException {
        assertThat(take(SOUND, new How(true, false)).entries()).isEqualTo(2);
        assertThat(numbers()).isEmpty();
        var wrong = SOUND + "SM 1,site,Jo Price,,\n,both,Jo,,\n,site,Jo,soon,\n,site\n";
        assertThat(take(wrong, WHOLE).entries()).isZero();
        assertThat(numbers()).isEmpty();
        var taken = take(wrong, new How(false, true));
        assertThat(taken.entries()).isEqualTo(2);
        assertThat(taken.rejected()).extracting(Rejected::line).containsExactly(4L, 5L, 6L, 7L);
        assertThat(numbers()).hasSize(2);
    }

    @Test
    void what_is_no_such_file_is_refused_with_a_plain_word() {
        assertThatThrownBy(() -> take(new byte[] {'h', (byte) 0xE9, '\n'}, WHOLE))
                .hasMessageContaining("not in UTF-8");
        assertThatThrownBy(() -> take("holder,password\nx,y\n", WHOLE))
                .hasMessageContaining("\"password\" is no column");
        assertThatThrownBy(() -> take("holder,holder\nx,y\n", WHOLE))
                .hasMessageContaining("stands there twice");
        assertThatThrownBy(() -> take("holder\n", WHOLE))
                .hasMessageContaining("no line after the first");
    }
}
