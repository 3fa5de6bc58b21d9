package borough.gazetteer;

import borough.files.Wrong;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A local gazetteer's file read record by record; what cannot be taken is rejected on the way. */
final class LlpgFile extends LineByLine<LlpgFile.Said> {
    // Whether header and trailer are counted differs between those who write these files.
    private static final int ROUND_ABOUT = 3;

    private final Source source;
    private final Lines lines;
    private final Custodian custodian;
    private final Tally tally;
    private final Set<Long> spoilt = new HashSet<>();
    private @Nullable Row header;
    private @Nullable Row trailer;

    LlpgFile(Source source, Lines lines, Custodian custodian, Tally tally) {
        super(lines);
        this.source = source;
        this.lines = lines;
        this.custodian = custodian;
        this.tally = tally;
    }

    /** One record: of which type, about which property or street, and by which key of its own. */
    record Said(long line, int type, char change, long about, String key, Row row) {}

    /** Properties that a record was rejected for: they stay as they are. */
    Set<Long> spoilt() {
        return spoilt;
    }

    boolean holdsChanges() {
        return "C".equals(needed(header, 1, "header (10)").text("FILE_TYPE"));
    }

    @Nullable LocalDate dated() {
        return needed(header, 1, "header (10)").date("PROCESS_DATE");
    }

    /** Throws {@link Wrong} where the file was cut short. */
    void refuseCut() {
        var end = needed(trailer, 0, "trailer (99); it was cut short");
        var said = end.numberOrNull("RECORD_COUNT");
        if (said != null && Math.abs(said - tally.lines()) > ROUND_ABOUT) {
            throw wrong(
                    0,
                    "The trailer counts %,d records and the file holds %,d: it is not whole"
                            .formatted(said, tally.lines()));
        }
    }

    private Row needed(@Nullable Row row, int line, String what) {
        if (row == null) {
            throw wrong(line, "This file has no " + what);
        }
        return row;
    }

    private Wrong wrong(int line, String what) {
        return new Wrong(source.path().toString(), line, what);
    }

    @Override
    @Nullable Said read(String line) {
        long number = lines.number();
        tally.line(number, lines.bytes());
        Row row = null;
        try {
            if (lines.isTooLong()) {
                throw new Refused("it is longer than " + Lines.LONGEST + " bytes");
            }
            var cells = Row.cells(line);
            int type = type(cells.getFirst().strip());
            var layout = Records.layout(type);
            if (layout == null) {
                return null;
            }
            row = new Row(layout, cells);
            return said(number, type, row);
        } catch (Refused wrong) {
            tally.reject(number, wrong.why(), line);
            spoil(row);
            return null;
        }
    }

    private static int type(String said) {
        if (!said.matches("[0-9]{2}")) {
            throw new Refused("it begins with no record type");
        }
        return Integer.parseInt(said);
    }

    private @Nullable Said said(long line, int type, Row row) {
        if (row.cells().size() < Math.min(row.layout().width(), 5)) {
            throw new Refused("record %d is cut short".formatted(type));
        }
        switch (type) {
            case Records.HEADER -> header(row);
            case Records.TRAILER -> trailer = row;
            case Records.STREET_NAME -> {
                long usrn = row.number("USRN", 8);
                return new Said(line, type, change(row), usrn, language(row), row);
            }
            case Records.UNIT, Records.ADDRESS, Records.ORGANISATION, Records.CLASS -> {
                return ofProperty(line, type, row);
            }
            default -> {
                // A street's own record says nothing of an address.
            }
        }
        return null;
    }

    private void header(Row row) {
        header = row;
        try {
            custodian.check(row.text("LOCAL_CUSTODIAN_CODE"));
        } catch (Refused other) {
            throw wrong(1, "This file is of another council: " + other.why());
        }
    }

    private Said ofProperty(long line, int type, Row row) {
        long uprn = row.number("UPRN", 12);
        var key =
                switch (type) {
                    case Records.UNIT -> "";
                    case Records.ADDRESS -> row.needed("LPI_KEY");
                    case Records.ORGANISATION -> row.needed("ORG_KEY");
                    default -> row.needed("CLASS_KEY");
                };
        if (type == Records.UNIT) {
            custodian.check(row.text("LOCAL_CUSTODIAN_CODE"));
        }
        return new Said(line, type, change(row), uprn, key, row);
    }

    private static String language(Row row) {
        var said = row.text("LANGUAGE");
        return said == null ? "ENG" : said;
    }

    private static char change(Row row) {
        var said = row.needed("CHANGE_TYPE");
        if (!said.matches("[IUD]")) {
            throw new Refused("its change is \"" + Rejections.brief(said) + "\", not I, U or D");
        }
        return said.charAt(0);
    }

    // Whose line it was may still be read; where not, any property may be meant.
    private void spoil(@Nullable Row row) {
        try {
            if (row != null && row.layout().has("UPRN")) {
                spoilt.add(row.number("UPRN", 12));
                return;
            }
        } catch (Refused none) {
            // Told already.
        }
        if (row == null || row.layout().has("UPRN")) {
            tally.unreadable();
        }
    }
}
