package borough.stories;

import static org.assertj.core.api.Assertions.assertThat;

import borough.Sent;
import borough.Town;
import borough.catalogue.Catalogue;
import borough.customers.Alike;
import borough.customers.CustomerCases;
import borough.customers.CustomerFacts;
import borough.customers.CustomerFacts.Homes;
import borough.customers.CustomerFacts.Named;
import borough.customers.CustomerFacts.Reach;
import borough.customers.CustomerId;
import borough.matching.Duplicates;
import borough.values.Reference;
import borough.values.Uprn;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An adviser finds somebody, says whose a request is, and merges and parts two records. */
class WhoIsWhoStory {
    private static final int PHONE = 360;
    private static final int DESK = 1280;
    private static final Uprn MILL_LANE_14 = new Uprn(900000001);

    @BeforeEach
    void in_the_evening() {
        Town.CLOCK.set("2026-05-12T18:10:00");
    }

    private static CustomerId knows(String family, String born, Set<String> phones) {
        var who =
                new CustomerFacts(
                        CustomerId.draw(),
                        new Named("Siobhan", family, true),
                        born.isEmpty() ? null : LocalDate.parse(born),
                        new Homes(Set.of(MILL_LANE_14), Set.of()),
                        new Reach(Set.of(), phones),
                        false);
        return Town.in(Stage.BROOKSHIRE.id(), () -> Town.bean(Alike.class).add(who));
    }

    private static void look() {
        while (Town.in(Stage.BROOKSHIRE.id(), () -> Town.bean(Duplicates.class).look()) > 0) {
            assertThat(Town.bean(Duplicates.class)).isNotNull();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {PHONE, DESK})
    void an_adviser_finds_decides_merges_and_parts(int width) {
        var family = width == PHONE ? "Featherstonehaugh" : "Cholmondeley";
        var phone = width == PHONE ? "07700900155" : "07700900178";
        // The two who live at one home by these stories must not look like one.
        var year = width == PHONE ? "1961" : "1974";
        var one = knows(family, year + "-05-03", Set.of(phone));
        knows(family, "", Set.of());
        look();
        try (var beth = Stage.somebody(width, true)) {
            beth.open("/sign-in/people").press("Beth Lawson");
            beth.open("/staff/customers").look("customers empty");
            beth.type(
                            "What you have, in any order",
                            "shevaun " + family.replaceFirst("on", "onn") + " " + year)
                    .press("Find");
            beth.look("customers found").sees("Siobhan " + family, "Born in " + year);
            beth.open("/staff/customers/" + one + "/duplicates").look("duplicates");
            beth.sees("This record", "The other", "Same home");
            beth.press("They are one: keep this record");
            beth.mustPutRight("Enter why").look("duplicates wrong");
            beth.type("Why", "Same first name, and she says so")
                    .press("They are one: keep this record");
            beth.sees("The two records are one now.", "Merged with it").look("duplicates merged");
            beth.type("Why it is not the same customer", "Mother and daughter");
            beth.press("Make them two again").sees("They are two records again");
            var reference = asks("Shevaun " + family, phone);
            beth.open("/staff/matching").look("matching").follow("Shevaun " + family);
            beth.look("match").sees("Who sent it in", "Same phone number");
            beth.press("It is theirs").sees("The request is with its customer now.");
            beth.foundNothingWrong();
            assertThat(customersOf(reference)).containsExactly(one);
        }
    }

    private static Reference asks(String name, String phone) {
        var reference =
                Town.in(
                        Stage.BROOKSHIRE.id(),
                        () ->
                                Sent.byWeb(
                                        Town.bean(Catalogue.class)
                                                .live("request-call-back")
                                                .orElseThrow(),
                                        Map.of("name", name, "phone", phone)));
        Stage.letTimePass();
        return reference;
    }

    private static List<CustomerId> customersOf(Reference reference) {
        return Town.in(
                        Stage.BROOKSHIRE.id(),
                        () -> Town.bean(CustomerCases.class).customersOf(List.of(reference)))
                .getOrDefault(reference, List.of());
    }
}
