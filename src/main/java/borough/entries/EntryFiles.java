package borough.entries;

import borough.entries.Entries.New;
import borough.entries.EntryKeeping.By;
import borough.files.Wrong;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes in a register from a CSV whose first line names the fields, and {@code number}, {@code
 * since} and {@code until} where entries have them already: whole or not at all, unless what is
 * wrong may be left out.
 */
@Component
@Transactional
public class EntryFiles {
    private static final String NUMBER = "number";
    private static final String SINCE = "since";
    private static final String UNTIL = "until";
    private static final long LARGEST_BYTES = 50_000_000;
    private static final By FILE = new By("A file that was taken in", "", null);

    private final Entries entries;
    private final EntryContents contents;
    private final EntryFinding finding;

    EntryFiles(Entries entries, EntryContents contents, EntryFinding finding) {
        this.entries = entries;
        this.contents = contents;
        this.finding = finding;
    }

    /** What came of a file: how many entries, and each line that was not taken, with why. */
    public record Taken(int entries, List<Rejected> rejected) {}

    /** A line that was not taken. */
    public record Rejected(long line, String why) {}

    /** What to do with a file: only look at it, and whether lines that are wrong are left out. */
    public record How(boolean onlyLook, boolean leaveOutWrong) {}

    /** Takes in a file; throws {@link Wrong} where it is none that can be read. */
    public Taken take(String name, Path file, How how) {
        var register = entries.register(name);
        var sound = new ArrayList<New>();
        var rejected = new ArrayList<Rejected>();
        var records = records(file);
        var columns = columns(register, file, records.getFirst());
        var numbers = there(register, columns.indexOf(NUMBER), records);
        for (var record : records.subList(1, records.size())) {
            try {
                sound.add(entry(register, columns, record, numbers));
            } catch (IllegalArgumentException wrong) {
                rejected.add(
                        new Rejected(
                                record.getStartingLineNumber(),
                                String.valueOf(wrong.getMessage())));
            }
        }
        boolean taken = !how.onlyLook() && (rejected.isEmpty() || how.leaveOutWrong());
        if (taken) {
            sound.forEach(it -> entries.add(register, it, FILE));
        }
        return new Taken(taken || how.onlyLook() ? sound.size() : 0, rejected);
    }

    private static List<CsvRecord> records(Path file) {
        var name = file.toString();
        try {
            if (Files.size(file) > LARGEST_BYTES) {
                throw new Wrong(name, 0, "This file is larger than 50 megabytes");
            }
            var text = Files.readString(file).replace("\uFEFF", "");
            var records = new ArrayList<CsvRecord>();
            // A line with more or fewer values is told with its number, not as broken quotes.
            var reader = CsvReader.builder().allowExtraFields(true).allowMissingFields(true);
            try (var csv = reader.ofCsvRecord(text)) {
                csv.forEach(records::add);
            }
            if (records.size() < 2) {
                throw new Wrong(name, 0, "There is no line after the first");
            }
            return records;
        } catch (CharacterCodingException other) {
            throw new Wrong(name, 0, "This file is not in UTF-8; save it as UTF-8");
        } catch (CsvParseException broken) {
            throw new Wrong(name, 0, "Its quotes do not match");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The fields in the order of the file, by their keys or their labels. */
    private static List<String> columns(KeptRegister register, Path file, CsvRecord head) {
        var known = new LinkedHashMap<String, String>();
        Set.of(NUMBER, SINCE, UNTIL).forEach(it -> known.put(it, it));
        for (var field : register.fields()) {
            known.put(field.label().toLowerCase(Locale.UK), field.key());
            known.put(field.key(), field.key());
        }
        var columns = new ArrayList<String>();
        for (var said : head.getFields()) {
            var column = known.get(said.strip().toLowerCase(Locale.UK));
            if (column == null || columns.contains(column)) {
                throw new Wrong(
                        file.toString(),
                        1,
                        "\"%s\" is no column of it, or stands there twice; they are %s"
                                .formatted(
                                        said,
                                        String.join(", ", new LinkedHashSet<>(known.values()))));
            }
            columns.add(column);
        }
        return columns;
    }

    private New entry(
            KeptRegister register, List<String> columns, CsvRecord record, Set<String> numbers) {
        if (record.getFieldCount() != columns.size()) {
            throw new IllegalArgumentException(
                    "It has %d values, not %d".formatted(record.getFieldCount(), columns.size()));
        }
        var given = new LinkedHashMap<String, String>();
        for (int n = 0; n < columns.size(); n++) {
            given.put(columns.get(n), record.getField(n).strip());
        }
        var checked = contents.check(register, given);
        if (!checked.isSound()) {
            var first = checked.faults().entrySet().iterator().next();
            throw new IllegalArgumentException(first.getKey() + ": " + first.getValue());
        }
        var since = day(given, SINCE);
        var until = day(given, UNTIL);
        if (until != null && since != null && until.isBefore(since)) {
            throw new IllegalArgumentException("It ends before it begins");
        }
        return new New(
                checked.values(), number(register, given, numbers), since, until, null, null);
    }

    /** The numbers of the file that the register has already. */
    private Set<String> there(KeptRegister register, int column, List<CsvRecord> records) {
        if (column < 0) {
            return new HashSet<>();
        }
        var numbers =
                records.stream()
                        .filter(it -> it.getFieldCount() > column)
                        .map(it -> number(it.getField(column)))
                        .toList();
        return new HashSet<>(finding.there(register, numbers));
    }

    private static String number(String said) {
        return said.strip().toUpperCase(Locale.ROOT);
    }

    private static @Nullable String number(
            KeptRegister register, Map<String, String> given, Set<String> numbers) {
        var number = number(given.getOrDefault(NUMBER, ""));
        if (number.isEmpty()) {
            return null;
        }
        if (!number.matches("[A-Z0-9][A-Z0-9-]{0,39}")) {
            throw new IllegalArgumentException("A number is letters, digits and dashes");
        }
        if (!numbers.add(number)) {
            throw new IllegalArgumentException("The number " + number + " is there already");
        }
        return number;
    }

    private static @Nullable LocalDate day(Map<String, String> given, String key) {
        var said = given.getOrDefault(key, "");
        try {
            return said.isEmpty() ? null : LocalDate.parse(said);
        } catch (DateTimeException notADay) {
            throw new IllegalArgumentException("Write days as 2026-05-12", notADay);
        }
    }
}
