package borough.stories;

import borough.Town;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Finding what one looks for: an address typed in a hurry, and anything at all from a desk. */
class FindingStory {
    private static final int PHONE = 360;
    private static final int DESK = 1280;

    @BeforeEach
    void in_the_evening() {
        Town.CLOCK.set("2026-05-12T18:10:00");
    }

    @ParameterizedTest
    @ValueSource(ints = {PHONE, DESK})
    void an_address_with_a_slip_is_found_and_one_we_do_not_have_is_told(int width) {
        try (var anna = Stage.somebody(width, false)) {
            anna.open("/services/report-missed-bin").press("Start now");
            anna.look("address asked");
            anna.type("Which property is it?", "14 Mil Ln Brook").press("Find address");
            anna.sees("14 Mill Lane").look("address found");
            anna.follow("I can’t find my address").look("address missing");
            anna.sees("Tell us an address we do not have");
            anna.foundNothingWrong();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {PHONE, DESK})
    void one_box_finds_anything_for_an_adviser(int width) {
        try (var beth = Stage.somebody(width, true)) {
            beth.open("/sign-in/people").press("Beth Lawson");
            beth.open("/staff/search").look("search empty");
            beth.open("/staff/search?q=mill").look("search");
            beth.sees("Addresses", "Customers");
            beth.follow("in addresses").look("search of a kind");
            beth.open("/staff/search?q=%25%25%25").look("search of signs");
            beth.sees("There is no letter or number in that.");
            beth.open("/staff/search?q=zzzzqqq").look("search nothing");
            beth.foundNothingWrong();
        }
    }

    @Test
    void the_key_goes_to_the_box() {
        try (var beth = Stage.somebody(DESK, true)) {
            beth.open("/sign-in/people").press("Beth Lawson");
            beth.page().waitForLoadState();
            beth.page().keyboard().press("/");
            beth.page().keyboard().type("14 mil lane ab1 2cd");
            beth.page().keyboard().press("Enter");
            beth.sees("14 Mill Lane");
        }
    }
}
