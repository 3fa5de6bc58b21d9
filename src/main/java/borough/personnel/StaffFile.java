package borough.personnel;

import borough.files.Wrong;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The personnel office's CSV: a line for each person and team. */
final class StaffFile {
    static final String COLUMNS = "name,email,role,team,employee number";
    private static final long LARGEST_BYTES = 20_000_000;

    private StaffFile() {}

    /** One line, as it says; the role may be empty. */
    record Line(
            long number, String name, String email, String role, String team, String employee) {}

    static List<Line> read(Path file) {
        var name = file.toString();
        try {
            if (Files.size(file) > LARGEST_BYTES) {
                throw new Wrong(name, 0, "This file is larger than 20 megabytes");
            }
            return lines(name, Files.readString(file).replace("\uFEFF", ""));
        } catch (CharacterCodingException other) {
            throw new Wrong(name, 0, "This file is not in UTF-8; save it as UTF-8");
        } catch (IOException unreadable) {
            throw new Wrong(name, 0, "This file can't be read");
        }
    }

    private static List<Line> lines(String file, String text) {
        var lines = new ArrayList<Line>();
        try (var csv = CsvReader.builder().ofCsvRecord(text)) {
            for (var record : csv) {
                if (record.getStartingLineNumber() == 1) {
                    refuseOtherColumns(file, record);
                } else {
                    lines.add(line(file, record));
                }
            }
        } catch (CsvParseException broken) {
            throw new Wrong(file, 0, "Its quotes do not match");
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        if (lines.isEmpty()) {
            throw new Wrong(file, 0, "It names nobody");
        }
        return lines;
    }

    private static void refuseOtherColumns(String file, CsvRecord first) {
        var columns = String.join(",", first.getFields()).toLowerCase(Locale.UK);
        if (!columns.equals(COLUMNS)) {
            throw new Wrong(file, 1, "The first line should be " + COLUMNS);
        }
    }

    private static Line line(String file, CsvRecord record) {
        var cells = record.getFields().stream().map(String::strip).toList();
        int number = (int) record.getStartingLineNumber();
        if (cells.size() != 5) {
            throw new Wrong(file, number, "It has " + cells.size() + " values, not 5");
        }
        if (cells.stream().anyMatch(it -> it.contains("\n"))) {
            throw new Wrong(file, number, "A quote is left open from here on");
        }
        if (!cells.get(4).matches("[A-Za-z0-9/-]{1,40}")) {
            throw new Wrong(file, number, "The employee number should be letters and digits");
        }
        return new Line(
                number,
                cells.get(0),
                cells.get(1).toLowerCase(Locale.UK),
                cells.get(2),
                cells.get(3),
                cells.get(4));
    }
}
