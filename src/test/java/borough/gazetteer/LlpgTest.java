package borough.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import borough.Town;
import borough.data.Tenancy;
import borough.files.Wrong;
import borough.gazetteer.AddressFiles.Wish;
import borough.places.Places;
import borough.places.Property;
import borough.values.CouncilId;
import borough.values.Uprn;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A council's own gazetteer, in the records of DTF 7.3. */
@Tag("database")
class LlpgTest {
    private static final String HEADER =
            "10,\"BROOKSHIRE\",9990,2026-04-01,1,2026-04-01,120000,\"7.3\",\"F\"";
    private static final List<String> GAZETTEER =
            List.of(
                    HEADER,
                    "11,\"I\",1,20500001,1,9990,2,2001-01-01,1,8,0,2001-01-01,2020-01-01,2001-01-01,,"
                            + "531000.00,201000.00,531200.00,201000.00,10",
                    "15,\"I\",2,20500001,\"MILL LANE\",\"\",\"BROOKHAM\",\"BROOKSHIRE\",\"ENG\"",
                    unit(1, "1", "RD04", "", 531010),
                    address(1, "L1", "1", "", "", "14", "", "AB1 2CD"),
                    address(1, "L2", "8", "", "", "", "ROSE COTTAGE", "AB1 2CD"),
                    address(1, "L3", "3", "", "", "", "THE OLD BAKERY", "AB1 2CD"),
                    unit(2, "1", "", "900000001", 531020),
                    "32,\"I\",9,900000002,\"9990C000000002\",\"RD06\",\"AddressBase Premium\",1.0,2001-01-01,,2001-01-01,2001-01-01",
                    address(2, "L4", "1", "6", "", "", "ST ANN'S HOUSE", "AB1 2CD"),
                    unit(3, "6", "RD04", "", 531030),
                    address(3, "L5", "6", "", "", "18", "", "AB1 2CD"),
                    unit(4, "8", "RD04", "", 531040),
                    address(4, "L6", "8", "", "", "20", "", "AB1 2CD"),
                    "23,\"I\",30,900000001,\"X1\",2001-01-01,2001-01-01,2001-01-01,,\"5000\",\"CT\"",
                    "31,\"I\",31,900000002,\"9990O1\",\"WEIR TRUST\",\"\",2001-01-01,,2001-01-01,2001-01-01",
                    "99,2,15,2026-04-01,120000");

    private final CouncilId council = Town.council(true);
    @TempDir private Path folder;

    @BeforeEach
    void a_day_in_may() {
        Town.CLOCK.set("2026-05-12T09:00");
    }

    private static String unit(int n, String status, String code, String parent, int east) {
        return "21,\"I\",%d,%d,%s,2,2001-01-01,\"%s\",%s,%d.00,201000.00,1,9990,2001-01-01,,2020-01-01,2001-01-01,\"\",\"\",\"\",,,\"\""
                .formatted(n + 2, 900_000_000L + n, status, code, parent, east);
    }

    private static String address(
            int n,
            String key,
            String status,
            String sao,
            String saoText,
            String pao,
            String paoText,
            String postcode) {
        return "24,\"I\",%d,%d,\"9990%s\",\"ENG\",%s,2001-01-01,,2001-01-01,2020-01-01,%s,\"\",,\"\",\"%s\",%s,\"\",,\"\",\"%s\",20500001,\"\",\"Y\",\"%s\",\"BROOKHAM\",\"Y\",,,\"\""
                .formatted(
                        n + 20,
                        900_000_000L + n,
                        key,
                        status,
                        sao,
                        saoText,
                        pao,
                        paoText,
                        postcode);
    }

    private Taken.Done take(String name, List<String> lines) {
        return (Taken.Done)
                Tenancy.in(
                        council,
                        () ->
                                Town.bean(AddressFiles.class)
                                        .take(
                                                file(name, lines),
                                                new Wish(false, false),
                                                line -> {}));
    }

    private Path file(String name, List<String> lines) {
        try {
            return AddressLines.file(folder, name, lines);
        } catch (IOException fault) {
            throw new java.io.UncheckedIOException(fault);
        }
    }

    private static List<String> changes(String day, String... lines) {
        var all = new ArrayList<String>();
        all.add(HEADER.replace("\"F\"", "\"C\"").replace("2026-04-01,1", day + ",2"));
        all.addAll(List.of(lines));
        all.add("99,3," + all.size() + "," + day + ",120000");
        return all;
    }

    private Property at(int n) {
        return Tenancy.in(
                council,
                () -> Town.bean(Places.class).at(new Uprn(900_000_000L + n)).orElseThrow());
    }

    private List<String> otherNames() {
        return Tenancy.in(
                council,
                () ->
                        Town.bean(TransactionTemplate.class)
                                .execute(
                                        status ->
                                                Town.bean(JdbcClient.class)
                                                        .sql(
                                                                """
                                                                select kind || ': ' || address
                                                                from places.other_names
                                                                order by 1
                                                                """)
                                                        .query(String.class)
                                                        .list()));
    }

