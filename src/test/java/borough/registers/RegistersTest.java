package borough.registers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import borough.Town;
import borough.values.Reference;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the council hands in: entered once, read by the month, and harmless in a spreadsheet. */
@Tag("database")
class RegistersTest {
    private static final String TIPS = "fly-tipping";
    private static final YearMonth MAY = YearMonth.of(2026, 5);
    private static final List<String> ROW =
            List.of("tyres", "car boot", "public", "Near Mill Lane", "no");

    private static Registers registers() {
        return Town.bean(Registers.class);
    }

    @Test
    void a_row_stands_in_its_month_once() {
        var council = Town.council(false);
        var reference = Reference.draw();
        Town.CLOCK.set("2026-05-31T23:30:00");
        Town.run(
                council,
                () -> {
                    registers().enter(TIPS, "entry", reference, ROW);
                    registers().enter(TIPS, "entry", reference, ROW);
                });
        var rows = Town.in(council, () -> registers().some(TIPS, MAY));
        assertThat(rows).singleElement().extracting(Row::values).isEqualTo(ROW);
        assertThat(Town.in(council, () -> registers().some(TIPS, MAY.plusMonths(1)))).isEmpty();
        var other = Town.council(false);
        assertThat(Town.in(other, () -> registers().some(TIPS, MAY))).isEmpty();
    }

    @Test
    void a_row_that_does_not_fit_the_columns_is_refused() {
        var council = Town.council(false);
        assertThatThrownBy(
                        () ->
                                Town.run(
                                        council,
                                        () ->
                                                registers()
                                                        .enter(
                                                                TIPS,
                                                                "entry",
                                                                Reference.draw(),
                                                                List.of("tyres"))))
                .hasMessageContaining("has 5 values, and not 1");
        assertThatThrownBy(
                        () ->
                                Town.run(
                                        council,
                                        () ->
                                                registers()
                                                        .enter(
                                                                "../council",
                                                                "entry",
                                                                Reference.draw(),
                                                                ROW)))
                .hasMessageContaining("There is no file");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "tyres|\"tyres\"",
                "=cmd()|\"'=cmd()\"",
                "+44|\"'+44\"",
                "-1|\"'-1\"",
                "@SUM(A1)|\"'@SUM(A1)\"",
                "` =1+1`|\"' =1+1\"",
                "a \"b\", c|\"a \"\"b\"\", c\"",
            })
    void nothing_in_the_file_runs_in_a_spreadsheet(String said, String cell) {
        assertThat(CsvText.cell(said)).isEqualTo(cell);
        assertThat(CsvText.cell("\t=1")).isEqualTo("\"'\t=1\"");
    }

    @Test
    void the_file_has_a_line_of_headings_and_one_for_each_row() {
        var council = Town.council(false);
        var reference = Reference.draw();
        Town.CLOCK.set("2026-05-12T09:00:00");
        Town.run(
                council,
                () ->
                        registers()
                                .enter(
                                        TIPS,
                                        "entry",
                                        reference,
                                        List.of("tyres", "car boot", "public", "=1+1", "")));
        var csv =
                Town.in(council, () -> registers().csv(registers().named(TIPS).orElseThrow(), MAY));
        assertThat(csv.lines())
                .containsExactly(
                        "\"Day\",\"Case\",\"What\",\"How much\",\"Whose land\",\"Where\","
                                + "\"Seen by somebody\"",
                        "\"2026-05-12\",\"%s\",\"tyres\",\"car boot\",\"public\",\"'=1+1\",\"\""
                                .formatted(reference));
    }
}
