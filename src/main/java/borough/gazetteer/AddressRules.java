package borough.gazetteer;

import borough.files.YamlMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * What {@code rules/address-files.yaml} says.
 *
 * @param custodians custodian codes by GSS code
 * @param mostRetired how many of a hundred addresses a whole file may retire unasked
 */
record AddressRules(Map<String, String> custodians, int mostRetired) {
    private static final String CUSTODIANS = "custodian codes";
    private static final String MOST_RETIRED = "most retired of a hundred";

    static AddressRules of(YamlMap own, YamlMap shared) {
        own.only(CUSTODIANS, MOST_RETIRED);
        var said = own.having(CUSTODIANS, shared).map(CUSTODIANS);
        var codes = new TreeMap<String, String>();
        for (var gss : said.names()) {
            codes.put(gss, said.value(gss, AddressRules::code));
        }
        return new AddressRules(
                Map.copyOf(codes),
                own.having(MOST_RETIRED, shared).value(MOST_RETIRED, AddressRules::percent));
    }

    private static String code(String said) {
        if (!said.matches("[0-9]{3,4}")) {
            throw new IllegalArgumentException("write the code's digits, such as 1905");
        }
        return said;
    }

    private static int percent(String said) {
        int percent = Integer.parseInt(said);
        if (percent < 0 || percent > 100) {
            throw new IllegalArgumentException("write a number from 0 to 100");
        }
        return percent;
    }
}