    @Test
    void a_whole_gazetteer_is_put_together_from_its_records() {
        var done = take("llpg.csv", GAZETTEER);
        assertThat(done.report().first()).isEmpty();
        assertThat(done.report().format()).isEqualTo(Taken.Format.LLPG);
        assertThat(done.counts().added()).isEqualTo(3);
        assertThat(at(1).label()).isEqualTo("14 Mill Lane, Brookham, AB1 2CD");
        assertThat(at(2).label())
                .isEqualTo("Flat 6, Weir Trust, St Ann's House, Mill Lane, Brookham, AB1 2CD");
        assertThat(at(3).label()).startsWith("18 Mill Lane");
        assertThat(otherNames())
                .containsExactly(
                        "alternative: The Old Bakery, Mill Lane, Brookham, AB1 2CD",
                        "former: Rose Cottage, Mill Lane, Brookham, AB1 2CD");
    }

    @Test
    void a_street_renamed_by_a_change_renames_its_addresses_and_the_old_ones_are_kept() {
        take("llpg.csv", GAZETTEER);
        var done =
                take(
                        "renamed.csv",
                        changes(
                                "2026-05-01",
                                "15,\"U\",1,20500001,\"WEIR ROAD\",\"\",\"BROOKHAM\",\"BROOKSHIRE\",\"ENG\""));
        assertThat(done.report().isFull()).isFalse();
        assertThat(done.counts().changed()).isEqualTo(3);
        assertThat(done.counts().retired()).isZero();
        assertThat(at(1).label()).isEqualTo("14 Weir Road, Brookham, AB1 2CD");
        assertThat(otherNames())
                .contains("former: 14 Mill Lane, Brookham, AB1 2CD")
                .contains("former: Rose Cottage, Mill Lane, Brookham, AB1 2CD");
    }

    @Test
    void a_change_of_one_record_changes_that_and_leaves_the_rest() {
        take("llpg.csv", GAZETTEER);
        var moved = unit(1, "1", "RD04", "", 531999).replaceFirst("\"I\"", "\"U\"");
        var gone = unit(2, "1", "", "900000001", 531020).replaceFirst("\"I\"", "\"D\"");
        var done = take("changes.csv", changes("2026-05-01", moved, gone));
        assertThat(done.counts().changed()).isEqualTo(1);
        assertThat(done.counts().retired()).isEqualTo(1);
        assertThat(at(1).at().easting()).isEqualTo(531_999);
        assertThat(at(1).label()).startsWith("14 Mill Lane");
        assertThat(at(2).retiredOn()).isEqualTo("2026-05-12");
        assertThat(at(3).retiredOn()).isNull();
    }

    @Test
    void a_change_file_before_the_whole_gazetteer_is_refused() {
        assertThatThrownBy(() -> take("changes.csv", changes("2026-05-01", GAZETTEER.get(3))))
                .isInstanceOf(Wrong.class)
                .hasMessageContaining("Take the whole file in first");
    }

    @Test
    void a_gazetteer_without_its_end_is_refused() {
        assertThatThrownBy(() -> take("cut.csv", GAZETTEER.subList(0, 10)))
                .hasMessageContaining("no trailer (99); it was cut short");
        var miscounted = new ArrayList<>(GAZETTEER);
        miscounted.set(miscounted.size() - 1, "99,2,900,2026-04-01,120000");
        assertThatThrownBy(() -> take("miscounted.csv", miscounted))
                .hasMessageContaining("counts 900 records and the file holds 17");
    }

    @Test
    void another_council_s_gazetteer_is_refused_whole() {
        var other = new ArrayList<>(GAZETTEER);
        other.set(0, HEADER.replace("9990", "1905"));
        assertThatThrownBy(() -> take("other.csv", other))
                .hasMessageContaining("This file is of another council")
                .hasMessageContaining("1905");
    }

    @Test
    void records_that_are_wrong_are_told_and_their_properties_stay() {
        take("llpg.csv", GAZETTEER);
        var lines = new ArrayList<>(GAZETTEER);
        lines.set(0, HEADER.replace("2026-04-01", "2026-05-01"));
        lines.set(3, lines.get(3).replace("531010.00", "nowhere"));
        lines.set(9, lines.get(9).replace("20500001", "20500077"));
        lines.set(11, lines.get(11).replace("AB1 2CD", "AB"));
        var done = take("may.csv", lines);
        assertThat(done.report().first())
                .extracting(it -> it.line() + ": " + it.why())
                .containsExactly(
                        "4: X_COORDINATE should be a number, not \"nowhere\"",
                        "8: UPRN 900000002 is in street 20500077, which has no name in the file",
                        "11: \"AB\" is no postcode");
        assertThat(done.counts().retired()).isZero();
        assertThat(at(1).label()).startsWith("14 Mill Lane");
    }
}
