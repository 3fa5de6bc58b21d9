package borough.stories;

import static org.assertj.core.api.Assertions.assertThat;

import borough.Town;
import borough.council.Council;
import borough.council.Councils;
import borough.council.People;
import borough.council.Person;
import borough.customers.CustomerCases;
import borough.customers.CustomerId;
import borough.data.Tenancy;
import borough.messages.Channel;
import borough.messages.Contents;
import borough.messages.Message;
import borough.messages.Messages;
import borough.messages.NewMessage;
import borough.values.Reference;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An adviser puts a customer's details right and says how they are safe; messages obey. */
class SafeContactStory {
    private static final int PHONE = 360;
    private static final int DESK = 1280;

    private final Council council = council();

    // One of its own: others count the people of Brookshire.
    private static Council council() {
        var id = Town.council(true);
        return Tenancy.in(id, () -> Town.bean(Councils.class).current());
    }

    @BeforeEach
    void in_the_morning() {
        Town.CLOCK.set("2026-05-12T10:10:00");
    }

    @ParameterizedTest
    @ValueSource(ints = {PHONE, DESK})
    void an_adviser_sets_safe_contact_and_a_message_obeys(int width) {
        try (var beth = Stage.staff(council, adviser(), width, true)) {
            beth.open("/staff/customers/add").look("customer added");
            beth.tick("A person").type("First names", "Nadia");
            beth.type("Family name, only name, or the organisation’s name", "Rahman");
            beth.press("Take them in").sees("It is kept.", "Nadia Rahman");
            var path = beth.page().url().replaceFirst(".*(/staff/customers/[^/]+)/.*", "$1");
            var nadia = new CustomerId(UUID.fromString(path.replaceFirst(".*/", "")));

            beth.open(path + "/details/need").look("need asked");
            beth.tick("An interpreter").tick("Said").press("Keep it");
            beth.sees("Answer: Which language?").look("need wrong");
            beth.type("Which language, who, or what else?", "Bengali").press("Keep it");
            beth.sees("An interpreter: Bengali");

            beth.open(path + "/details/safe-contact").look("safe contact asked");
            beth.tick("Text").type("Which number or address?", "07700 900444");
            beth.type("What must never be done?", "Never write to the home").press("Keep it");
            beth.sees("Text only 07700 900444. Never write to the home").look("details");
            var told = told(nadia);
            assertThat(told.channel()).isEqualTo(Channel.TEXT);
            assertThat(told.contents().address()).isEqualTo("+447700900444");
            beth.open(path + "/details/history").look("all that was noted");
            beth.open(path + "/warnings").look("warnings about a person");
            beth.foundNothingWrong();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {PHONE, DESK})
    void the_page_of_a_property_says_who_lives_there_and_what_they_need(int width) {
        try (var beth = Stage.somebody(width, true)) {
            beth.open("/sign-in/people").press("Beth Lawson");
            beth.open("/staff/properties/900000003").sees("Margaret Osei", "Large print");
            beth.look("property with its people");
            beth.foundNothingWrong();
        }
    }

    private Person adviser() {
        var id = Town.person(council.id(), "advisers");
        return Town.in(council.id(), () -> Town.bean(People.class).find(id).orElseThrow());
    }

    // Their case is told by email, as they had left one before.
    private Message told(CustomerId nadia) {
        var reference = Reference.draw();
        Town.run(
                council.id(),
                () -> {
                    Town.bean(CustomerCases.class).link(nadia, reference, "by a story");
                    Town.bean(Messages.class)
                            .tell(
                                    new NewMessage(
                                            reference,
                                            "accepted",
                                            "1",
                                            Channel.EMAIL,
                                            new Contents(
                                                    "shared@mail.example",
                                                    "Your request",
                                                    "We look at it.")));
                });
        Town.sweep();
        return Town.in(council.id(), () -> Town.bean(Messages.class).of(reference)).getFirst();
    }
}
