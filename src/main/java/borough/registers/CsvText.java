package borough.registers;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A register as a file that spreadsheets open (RFC 4180). What people typed could begin like a
 * formula, which a spreadsheet would run: a mark before it makes it plain text.
 */
public final class CsvText {
    private static final String RUNS = "=+-@\t\r\n|%";

    private CsvText() {}

    static String of(Register register, List<Row> rows, ZoneId zone) {
        var head = new ArrayList<String>(List.of("Day", "Case"));
        head.addAll(register.columns());
        var csv = new StringBuilder(line(head));
        for (var row : rows) {
            var values = new ArrayList<String>();
            values.add(LocalDate.ofInstant(row.at(), zone).toString());
            values.add(row.caseReference().toString());
            values.addAll(row.values());
            csv.append(line(values));
        }
        return csv.toString();
    }

    /** A line of it, which no spreadsheet runs. */
    public static String line(List<String> values) {
        return values.stream().map(CsvText::cell).collect(Collectors.joining(",")) + "\r\n";
    }

    static String cell(String text) {
        var plain = text.strip().isEmpty() ? "" : text;
        boolean mayRun =
                !plain.isEmpty()
                        && (RUNS.indexOf(plain.charAt(0)) >= 0
                                || RUNS.indexOf(plain.strip().charAt(0)) >= 0);
        var harmless = mayRun ? "'" + plain : plain;
        return "\"" + harmless.replace("\"", "\"\"") + "\"";
    }
}
