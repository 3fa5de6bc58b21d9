package borough.stories;

import borough.Town;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Signing in with One Login, proving who one is, and what happens where that fails. */
class OneLoginStory {
    private static final int PHONE = 360;
    private static final int DESK = 1280;

    @BeforeEach
    void tuesday_evening() {
        Town.CLOCK.set("2026-05-12T18:10:00");
    }

    @Test
    void amina_signs_in_and_later_proves_who_she_is() {
        try (var amina = Stage.somebody(PHONE, false)) {
            amina.open("/account/sign-in?next=/services").look("account sign in ways");
            amina.press("Sign in with GOV.UK One Login").look("one login stand-in");
            amina.sees("This is a stand-in.", "Sign in as");
            amina.press("Go on").mustPutRight("Select who to be").look("one login nobody chosen");
            amina.tick("Amina Khan").press("Go on").sees("Services A to Z");
            amina.open("/account/prove-identity?next=/services").look("prove identity");
            amina.press("Prove it with GOV.UK One Login").sees("Prove that you are");
            amina.tick("Amina Khan").press("Go on").sees("Services A to Z");
            amina.foundNothingWrong();
        }
    }

    @Test
    void margaret_can_not_be_proved_and_is_told_whom_to_ask() {
        try (var margaret = Stage.somebody(DESK, true)) {
            margaret.open("/account/prove-identity?next=/services").look("prove identity");
            margaret.press("Prove it with GOV.UK One Login").look("one login stand-in");
            margaret.tick("Margaret Osei").press("Go on").sees("Prove that you are");
            margaret.tick("Margaret Osei").press("Go on").look("identity not proved");
            margaret.sees("could not prove who you are", "01632 960100", "Brookshire House");
            margaret.open("/stand-in/one-login/mistakes").look("one login mistakes");
            margaret.foundNothingWrong();
        }
    }

    @Test
    void somebody_who_stops_on_the_way_is_where_they_were() {
        try (var nobody = Stage.somebody(PHONE, false)) {
            nobody.open("/account/one-login?next=/services").press("Stop here");
            nobody.sees("You did not sign in").look("one login given up");
            nobody.foundNothingWrong();
        }
    }
}
