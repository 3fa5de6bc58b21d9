package borough.ledger;

import borough.ledger.LedgerStore.Booked;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Closed days as a CSV for the general ledger: the same lines however often it is taken out. */
final class GeneralLedger {
    private static final String HEAD = "day,source,account,code,debit,credit,why,case";
    // What a spreadsheet would take for a formula.
    private static final Set<Character> FORMULAS = Set.of('=', '+', '-', '@', '\t', '\r');

    private GeneralLedger() {}

    static String csv(List<Booked> lines) {
        return Stream.concat(Stream.of(HEAD), lines.stream().map(GeneralLedger::line))
                .collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    private static String line(Booked it) {
        var pence = it.amount().pence();
        return Stream.of(
                        it.day().toString(),
                        it.source(),
                        it.account(),
                        it.code(),
                        pence > 0 ? pounds(pence) : "",
                        pence < 0 ? pounds(-pence) : "",
                        it.why(),
                        it.caseReference())
                .map(GeneralLedger::cell)
                .collect(Collectors.joining(","));
    }

    private static String pounds(long pence) {
        return pence / 100 + "." + (pence % 100 < 10 ? "0" : "") + pence % 100;
    }

    private static String cell(String text) {
        var safe = !text.isEmpty() && FORMULAS.contains(text.charAt(0)) ? "'" + text : text;
        return safe.matches("[^\",\r\n]*") ? safe : '"' + safe.replace("\"", "\"\"") + '"';
    }
}
