package borough.gazetteer;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.util.List;

/**
 * What stands between the commas of a line. Each line is read by itself, since none of these files
 * goes on in the next: so a quote left open spoils its own line and no other.
 */
final class Cells {
    private Cells() {}

    /** Throws {@link Refused} where a quote is left open. */
    static List<String> of(String line) {
        if (leavesQuoteOpen(line)) {
            throw new Refused("a quote is left open");
        }
        var records = CsvReader.builder().ofCsvRecord(line).iterator();
        if (!records.hasNext()) {
            throw new Refused("there is nothing on it");
        }
        try {
            return records.next().getFields();
        } catch (CsvParseException broken) {
            throw new Refused("its quotes do not match");
        }
    }

    private static boolean leavesQuoteOpen(String line) {
        boolean isOpen = false;
        for (int at = line.indexOf('"'); at >= 0; at = line.indexOf('"', at + 1)) {
            isOpen = !isOpen;
        }
        return isOpen;
    }
}
