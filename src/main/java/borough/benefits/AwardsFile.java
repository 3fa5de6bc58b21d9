package borough.benefits;

import borough.benefits.Benefits.Rejected;
import borough.values.Uprn;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A CSV of awards: {@code property,kind,from,until}; the first line names the columns. */
final class AwardsFile {
    private static final String HEAD = "property,kind,from,until";
    private static final int COLUMNS = 4;

    private AwardsFile() {}

    /** What a file says, each award by its line, and what is wrong with the other lines. */
    record Read(LinkedHashMap<Integer, Award> lines, List<Rejected> rejected) {
        private void wrong(int line, String why) {
            rejected.add(new Rejected(line, why));
        }
    }

    static Read read(Reader csv, Set<String> kinds) {
        var read = new Read(new LinkedHashMap<>(), new ArrayList<>());
        var reader = new BufferedReader(csv);
        try {
            var head = reader.readLine();
            if (head == null || !head.strip().replace("\uFEFF", "").equals(HEAD)) {
                read.wrong(1, "The first line is not " + HEAD);
                return read;
            }
            int number = 1;
            for (var line = reader.readLine(); line != null; line = reader.readLine()) {
                number++;
                if (!line.isBlank()) {
                    line(number, line, kinds, read);
                }
            }
            if (read.lines().isEmpty() && read.rejected().isEmpty()) {
                read.wrong(1, "There is no line after it. A list of nobody is not taken");
            }
            return read;
        } catch (MalformedInputException notText) {
            read.lines().clear();
            read.wrong(1, "This file is not written in UTF-8");
            return read;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static void line(int number, String line, Set<String> kinds, Read read) {
        var cells = line.split(",", -1);
        if (cells.length != COLUMNS) {
            read.wrong(number, "It needs " + COLUMNS + " columns");
            return;
        }
        var home = Uprn.read(cells[0].strip());
        var kind = cells[1].strip();
        var from = day(cells[2].strip());
        var until = day(cells[3].strip());
        if (home.isEmpty()) {
            read.wrong(number, "There is no property " + cells[0]);
        } else if (!kinds.contains(kind)) {
            read.wrong(number, "The kind is one of " + String.join(", ", kinds));
        } else if (from == null || (until == null && !cells[3].isBlank())) {
            read.wrong(number, "Write days as 2026-05-12; only the last may be left out");
        } else if (until != null && until.isBefore(from)) {
            read.wrong(number, "It ends before it begins");
        } else {
            read.lines().put(number, new Award(home.get(), kind, from, until));
        }
    }

    private static @Nullable LocalDate day(String said) {
        try {
            return LocalDate.parse(said);
        } catch (DateTimeException notOne) {
            return null;
        }
    }
}
