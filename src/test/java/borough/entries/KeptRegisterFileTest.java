package borough.entries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import borough.files.YamlFile;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The files in {@code registers/}: what they say, and what is wrong with others, by the line. */
class KeptRegisterFileTest {
    private static final String SOUND =
            """
            register: Skips
            about: Skips on roads.
            one: Skip permit
            number: SK-year-0001
            kept by: [licensing officer]
            published: yes
            lasts: 14 days
            renewal: { opens: 3 days, remind: [1 day] }
            fields:
              holder: { answer: text, seen by: staff }
              street: { answer: text, seen by: everyone, search: yes }
              kind: { answer: one of, from: [skip, scaffold], seen by: everyone }
            """;

    private static KeptRegister read(String text) {
        return KeptRegisterFile.read("skips", YamlFile.read("registers/skips.yaml", text));
    }

    @Test
    void it_says_what_stands_in_each_entry_and_who_sees_it() {
        var it = read(SOUND);
        assertThat(it.numbered().number(2026, 7)).isEqualTo("SK-2026-0007");
        assertThat(it.publicFields())
                .extracting(KeptRegister.Field::key)
                .containsExactly("street", "kind");
        assertThat(it.fields().getFirst().label()).isEqualTo("Holder");
    }

    @Test
    void the_files_that_there_are_can_be_read() {
        KeptRegisters.check(Path.of(""));
        var file = YamlFile.read(Path.of("registers/allotment-waiting-list.yaml"));
        assertThat(KeptRegisterFile.read("w", file).isWaitingList()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "number: SK-year-0001|number: SK 1|:4: number: write the first number",
                "lasts: 14 days|lasts: soon|:7: lasts: soon is no period",
                "lasts: 14 days|keep: 1 year|:8: What is renewed ends: say how long it lasts",
                "seen by: staff }|}|:10: \"seen by\" is missing here",
                "seen by: staff }|seen by: [staff, adviser] }|:10: Write everyone",
                "answer: text, seen by: staff|answer: photo, seen by: staff|:10: A field can't be",
                "answer: one of, from: [skip, scaffold]|answer: one of|:12: Say what may be chosen",
                "published: yes|published: perhaps|:6: published: write yes or no",
                "published: yes|public: yes|:6: \"public\" is not known here; known are",
                "kept by: [licensing officer]|ends: [gone]|:1: \"kept by\" is missing here",
                "holder: {|Holder: {|:10: A field is called by plain small words",
                "published: yes|paper: { called: Permit, says: [Hi], shows: [size], signed: Us }|:6:"
                        + " \"size\" is no field that may be printed; these are: holder, street",
                "published: yes|paper: { called: Permit, says: ['{size}'], shows: [], signed: Us }|"
                        + ":6: \"size\" is no field that may be printed",
                "published: yes|paper: { called: Permit, says: ['{Holder'], shows: [], signed: Us }|"
                        + ":6: A field is named by its key, such as {holder}",
                "published: yes|paper: { called: Permit }|:6: \"signed\" is missing here",
                "published: yes|waiting list: { by: street }|:6: Name a field that is",
            })
    void a_mistake_is_told_with_its_line(String right, String wrong, String told) {
        assertThatThrownBy(() -> read(SOUND.replace(right, wrong))).hasMessageContaining(told);
    }
}
