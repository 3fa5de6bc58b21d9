package borough.stories;

import static org.assertj.core.api.Assertions.assertThat;

import borough.Town;
import borough.account.Mailbox;
import borough.messages.Messages;
import borough.misses.Register;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Amina asks as a guest, makes an account, and finds everything in one place. */
class ResidentAccountStory {
    private static final int PHONE = 360;
    private static final int DESK = 1280;
    private static final String MOBILE = "07700 900 166";

    @BeforeEach
    void tuesday_evening() {
        Town.CLOCK.set("2026-05-12T18:10:00");
        Register.clear(Stage.BROOKSHIRE);
    }

    private static Mailbox box(String address) {
        return new Mailbox(Stage.BROOKSHIRE, address);
    }

    private static Walker signIn(Walker it, Mailbox box) {
        it.type("Your email address", box.address()).press("Send me a code").look("account code");
        it.type("Code", "12").press("Go on").mustPutRight("Enter the six figures of the code");
        it.type("Code", box.code()).press("Go on");
        Stage.letTimePass();
        return it;
    }

    private static void report(Walker it, String address, String mobile) {
        it.open("/services/report-missed-bin").press("Start now");
        it.type("Which property is it?", "AB1 2CD").press("Find address");
        it.choose("Which property is it?", address).press("Continue");
        goOn(it, mobile);
    }

    private static void goOn(Walker it, String mobile) {
        it.tick("Rubbish").press("Continue").tick("Yes").press("Continue");
        it.tick("Yes").press("Continue").press("Continue");
        it.type("Mobile number", mobile).press("Continue").press("Send");
    }

    @Test
    void amina_s_account_knows_her_and_what_she_asked_for_before() {
        try (var amina = Stage.somebody(PHONE, true)) {
            report(amina, "33 Mill Lane", MOBILE);
            amina.look("sent with account offered").sees("Keep it in an account");
            Stage.letTimePass();
            amina.open("/account").look("account sign in");
            amina.type("Your email address", "nonsense").press("Send me a code");
            amina.mustPutRight("Enter an email address, like name@example.com");
            amina.look("account sign in wrong");
            signIn(amina, box("amina.khan@example.com"));
            amina.look("account home empty").sees("Nothing needs you today", "Tell us your home");
            fillIn(amina);
            amina.look("account home");
            amina.sees("33 Mill Lane", "Rubbish", "Report a missed bin", "With the crew");
            confirmsAtHome(amina);
            amina.foundNothingWrong();
        }
    }

    private static void fillIn(Walker it) {
        it.follow("Your details").look("account details");
        it.follow("Change Your name").look("account name").press("Keep it");
        it.mustPutRight("Enter your name, in up to 300 letters");
        it.type("What are you called?", "Amina Khan").press("Keep it");
        it.follow("Change Your mobile number").look("account mobile");
        it.type("What is your mobile number?", MOBILE).press("Send me a code");
        it.look("account mobile code");
        it.type("Code", box("+447700900166").code()).press("Go on");
        it.follow("Change How we reach you").look("account reach").tick("By text");
        it.press("Keep it").sees("By text", "Amina Khan", "+447700900166");
        it.follow("Change Your home").look("account home address");
        it.type("Where do you live?", "AB1 2CD").press("Find address");
        it.look("account home addresses").choose("Where do you live?", "33 Mill Lane");
        it.press("This is my home");
    }

    // What we know is offered to be confirmed, and never asked.
    private static void confirmsAtHome(Walker it) {
        it.open("/services/report-missed-bin").doesNotSee("account").press("Start now");
        it.look("known address").sees("33 Mill Lane");
        it.open("/services/make-a-complaint").press("Start now");
        it.open("/account").press("Sign out");
        assertThat(it.path()).isEqualTo("/");
        it.open("/account");
        assertThat(it.path()).startsWith("/account/sign-in");
    }

    @Test
    void on_a_wide_screen_without_scripts_it_is_the_same_and_a_link_signs_in() {
        var box = box("tomasz.nowak@example.com");
        try (var tomasz = Stage.somebody(DESK, false)) {
            tomasz.open("/account/sign-in").look("account sign in");
            tomasz.type("Your email address", box.address()).press("Send me a code");
            tomasz.openSent(box.link()).look("account link").press("Sign in");
            tomasz.look("account home empty");
            fillInHome(tomasz);
            tomasz.open("/services/report-missed-bin").press("Start now").sees("35 Mill Lane");
            tomasz.press("Continue");
            goOn(tomasz, "");
            tomasz.look("sent in account").sees("It is in your account");
            tomasz.follow("It is in your account").look("account home");
            tomasz.sees("Report a missed bin", "35 Mill Lane");
            tomasz.follow("Where you are signed in").look("account sign-ins");
            Stage.letTimePass();
            assertThat(texts(box.address())).anyMatch(it -> it.contains("35 Mill Lane"));
            tomasz.foundNothingWrong();
        }
    }

    private static void fillInHome(Walker it) {
        it.follow("Tell us your home").type("Where do you live?", "AB1 2CD");
        it.press("Find address").choose("Where do you live?", "35 Mill Lane");
        it.press("This is my home");
    }

    private static List<String> texts(String address) {
        return Town.in(Stage.BROOKSHIRE.id(), () -> Town.bean(Messages.class).recent("").items())
                .stream()
                .filter(it -> it.contents().address().equals(address))
                .map(it -> it.contents().text())
                .toList();
    }
}
