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
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Address files taken in, whole and as changes, and what becomes of bad ones. */
@Tag("database")
class AddressFilesTest {
    private static final Wish PLAIN = new Wish(false, false);

    private final CouncilId council = Town.council(true);
    private final List<String> said = Collections.synchronizedList(new ArrayList<>());
    @TempDir private Path folder;

    @BeforeEach
    void a_day_in_may() {
        Town.CLOCK.set("2026-05-12T09:00");
    }

    private Taken take(Path file, Wish wish) {
        return Tenancy.in(council, () -> Town.bean(AddressFiles.class).take(file, wish, said::add));
    }

    private Taken.Done done(Path file) {
        return (Taken.Done) take(file, PLAIN);
    }

    private Property at(int n) {
        return Tenancy.in(
                council,
                () -> Town.bean(Places.class).at(new Uprn(AddressLines.uprn(n))).orElseThrow());
    }

    private List<Property> found() {
        return Tenancy.in(council, () -> Town.bean(Places.class).inPostcode("AB1 2CD"));
    }

    private Path core(String name, int houses, String day) throws IOException {
        return AddressLines.file(folder, name, AddressLines.millLane(houses, day));
    }

    private Path changes(String name, String... lines) throws IOException {
        var all = new ArrayList<String>();
        all.add(AddressLines.CORE_HEADER);
        all.addAll(List.of(lines));
        return AddressLines.file(folder, name, all);
    }

    @Test
    void a_whole_file_makes_the_gazetteer() throws IOException {
        var done = done(core("full.csv", 20, "2026-03-01"));
        assertThat(done.counts()).isEqualTo(new Taken.Counts(20, 20, 0, 0, 0));
        assertThat(done.report().format()).isEqualTo(Taken.Format.CORE);
        assertThat(found()).hasSize(20);
        assertThat(at(14).label()).isEqualTo("14 Mill Lane, Brookham, AB1 2CD");
        assertThat(at(14).at().easting()).isEqualTo(531_014);
    }

    @Test
    void the_same_file_again_is_told_and_changes_nothing() throws IOException {
        var file = core("full.csv", 20, "2026-03-01");
        done(file);
        assertThat(take(file, PLAIN)).isEqualTo(new Taken.Again("12 May 2026"));
        assertThat(found()).hasSize(20);
    }

    @Test
    void last_month_s_file_is_refused() throws IOException {
        done(core("april.csv", 20, "2026-04-01"));
        var march = core("march.csv", 10, "2026-03-01");
        assertThatThrownBy(() -> take(march, new Wish(false, true)))
                .isInstanceOf(Wrong.class)
                .hasMessageContaining("it is of 1 March 2026")
                .hasMessageContaining("in last is of 1 April 2026");
        assertThat(found()).hasSize(20);
    }

    @Test
    void what_vanished_is_retired_and_comes_back() throws IOException {
        done(core("april.csv", 20, "2026-04-01"));
        Town.CLOCK.set("2026-05-13T09:00");
        var done = done(core("may.csv", 19, "2026-05-01"));
        assertThat(done.counts()).isEqualTo(new Taken.Counts(19, 0, 0, 19, 1));
        assertThat(found()).hasSize(19);
        assertThat(at(20).retiredOn()).isEqualTo("2026-05-13");
        assertThat(at(20).label()).startsWith("20 Mill Lane");
        assertThat(find("20 mill lane")).isEmpty();
        Town.CLOCK.set("2026-05-14T09:00");
        assertThat(done(core("june.csv", 21, "2026-05-02")).counts())
                .isEqualTo(new Taken.Counts(21, 1, 1, 19, 0));
        assertThat(at(20).retiredOn()).isNull();
    }

    private List<Property> find(String typed) {
        return Tenancy.in(council, () -> Town.bean(Places.class).find(typed, 20));
    }

