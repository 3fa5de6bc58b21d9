package borough.rounds;

import borough.files.Wrong;
import borough.values.Uprn;
import borough.values.Usrn;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A CSV of stops: {@code crew,day,ward,street,property,order}, with one of ward, street and
 * property on each line. The day is a weekday, or empty for every day that the crew works.
 */
final class RoundsFile {
    private static final List<String> COLUMNS =
            List.of("crew", "day", "ward", "street", "property", "order");
    private static final Map<String, Integer> WEEKDAYS =
            Map.of(
                    "",
                    0,
                    "monday",
                    1,
                    "tuesday",
                    2,
                    "wednesday",
                    3,
                    "thursday",
                    4,
                    "friday",
                    5,
                    "saturday",
                    6,
                    "sunday",
                    7);

    private RoundsFile() {}

    /** A stop as a line says it; the place is not looked for yet. */
    record Line(
            int number,
            String text,
            String crew,
            int weekday,
            String area,
            String code,
            int order) {}

    /** What could be read, and what could not. */
    record Read(List<Line> lines, List<Rejected> rejected) {}

    static Read read(String name, Reader from) {
        var lines = new ArrayList<Line>();
        var rejected = new ArrayList<Rejected>();
        try (var in = new BufferedReader(from)) {
            var first = in.readLine();
            var columns =
                    cells(first == null ? "" : first.replace("\uFEFF", "").toLowerCase(Locale.UK));
            if (!columns.equals(COLUMNS)) {
                throw new Wrong(name, 1, "The first line should be " + String.join(",", COLUMNS));
            }
            int number = 1;
            for (var text = in.readLine(); text != null; text = in.readLine()) {
                number++;
                if (!text.isBlank()) {
                    take(number, text, lines, rejected);
                }
            }
        } catch (MalformedInputException notText) {
            throw new Wrong(name, 1, "This file is not written in UTF-8");
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        return new Read(lines, rejected);
    }

    private static void take(int number, String text, List<Line> lines, List<Rejected> rejected) {
        try {
            lines.add(line(number, text, cells(text)));
        } catch (IllegalArgumentException fault) {
            rejected.add(new Rejected(number, text, String.valueOf(fault.getMessage())));
        }
    }

    private static Line line(int number, String text, List<String> cells) {
        if (cells.size() != COLUMNS.size()) {
            throw new IllegalArgumentException(
                    "It has " + cells.size() + " values, not " + COLUMNS.size());
        }
        var weekday = WEEKDAYS.get(cells.get(1).toLowerCase(Locale.UK));
        if (weekday == null) {
            throw new IllegalArgumentException(cells.get(1) + " is no weekday");
        }
        var area = "";
        for (int i = 2; i <= 4; i++) {
            if (!cells.get(i).isEmpty() && !area.isEmpty()) {
                throw new IllegalArgumentException(
                        "It names a " + area + " and a " + COLUMNS.get(i));
            }
            area = cells.get(i).isEmpty() ? area : COLUMNS.get(i);
        }
        if (area.isEmpty()) {
            throw new IllegalArgumentException("It names no ward, street or property");
        }
        var code = cells.get(COLUMNS.indexOf(area));
        return new Line(number, text, cells.get(0), weekday, area, code, order(cells.get(5)));
    }

    private static int order(String said) {
        if (!said.matches("[0-9]{1,6}")) {
            throw new IllegalArgumentException(
                    "The order should be a number, not \"" + said + "\"");
        }
        return Integer.parseInt(said);
    }

    /** The streets that the lines name; a number that none can have is left out. */
    static Set<Usrn> streets(List<Line> lines) {
        return numbers(lines, "street", "[1-9][0-9]{0,7}")
                .map(Usrn::new)
                .collect(Collectors.toSet());
    }

    /** The properties that the lines name. */
    static Set<Uprn> properties(List<Line> lines) {
        return numbers(lines, "property", "[1-9][0-9]{0,11}")
                .map(Uprn::new)
                .collect(Collectors.toSet());
    }

    private static Stream<Long> numbers(List<Line> lines, String area, String form) {
        return lines.stream()
                .filter(it -> it.area().equals(area) && it.code().matches(form))
                .map(it -> Long.parseLong(it.code()));
    }

    // Quotes may stand around a value, and twice for one inside it; a value never spans lines.
    private static List<String> cells(String line) {
        var cells = new ArrayList<String>();
        var cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                cell.append(c);
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString().strip());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString().strip());
        return cells;
    }
}
