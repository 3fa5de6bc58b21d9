package borough.proofreading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import borough.files.Node;
import borough.files.Yaml;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReadingGradeTest {
    private static final String OFFICIAL =
            """
            about: Applicants demonstrating continuous residential occupation may additionally
              necessitate independent verification of documentation before determination.
            ask:
              name: { question: "What is your name?" }
            """;

    private static ReadingGrade.Grade grade(String text, String... legal) {
        var file = (Node.Keyed) Yaml.read("x.yaml", text).node().orElseThrow();
        return new ReadingGrade(List.of(legal)).of(new English(file)).orElseThrow();
    }

    @Test
    void the_grade_is_the_one_that_flesch_and_kincaid_give() {
        // Six words of one syllable in one sentence: 0.39 * 6 + 11.8 - 15.59.
        assertThat(grade("about: The cat sat on the mat.").grade()).isCloseTo(-1.45, within(0.01));
        // Eight words and nine syllables in two sentences.
        assertThat(grade("about: The council has a rule. Tell us now.\n").grade())
                .isCloseTo(0.39 * 4 + 11.8 * 9 / 8 - 15.59, within(0.01));
    }

    @Test
    void what_officials_write_is_too_hard_and_its_line_is_named() {
        var grade = grade(OFFICIAL);
        assertThat(grade.isTooHard()).isTrue();
        assertThat(grade.fault().toString())
                .startsWith("x.yaml:1: the English of this service reads at grade ")
                .endsWith("aim for 5, and 7 at most, with shorter sentences and plainer words");
        var plain =
                grade("about: Tell us we did not empty your bin, and we will come back for it.");
        assertThat(plain.isHard()).isFalse();
    }

    @Test
    void a_text_in_between_is_only_warned_of() {
        var grade =
                grade(
                        "about: You can ask us to look at it again within twenty days of the letter that we"
                                + " wrote to you.");
        assertThat(grade.isTooHard()).as("%.2f", grade.grade()).isFalse();
        assertThat(grade.isHard()).as("%.2f", grade.grade()).isTrue();
        assertThat(grade.warning().toString()).startsWith("x.yaml:1: warning: the English");
    }

    @Test
    void names_filled_in_labels_and_legal_words_do_not_count_against_it() {
        var plain = grade("about: We ask for it.").grade();
        assertThat(grade("about: We ask for {national insurance number}.").grade())
                .isEqualTo(plain);
        assertThat(
                        grade(
                                        "about: We ask for National Insurance numbers.",
                                        "national insurance number")
                                .grade())
                .isEqualTo(plain);
        assertThat(
                        grade(
                                        "about: We ask for it.\nask:\n  x: { question: Independent verification }")
                                .grade())
                .isEqualTo(plain);
    }
}
