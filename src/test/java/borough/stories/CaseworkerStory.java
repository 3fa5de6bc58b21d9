package borough.stories;

import static org.assertj.core.api.Assertions.assertThat;

import borough.Sent;
import borough.Town;
import borough.catalogue.Catalogue;
import borough.correspondence.CaseTalk;
import borough.council.Council;
import borough.council.People;
import borough.council.Person;
import borough.signin.SignIn;
import borough.values.Reference;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A caseworker's morning: what waits for her, and everything she does with one case. */
class CaseworkerStory {
    private static final Council BROOKSHIRE = Stage.BROOKSHIRE;
    private static final int PHONE = 360;
    private static final int DESK = 1280;

    @BeforeEach
    void wednesday_morning() {
        Town.CLOCK.set("2026-05-13T09:00:00");
    }

    private static Walker officer(String name, String team, int width, boolean scripts) {
        var id = UUID.randomUUID();
        var person = new Person(id, name, id + "@brookshire.example", List.of(team), true);
        Town.run(BROOKSHIRE.id(), () -> Town.bean(People.class).save(person));
        var walker = Stage.somebody(width, scripts);
        var session =
                Town.in(
                        BROOKSHIRE.id(),
                        () -> Town.bean(SignIn.class).begin(id, SignIn.By.LINK).orElseThrow());
        walker.context()
                .addCookies(
                        List.of(new Cookie("borough-staff", session).setUrl(walker.address("/"))));
        return walker;
    }

    private static Reference suggestion(String subject, String words) {
        return Town.in(
                BROOKSHIRE.id(),
                () -> {
                    var service =
                            Town.bean(Catalogue.class)
                                    .live("give-feedback-or-compliment")
                                    .orElseThrow();
                    var answers =
                            Map.<String, Object>of(
                                    "kind",
                                    "a suggestion",
                                    "subject",
                                    subject,
                                    "comment",
                                    words,
                                    "reply wanted",
                                    true,
                                    "email",
                                    "amina@example.org");
                    return Sent.byWeb(service, answers);
                });
    }

    private static void answers(Reference reference, String words) {
        Town.run(
                BROOKSHIRE.id(),
                () ->
                        Town.bean(CaseTalk.class)
                                .received(
                                        reference,
                                        new CaseTalk.From("email", true),
                                        words,
                                        "mail " + UUID.randomUUID()));
    }

    @Test
    void with_scripts_on_at_a_desk() {
        morning(DESK, true);
    }

    @Test
    void without_scripts_on_a_phone() {
        morning(PHONE, false);
    }

    private static void morning(int width, boolean scripts) {
        var first = suggestion("the web site", "Put the bin day first.\n\nشكرا 🗑");
        var second = suggestion("the web site", "Bin day first, please!");
        try (var beth = officer("Beth Lawson", "contact-centre", width, scripts);
                var priya =
                        officer("Priya Nair", "customer-services-supervisors", width, scripts)) {
            beth.open("/staff/cases/" + first.text()).look("case of a colleague");
            handOver(beth);
            take(priya, first);
            write(priya, first);
            clock(priya);
            link(priya, first, second);
            mistakes(priya, first);
            decideAndReopen(priya, first);
            beth.foundNothingWrong();
            priya.foundNothingWrong();
        }
    }

    private static void handOver(Walker beth) {
        beth.follow("Hand over").look("hand over").press("Hand over");
        beth.mustPutRight("Enter a team, or a colleague’s name or email").look("hand over wrong");
        beth.type("To whom?", "Customer services supervisors");
        beth.type("Why do you hand it over?", "Only you may answer it");
        beth.type(
                "What has been said so far? (optional)",
                "She rang this morning.\nShe is in a hurry.");
        beth.press("Hand over").look("handed over");
        beth.sees("Handed over to Customer services supervisors", "She is in a hurry.");
    }

    private static void take(Walker priya, Reference first) {
        priya.open("/staff").look("work of a supervisor");
        priya.open("/staff/cases/" + first.text()).look("case handed over");
        priya.sees("Only you may answer it", "She rang this morning.").press("Take it");
        priya.sees("It is yours now", "Taken by Priya Nair");
        assertThat(priya.page().locator(".handed").count()).isZero();
    }

    private static void write(Walker priya, Reference first) {
        priya.follow("A note").type("Your note", "Ring her after five.").press("Keep the note");
        priya.sees("Your note is kept with the case.", "Ring her after five.");
        priya.follow("To a colleague").look("case to a colleague");
        priya.type("To whom?", "Contact centre").type("Your message", "Did she leave a number?");
        priya.press("Send to your colleague").sees("Your message waits for them.");
        priya.follow("To the customer").look("case to the customer");
        priya.sees("It goes by email").type("Your message", "On which page, do you mean?");
        priya.press("Send to the customer").sees("On which page, do you mean?");
        answers(first, "On the first one, of course!");
        priya.open("/staff/cases/" + first.text()).look("case with an answer");
        priya.sees("Customer wrote, and waits for an answer", "On the first one, of course!");
    }

    private static void clock(Walker priya) {
        priya.follow("Stop the clock").look("stop the clock");
        priya.type("Why does the clock stop?", "We wait for the web team").press("Stop the clock");
        priya.look("case with its clock stopped").sees("Stopped by hand.");
        priya.follow("Let the clock go on").type("Why does it go on?", "They answered");
        priya.press("Let it go on").sees("Due in");
        priya.follow("Give more time").look("more time");
        priya.type("Day", "25").type("Month", "5").type("Year", "2026");
        priya.type("Why does it take longer?", "A new page takes time").press("Give more time");
        priya.sees("Mon 25 May");
    }

    private static void link(Walker priya, Reference first, Reference second) {
        priya.follow("Link to another case").look("link");
        priya.type("Reference of the other case", second.text());
        priya.page().getByLabel("It is related to the other").check();
        priya.press("Link").sees("Related to");
        priya.open("/staff/cases/" + second.text()).follow("Mark as a duplicate").look("duplicate");
        priya.type("Reference of the other case", first.text());
        priya.press("End it as a duplicate").look("case that is a duplicate");
        priya.sees("Duplicate of", "Nobody: it has ended, duplicate");
    }

    private static void mistakes(Walker priya, Reference first) {
        priya.open("/staff/cases/" + first.text());
        priya.page().locator(".told__one a").nth(1).click();
        priya.look("put an answer right");
        priya.type("Which service or page is it about?", "the front page");
        priya.press("Put it right").mustPutRight("Say how you know");
        priya.type("How do you know?", "She said so").press("Put it right").look("case put right");
        priya.sees("the front page Was: the web site");
        priya.page().locator(".happened--note .happened__right").first().click();
        priya.look("put a line right");
        priya.type("What was wrong, and what is right?", "After six, not five.");
        priya.press("Put it right").sees("After six, not five.");
    }

    private static void decideAndReopen(Walker priya, Reference first) {
        priya.press("Answer").mustPutRight("Give your reason");
        priya.look("case to decide wrong")
                .type("Your reason (needed for: Answer)", "We have put it first.");
        priya.press("Answer").look("case ended").sees("Ended: Answered");
        priya.follow("Open again").look("open again");
        priya.type("Why do you open it again?", "She says it is not there");
        priya.tick("Tell the customer").press("Open it again").look("case open again");
        priya.sees("With the team", "Opened again", "She says it is not there");
        priya.open("/staff/cases/" + first.text() + "?show=messages#history").look("case messages");
        priya.sees("We have put it first.", "We have opened your request");
        Stage.letTimePass();
    }
}
