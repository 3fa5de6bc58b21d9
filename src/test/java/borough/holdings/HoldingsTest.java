package borough.holdings;

import static org.assertj.core.api.Assertions.assertThat;

import borough.Town;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whatever names a customer or a case is in what a customer is handed, or says why not. */
@Tag("database")
class HoldingsTest {
    private static final String NAMES_SOMEBODY =
            """
            select c.table_schema || '.' || c.table_name
            from information_schema.columns c
            join information_schema.tables t using (table_schema, table_name)
            where t.table_type = 'BASE TABLE'
                and c.table_schema !~ '^pg_' and c.table_schema <> 'information_schema'
                and c.column_name in ('customer_id', 'account_id', 'case_reference', 'reference',
                    'journey_id', 'gone', 'kept', 'subject', 'about_id', 'owner')
            """;

    /** Tables that name a customer, a case or an account, and are in no part of their own. */
    private static final Map<String, String> NOT_HANDED_OVER =
            Map.ofEntries(
                    Map.entry("accounts.asks", "hashes of a link and a code, gone after a day"),
                    Map.entry("api.requests", "hashes by which a program's request is known again"),
                    Map.entry("bulky.bookings", "repeats the case's answers and its payments"),
                    Map.entry("cases.pins", "where a case is: one of its answers, to be found by"),
                    Map.entry("cases.timers_put_off", "a fault of ours, which the case outlives"),
                    Map.entry("casework.links", "other cases, whose customers are others"),
                    Map.entry("casework.to_read", "what waits to be read stands in its case"),
                    Map.entry("catalogue.texts", "files of services, of nobody"),
                    Map.entry("council.changes", "what administrators changed of the council"),
                    Map.entry("customers.changed", "records to be compared, gone within the hour"),
                    Map.entry("customers.keys", "secret; what it opens is handed over"),
                    Map.entry("govukpaystandin.payments", "the stand-in of a provider outside"),
                    Map.entry("interactions.contact_points", "hashes of contacts, to be found by"),
                    Map.entry("journeys.events", "counts without a name, of steps in a journey"),
                    Map.entry("journeys.phone_codes", "hashes of a number and a code"),
                    Map.entry("ledger.entries", "the council's books; payments are handed over"),
                    Map.entry("matching.candidates", "guesses; what was decided is in the record"),
                    Map.entry("matching.requests", "guesses; what was decided is in the record"),
                    Map.entry("matching.suggestions", "guesses; a merge is in the record"),
                    Map.entry("postroom.received", "the stand-in of a carrier outside"),
                    Map.entry("waste.corrections", "repeats the case and its visits, by the bin"),
                    Map.entry("waste.disputes", "repeats the case's answers, by the bin"),
                    Map.entry("waste.missed_reports", "repeats the case's answers, by the bin"),
                    Map.entry("waste.watched_bins", "repeats the case's answers, by the bin"));

    @Test
    void every_table_that_names_somebody_is_handed_over_or_says_why_not() throws SQLException {
        var told =
                Town.bean(Holdings.class).all().stream()
                        .flatMap(it -> it.tables().stream())
                        .collect(Collectors.toCollection(TreeSet::new));
        var all = tables("select table_schema || '.' || table_name from information_schema.tables");
        var naming = tables(NAMES_SOMEBODY);
        naming.removeAll(told);
        assertThat(naming)
                .as("tables that no holding tells of: add a Holding, or say here why not")
                .isEqualTo(new TreeSet<>(NOT_HANDED_OVER.keySet()));
        assertThat(all).as("tables that holdings name").containsAll(told);
    }

    private static TreeSet<String> tables(String sql) throws SQLException {
        var found = new TreeSet<String>();
        try (var connection = Town.asOwner();
                var rows = connection.createStatement().executeQuery(sql)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }
}
