package borough.benefits;

import static org.assertj.core.api.Assertions.assertThat;

import borough.Town;
import borough.benefits.Benefits.Imported;
import borough.benefits.Benefits.Rejected;
import borough.demonstration.MadeUp;
import borough.values.CouncilId;
import borough.values.Uprn;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class BenefitsTest {
    private static final String HEAD = "property,kind,from,until\n";
    private static final Uprn HOME = new Uprn(9000500001L);
    private static final Uprn NEXT_DOOR = new Uprn(9000500002L);

    private final Benefits benefits = Town.bean(Benefits.class);
    private final CouncilId council = MadeUp.council("fernmoor").id();

    @BeforeEach
    void a_day_in_may() {
        Town.CLOCK.set("2026-05-08T10:00:00");
    }

    private boolean shows(Uprn home) {
        return Town.in(council, () -> benefits.showDisability(home, true));
    }

    private Imported take(String lines) {
        return Town.in(council, () -> benefits.take(new StringReader(HEAD + lines)));
    }

    @Test
    void without_consent_the_answer_is_no_whatever_the_list_says() {
        take("9000500001,attendance allowance,2024-03-04,\n");
        assertThat(shows(HOME)).isTrue();
        assertThat(Town.in(council, () -> benefits.showDisability(HOME, false))).isFalse();
    }

    @Test
    void only_an_award_of_today_counts() {
        take("9000500001,adult social care,2026-05-08,2026-05-08\n");
        assertThat(shows(HOME)).isTrue();
        Town.CLOCK.set("2026-05-09T10:00:00");
        assertThat(shows(HOME)).as("it ended yesterday").isFalse();
        Town.CLOCK.set("2026-05-07T10:00:00");
        assertThat(shows(HOME)).as("it begins tomorrow").isFalse();
    }

    @Test
    void each_file_is_the_whole_list_and_another_council_sees_none_of_it() {
        take("9000500001,attendance allowance,2024-03-04,\n");
        assertThat(take("9000500002,attendance allowance,2024-03-04,\n").awards()).isOne();
        assertThat(shows(HOME)).isFalse();
        assertThat(shows(NEXT_DOOR)).isTrue();
        var other = Town.council(true);
        assertThat(Town.in(other, () -> benefits.showDisability(NEXT_DOOR, true))).isFalse();
    }

    @Test
    void a_file_with_anything_wrong_in_it_changes_nothing_and_each_line_is_told() {
        take("9000500001,attendance allowance,2024-03-04,\n");
        var wrong =
                take(
                        """
                        9000500002,attendance allowance,2024-03-04,
                        9000500002,housing benefit,2024-03-04,
                        1,adult social care,2024-03-04,
                        x,adult social care,2024-03-04,
                        9000500002,adult social care,04/03/2024,
                        9000500002,adult social care,2024-03-04,soon
                        9000500002,adult social care,2024-03-04,2024-03-03
                        9000500002,adult social care
                        """);
        assertThat(wrong.awards()).isZero();
        assertThat(wrong.rejected())
                .containsExactly(
                        new Rejected(
                                3,
                                "The kind is one of attendance allowance, constant attendance"
                                        + " allowance, disability living allowance, personal"
                                        + " independence payment, armed forces independence"
                                        + " payment, adult social care, council tax support"),
                        new Rejected(4, "There is no property 1"),
                        new Rejected(5, "There is no property x"),
                        new Rejected(6, "Write days as 2026-05-12; only the last may be left out"),
                        new Rejected(7, "Write days as 2026-05-12; only the last may be left out"),
                        new Rejected(8, "It ends before it begins"),
                        new Rejected(9, "It needs 4 columns"));
        assertThat(shows(HOME)).isTrue();
        assertThat(shows(NEXT_DOOR)).isFalse();
    }

    @Test
    void an_empty_list_is_taken_for_a_mistake() {
        take("9000500001,attendance allowance,2024-03-04,\n");
        assertThat(take("").rejected())
                .containsExactly(
                        new Rejected(
                                1, "There is no line after it. A list of nobody is not taken"));
        assertThat(Town.in(council, () -> benefits.take(new StringReader(""))).rejected())
                .containsExactly(new Rejected(1, "The first line is not property,kind,from,until"));
        assertThat(shows(HOME)).isTrue();
    }

    @Test
    void a_file_in_another_alphabet_is_told() {
        var latin =
                new ByteArrayInputStream(
                        (HEAD + "9000500001,soins à domicile,2024-03-04,\n")
                                .getBytes(StandardCharsets.ISO_8859_1));
        var strict = new InputStreamReader(latin, StandardCharsets.UTF_8.newDecoder());
        assertThat(Town.in(council, () -> benefits.take(strict)).rejected())
                .isEqualTo(List.of(new Rejected(1, "This file is not written in UTF-8")));
    }

    @Test
    void which_benefit_it_is_lies_sealed() {
        take("9000500001,attendance allowance,2024-03-04,\n");
        var kept =
                Town.in(
                        council,
                        () ->
                                Town.bean(JdbcClient.class)
                                        .sql("select awards::text from benefits.awards awards")
                                        .query(String.class)
                                        .list());
        assertThat(kept).singleElement().asString().doesNotContain("allowance");
    }
}