    @Test
    void a_whole_file_that_would_retire_very_many_is_refused_unless_it_is_right()
            throws IOException {
        done(core("april.csv", 20, "2026-04-01"));
        var cut = core("cut.csv", 5, "2026-05-01");
        assertThatThrownBy(() -> take(cut, PLAIN))
                .isInstanceOf(Wrong.class)
                .hasMessageContaining("would retire 15 of the 20 addresses")
                .hasMessageContaining("--retire-many");
        assertThat(found()).hasSize(20);
        take(cut, new Wish(false, true));
        assertThat(found()).hasSize(5);
    }

    @Test
    void changes_add_change_and_retire_what_they_name_and_nothing_else() throws IOException {
        done(core("april.csv", 20, "2026-04-01"));
        var done =
                done(
                        changes(
                                "changes.csv",
                                AddressLines.core(30, 30, "MILL LANE", "2026-05-01", 'I'),
                                AddressLines.core(2, 2, "OLD MILL LANE", "2026-05-01", 'U'),
                                AddressLines.core(3, 3, "MILL LANE", "2026-05-01", 'D')));
        assertThat(done.report().isFull()).isFalse();
        assertThat(done.counts()).isEqualTo(new Taken.Counts(3, 1, 1, 0, 1));
        assertThat(found()).hasSize(20);
        assertThat(at(2).label()).startsWith("2 Old Mill Lane");
        assertThat(at(3).retiredOn()).isEqualTo("2026-05-12");
        assertThat(at(4).retiredOn()).isNull();
    }

    @Test
    void changes_before_any_whole_file_are_refused() throws IOException {
        var file = changes("c.csv", AddressLines.core(2, 2, "MILL LANE", "2026-05-01", 'U'));
        assertThatThrownBy(() -> take(file, PLAIN))
                .isInstanceOf(Wrong.class)
                .hasMessageContaining("changes only")
                .hasMessageContaining("Take the whole file in first");
        var only = changes("i.csv", AddressLines.core(2, 2, "MILL LANE", "2026-05-01", 'I'));
        assertThatThrownBy(() -> take(only, new Wish(true, false))).isInstanceOf(Wrong.class);
        assertThat(found()).isEmpty();
    }

    @Test
    void wrong_lines_are_told_with_number_and_reason_and_their_properties_stay()
            throws IOException {
        done(core("april.csv", 20, "2026-04-01"));
        var lines = new ArrayList<>(AddressLines.millLane(20, "2026-05-01"));
        lines.set(2, lines.get(2).replace("RD04", "no class"));
        lines.set(3, lines.get(3).replace("AB1 2CD,1A", "nowhere,1A"));
        lines.set(4, lines.get(4).replace("E07000999", "E07000241"));
        lines.set(5, lines.get(5).replace("531005.00", "1e99"));
        lines.set(7, lines.get(8));
        var done = done(AddressLines.file(folder, "may.csv", lines));
        assertThat(done.report().first())
                .extracting(it -> it.line() + ": " + it.why())
                .containsExactly(
                        "3: \"no class\" is no class of property",
                        "4: \"nowhere\" is no postcode",
                        "5: it is of another council, E07000241; this one is E07000999",
                        "6: EASTING should be a number, not \"1e99\"",
                        "9: UPRN 900000008 is on line 8 already");
        assertThat(done.counts().retired()).isEqualTo(1);
        assertThat(at(7).retiredOn()).isNotNull();
        assertThat(at(2).retiredOn()).isNull();
        assertThat(Files.readAllLines(done.report().all()))
                .hasSize(6)
                .first()
                .isEqualTo("line,reason,text");
    }

