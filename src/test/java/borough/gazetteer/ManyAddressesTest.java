package borough.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;

import borough.Town;
import borough.data.Tenancy;
import borough.gazetteer.AddressFiles.Wish;
import borough.places.Places;
import borough.values.CouncilId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of very many lines, as they come and as nobody should send them. */
@Tag("database")
class ManyAddressesTest {
    private static final int MANY = 30_000;

    private final CouncilId council = Town.council(true);
    @TempDir private Path folder;

    @BeforeEach
    void a_day_in_may() {
        Town.CLOCK.set("2026-05-12T09:00");
    }

    private Taken.Done take(Path file) {
        return (Taken.Done)
                Tenancy.in(
                        council,
                        () ->
                                Town.bean(AddressFiles.class)
                                        .take(file, new Wish(false, false), line -> {}));
    }

    @Test
    void a_town_is_taken_in_and_again_without_touching_what_stands() throws IOException {
        var april = folder.resolve("april.csv");
        AddressesMade.write(april, MANY, "E07000999", "2026-04-01");
        assertThat(take(april).counts()).isEqualTo(new Taken.Counts(MANY, MANY, 0, 0, 0));
        var may = folder.resolve("may.csv");
        AddressesMade.write(may, MANY, "E07000999", "2026-05-01");
        assertThat(take(may).counts()).isEqualTo(new Taken.Counts(MANY, 0, 0, MANY, 0));
    }

    @Test
    void one_property_on_every_line_counts_once_and_every_other_line_is_told() throws IOException {
        var file = folder.resolve("one.csv");
        try (var out = Files.newBufferedWriter(file)) {
            out.write(AddressLines.CORE_HEADER + "\n");
            for (int i = 0; i < MANY; i++) {
                out.write(AddressLines.core(1, 1, "MILL LANE", "2026-04-01", 'I') + "\n");
            }
        }
        var done = take(file);
        assertThat(done.counts().added()).isEqualTo(1);
        assertThat(done.report().rejected()).isEqualTo(MANY - 1);
        assertThat(done.report().first()).hasSize(100);
        assertThat(Files.readAllLines(done.report().all())).hasSize(MANY);
    }

    @Test
    void one_street_of_very_many_houses_is_a_street() throws IOException {
        var file = folder.resolve("street.csv");
        try (var out = Files.newBufferedWriter(file)) {
            out.write(AddressLines.CORE_HEADER + "\n");
            for (int i = 1; i <= MANY; i++) {
                out.write(AddressLines.core(i, i, "MILL LANE", "2026-04-01", 'I') + "\n");
            }
        }
        assertThat(take(file).counts().added()).isEqualTo(MANY);
        assertThat(Tenancy.in(council, () -> Town.bean(Places.class).find("29999 mill lane", 10)))
                .hasSize(1);
    }
}
