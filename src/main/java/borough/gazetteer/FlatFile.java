package borough.gazetteer;

import borough.places.Incoming;
import borough.values.Uprn;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An AddressBase file read line by line; what cannot be taken is rejected on the way. */
final class FlatFile extends LineByLine<Incoming> {
    private final Source source;
    private final Lines lines;
    private final SurveyLine format;
    private final Tally tally;
    private boolean holdsChanges;
    private @Nullable LocalDate dated;

    FlatFile(Source source, Lines lines, SurveyLine format, Tally tally) {
        super(lines);
        this.source = source;
        this.lines = lines;
        this.format = format;
        this.tally = tally;
    }

    /** Whether any line read so far changes or deletes, which no whole file does. */
    boolean holdsChanges() {
        return holdsChanges;
    }

    /** The newest date that any line says. */
    @Nullable LocalDate dated() {
        return dated;
    }

    @Override
    @Nullable Incoming read(String line) {
        long number = lines.number();
        if (number == 1 && source.hasHeader()) {
            return null;
        }
        tally.line(number, lines.bytes());
        Row row = null;
        try {
            row = row(line);
            var read = format.read(number, row);
            holdsChanges |= read.change() != 'I';
            dated = Tally.later(dated, read.dated());
            return read.incoming();
        } catch (Refused wrong) {
            return rejected(number, wrong, line, row);
        }
    }

    private Row row(String line) {
        if (lines.isTooLong()) {
            throw new Refused("it is longer than " + Lines.LONGEST + " bytes");
        }
        var cells = Row.cells(line);
        if (cells.size() != source.layout().width()) {
            throw new Refused(
                    "it has %d values, not %d".formatted(cells.size(), source.layout().width()));
        }
        return new Row(source.layout(), cells);
    }

    // A property whose line is wrong has not vanished from the file.
    private @Nullable Incoming rejected(
            long number, Refused wrong, String line, @Nullable Row row) {
        tally.reject(number, wrong.why(), line);
        var uprn = uprn(row);
        if (uprn == null) {
            tally.unreadable();
        }
        return uprn == null ? null : Incoming.keep(number, uprn);
    }

    private static @Nullable Uprn uprn(@Nullable Row row) {
        try {
            return row == null ? null : new Uprn(row.number("UPRN", 12));
        } catch (Refused none) {
            return null;
        }
    }
}