    @Test
    void a_quote_left_open_spoils_its_own_line_and_nothing_is_retired_for_it() throws IOException {
        done(core("april.csv", 20, "2026-04-01"));
        var lines = new ArrayList<>(AddressLines.millLane(20, "2026-05-01"));
        lines.set(5, lines.get(5).replace("CD\",", "CD,"));
        var done = done(AddressLines.file(folder, "may.csv", lines));
        assertThat(done.report().first())
                .containsExactly(new Taken.Rejected(6, "a quote is left open"));
        assertThat(done.counts().lines()).isEqualTo(20);
        assertThat(done.counts().retired()).isZero();
        assertThat(done.report().notes()).anyMatch(it -> it.contains("nothing is retired"));
        assertThat(found()).hasSize(20);
    }

    @Test
    void other_encodings_are_named_and_nothing_is_taken() throws IOException {
        var text = String.join("\r\n", AddressLines.millLane(3, "2026-05-01")).replace("OLD", "Ô");
        var utf16 = folder.resolve("utf16.csv");
        Files.write(utf16, text.getBytes(StandardCharsets.UTF_16));
        assertThatThrownBy(() -> take(utf16, PLAIN)).hasMessageContaining("UTF-16");
        var bare = folder.resolve("bare16.csv");
        Files.write(bare, text.getBytes(StandardCharsets.UTF_16LE));
        assertThatThrownBy(() -> take(bare, PLAIN)).hasMessageContaining("UTF-16");
        var latin = folder.resolve("latin.csv");
        Files.write(
                latin, text.replace("MILL LANE", "RÛE").getBytes(Charset.forName("windows-1252")));
        assertThatThrownBy(() -> take(latin, PLAIN))
                .hasMessageContaining("latin.csv:2")
                .hasMessageContaining("Latin-1");
        var zip = Files.writeString(folder.resolve("zip.csv"), "PK\u0003\u0004 and so on");
        assertThatThrownBy(() -> take(zip, PLAIN)).hasMessageContaining("unpack");
        var empty = Files.writeString(folder.resolve("empty.csv"), "");
        assertThatThrownBy(() -> take(empty, PLAIN)).hasMessageContaining("empty");
        var other = Files.writeString(folder.resolve("other.csv"), "name,age\nA,3\n");
        assertThatThrownBy(() -> take(other, PLAIN)).hasMessageContaining("no address file we");
        assertThat(found()).isEmpty();
    }

    @Test
    void a_line_without_end_is_rejected_and_the_next_is_read() throws IOException {
        var lines = new ArrayList<>(AddressLines.millLane(3, "2026-05-01"));
        lines.add(2, "9".repeat(3_000_000));
        var done = done(AddressLines.file(folder, "long.csv", lines));
        assertThat(done.counts().added()).isEqualTo(3);
        assertThat(done.report().first())
                .containsExactly(new Taken.Rejected(3, "it is longer than 16000 bytes"));
    }

    @Test
    void a_kill_between_reading_and_applying_leaves_nothing_and_the_file_can_be_taken_again()
            throws IOException {
        done(core("april.csv", 20, "2026-04-01"));
        var may = core("may.csv", 25, "2026-05-01");
        assertThatThrownBy(
                        () ->
                                Tenancy.in(
                                        council,
                                        () ->
                                                Town.bean(AddressFiles.class)
                                                        .take(may, PLAIN, this::pullThePlug)))
                .isInstanceOf(IllegalStateException.class);
        assertThat(found()).hasSize(20);
        assertThat(done(may).counts().added()).isEqualTo(5);
    }

    private void pullThePlug(String line) {
        if (line.equals(AddressFiles.APPLYING)) {
            throw new IllegalStateException("pulled");
        }
    }

    @Test
    void progress_is_said_as_it_goes() throws IOException {
        Town.CLOCK.set("2026-05-12T09:00");
        var lines = new ArrayList<>(AddressLines.millLane(1, "2026-05-01"));
        for (int i = 0; i < 100_000; i++) {
            lines.add("x");
        }
        done(AddressLines.file(folder, "many.csv", lines));
        assertThat(said)
                .containsSubsequence("This is AddressBase Core")
                .anyMatch(it -> it.startsWith("100,000 lines read, "))
                .endsWith(AddressFiles.APPLYING);
    }
}
