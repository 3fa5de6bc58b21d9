package borough.stories;

import static org.assertj.core.api.Assertions.assertThat;

import borough.Town;
import com.microsoft.playwright.Locator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A resident who sent something looks how far it has come, writes, answers a text, is told. */
class ResidentFollowingStory {
    private static final int PHONE = 360;
    private static final int DESK = 1280;
    private static final Pattern LINK = Pattern.compile("http\\S+/follow/\\S+[0-9a-f]");

    @BeforeEach
    void tuesday_evening() {
        Town.CLOCK.set("2026-05-12T18:10:00");
    }

    @Test
    void amina_follows_on_her_phone_without_scripts() {
        try (var amina = Stage.somebody(PHONE, false);
                var beth = Stage.somebody(DESK, true)) {
            var reference = report(amina, "20 Mill Lane", "07700 900161");
            amina.open("/follow").look("follow find");
            amina.type("Reference", reference).type("Something else we know of it", "07700 900161");
            amina.press("See where it is").look("following open");
            amina.sees("With the crew", "We promised this by Thursday 14 May");
            amina.press("Send your message").mustPutRight("Enter your message");
            amina.type("Your message", "The gate is open.").press("Send your message");
            amina.look("following written").sees("We have your message.", "The gate is open.");
            answerTheText(amina, "7700900161");
            amina.open("/follow").type("Reference", reference);
            amina.type("Something else we know of it", "AB1 2CD").press("See where it is");
            amina.sees("You wrote", "Please ring the bell");
            amina.foundNothingWrong();
            seenByBeth(beth, reference);
        }
    }

    private static String report(Walker it, String home, String mobile) {
        it.open("/services/report-missed-bin").press("Start now");
        it.type("Which property is it?", "AB1 2CD").press("Find address");
        it.choose("Which property is it?", home).press("Continue");
        it.tick("Rubbish").press("Continue").tick("Yes").press("Continue");
        it.tick("Yes").press("Continue").press("Continue");
        it.type("Mobile number", mobile).press("Continue");
        it.press("Send");
        Stage.letTimePass();
        return it.page().locator(".done__letters").innerText().replaceAll("\\s", "");
    }

    // As she would on her phone: the post room is a stand-in for it.
    private static void answerTheText(Walker amina, String number) {
        amina.open(Stage.postRoom()).look("post room with answers");
        toAnswer(amina, number);
        amina.look("post room answer")
                .press("Send the answer")
                .mustPutRight("Enter what they answer");
        amina.type("Their answer", "Please ring the bell").press("Send the answer");
        amina.sees("The answer is with its case.").open(Stage.postRoom());
        toAnswer(amina, number);
        amina.type("Their answer", "Is this about my bin?");
        amina.tick("Somebody else answers").press("Send the answer");
        amina.sees("Nobody can tell which case it is about.");
        Stage.letTimePass();
    }

    // Others' messages may be newer: everybody's are in one room.
    private static void toAnswer(Walker it, String number) {
        received(it, number).locator("a[href$='/answer']").click();
    }

    private static Locator received(Walker it, String number) {
        return it.page().locator(".post__one:has-text('" + number + "')").first();
    }

    private static void seenByBeth(Walker beth, String reference) {
        beth.open("/sign-in/people").press("Beth Lawson");
        beth.open("/staff/replies").look("replies to place");
        beth.sees("Is this about my bin?").follow("+447700900888").look("reply to place");
        beth.press("Put it there")
                .mustPutRight("Enter the case’s reference, nine letters and numbers");
        beth.type("Reference of the case", reference).press("Put it there");
        beth.look("replies placed").sees("It is with its case now.");
        beth.open("/staff/enquiries/new").look("enquiry");
        beth.press("Write it down").mustPutRight("Choose what they asked from the list");
        beth.look("enquiry wrong");
        beth.type("What did they ask?", "When is my bin day?").press("Write it down");
        beth.sees("It is written down.");
        beth.open("/staff/search?kind=addresses&q=20 Mill Lane AB1 2CD");
        beth.follow("20 Mill Lane, Brookham").look("property");
        beth.sees("Asked for: Report a missed bin", "We sent a text: accepted", "Answered by text");
        beth.foundNothingWrong();
    }

    @Test
    void tomasz_follows_at_a_desk_and_says_how_he_is_told() {
        try (var tomasz = Stage.somebody(DESK, true)) {
            report(tomasz, "22 Mill Lane", "07700 900162");
            tomasz.open(Stage.postRoom());
            var text = received(tomasz, "7700900162").innerText();
            var link = LINK.matcher(text);
            assertThat(link.find()).isTrue();
            tomasz.openSent(link.group()).look("following open");
            tomasz.sees("We text you at the number that ends 162.");
            tomasz.page().locator("summary", with("Change how we tell you")).click();
            tomasz.tick("By email").type("Where to", "nowhere").press("Tell me this way");
            tomasz.mustPutRight("Enter an email address, like name@example.com");
            tomasz.look("following wish wrong");
            tomasz.type("Where to", "tomasz@example.org").press("Tell me this way");
            tomasz.look("following wish").sees("We email you at t…@example.org.");
            tomasz.open("/follow/AAAAAAAAA/00000000000000000000");
            tomasz.sees("Page not found");
            tomasz.foundNothingWrong();
        }
    }

    private static com.microsoft.playwright.Page.LocatorOptions with(String text) {
        return new com.microsoft.playwright.Page.LocatorOptions().setHasText(text);
    }
}
