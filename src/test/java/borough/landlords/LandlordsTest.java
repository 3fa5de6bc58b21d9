package borough.landlords;

import static org.assertj.core.api.Assertions.assertThat;

import borough.Town;
import borough.demonstration.MadeUp;
import borough.landlords.Landlords.Rejected;
import borough.values.CouncilId;
import borough.values.Uprn;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class LandlordsTest {
    private static final Landlord WEIR_VALLEY =
            new Landlord(
                    Landlord.HOUSING_ASSOCIATION,
                    "Weir Valley Homes",
                    "neighbours@weirvalley.example");

    private final Landlords landlords = Town.bean(Landlords.class);
    private final CouncilId council = Town.council(true);

    private Landlord of(CouncilId council, Uprn home) {
        return Town.in(council, () -> landlords.of(home));
    }

    private Landlords.Imported take(CouncilId council, String csv) {
        return Town.in(council, () -> landlords.take(new StringReader(csv)));
    }

    @Test
    void a_home_that_nobody_is_known_to_let_says_so() {
        assertThat(of(council, new Uprn(1)).kind()).isEqualTo(Landlord.NOT_KNOWN);
    }

    @Test
    void each_council_knows_its_own() {
        var home = new Uprn(900000002L);
        Town.run(council, () -> landlords.load(List.of(new Letting(home, WEIR_VALLEY)).iterator()));
        assertThat(of(council, home)).isEqualTo(WEIR_VALLEY);
        var other = Town.council(true);
        assertThat(of(other, home).kind()).isEqualTo(Landlord.NOT_KNOWN);
    }

    @Test
    void a_file_is_taken_whole_or_not_at_all_and_again_when_it_changed() {
        var fernmoor = MadeUp.council("fernmoor").id();
        var homes = List.of(new Uprn(9000500001L), new Uprn(9000500002L));
        var before = of(fernmoor, homes.getFirst());
        var wrong =
                """
                property,kind,name,email
                %s,private,Hollin Lettings,office@hollinlettings.example
                1,private,Nobody,
                %s,squire,Lord Marling,
                x,private,Nobody,
                %s,private,,
                %s,private
                """
                        .formatted(
                                homes.getFirst(),
                                homes.getLast(),
                                homes.getLast(),
                                homes.getLast());
        assertThat(take(fernmoor, wrong))
                .isEqualTo(
                        new Landlords.Imported(
                                0,
                                List.of(
                                        new Rejected(3, "There is no property 1"),
                                        new Rejected(
                                                4,
                                                "The kind is one of council, housing association,"
                                                        + " private"),
                                        new Rejected(5, "There is no property x"),
                                        new Rejected(6, "It needs a name, and an email or none"),
                                        new Rejected(7, "It needs 4 columns"))));
        assertThat(of(fernmoor, homes.getFirst())).isEqualTo(before);
        var right = "property,kind,name,email\n%s,private,%s,\n";
        assertThat(take(fernmoor, right.formatted(homes.getFirst(), "Hollin Lettings")).homes())
                .isOne();
        assertThat(take(fernmoor, right.formatted(homes.getFirst(), "Marling Lets")).homes())
                .isOne();
        assertThat(of(fernmoor, homes.getFirst()))
                .isEqualTo(new Landlord("private", "Marling Lets", null));
    }

    @Test
    void a_file_without_its_heading_is_not_taken() {
        assertThat(take(council, "1,private,Nobody,\n").rejected())
                .containsExactly(new Rejected(1, "The first line is not property,kind,name,email"));
    }

    @Test
    void a_name_that_is_too_long_is_told_with_its_line() {
        var csv = "property,kind,name,email\n1,private,%s,\n".formatted("x".repeat(201));
        assertThat(take(council, csv).rejected())
                .containsExactly(new Rejected(2, "The name or the email is too long"));
    }

    @Test
    void a_file_in_another_alphabet_is_told_and_nothing_is_taken() {
        var csv = "property,kind,name,email\n1,private,Café Lets,\n";
        var latin = new ByteArrayInputStream(csv.getBytes(StandardCharsets.ISO_8859_1));
        var strict = new InputStreamReader(latin, StandardCharsets.UTF_8.newDecoder());
        assertThat(Town.in(council, () -> landlords.take(strict)))
                .isEqualTo(
                        new Landlords.Imported(
                                0, List.of(new Rejected(1, "This file is not written in UTF-8"))));
    }
}
