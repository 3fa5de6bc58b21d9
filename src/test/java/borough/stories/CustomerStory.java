package borough.stories;

import static org.assertj.core.api.Assertions.assertThat;

import borough.Sent;
import borough.Town;
import borough.catalogue.Catalogue;
import borough.council.People;
import borough.council.Person;
import borough.customers.CustomerCases;
import borough.customers.CustomerId;
import borough.customers.Customers;
import borough.data.Tenancy;
import borough.interactions.Interaction.About;
import borough.interactions.Interaction.Way;
import borough.interactions.Interactions;
import borough.interactions.NewInteraction;
import borough.interactions.NewInteraction.Told;
import borough.values.Reference;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An adviser sees one customer, and of what is private only what they may. */
class CustomerStory {
    private static final int PHONE = 360;
    private static final int DESK = 1280;

    @BeforeEach
    void wednesday_morning() {
        Town.CLOCK.set("2026-05-13T09:10:00");
    }

    private static CustomerId reached(String mobile) {
        return Town.in(
                Stage.BROOKSHIRE.id(),
                () ->
                        Town.bean(Customers.class)
                                .reachedBy(mobile, LocalDate.parse("2026-05-13"))
                                .getFirst()
                                .id());
    }

    private static Person officer(String name, String team) {
        var id = UUID.randomUUID();
        var person = new Person(id, name, id + "@brookshire.example", List.of(team), true);
        Tenancy.run(Stage.BROOKSHIRE.id(), () -> Town.bean(People.class).save(person));
        return person;
    }

    private static Reference investigation(CustomerId customer) {
        var reference =
                Town.in(
                        Stage.BROOKSHIRE.id(),
                        () ->
                                Sent.byWeb(
                                        Town.bean(Catalogue.class)
                                                .live("investigate-fly-tip")
                                                .orElseThrow(),
                                        Map.of(
                                                "where",
                                                Map.of("easting", 451_200L, "northing", 281_300L),
                                                "what",
                                                "tyres",
                                                "how much",
                                                "small van")));
        Town.run(
                Stage.BROOKSHIRE.id(),
                () -> {
                    Town.bean(CustomerCases.class)
                            .link(customer, reference, "by the investigation");
                    Town.bean(Interactions.class).concerns(customer, reference);
                });
        Town.sweep();
        return reference;
    }

    private static void said(CustomerId customer, int times) {
        var channels = List.of("phone", "web", "email", "text", "reception", "letter", "visit");
        Town.run(
                Stage.BROOKSHIRE.id(),
                () ->
                        Town.bean(Interactions.class)
                                .write(
                                        IntStream.range(0, times)
                                                .mapToObj(
                                                        each ->
                                                                said(
                                                                        customer,
                                                                        each,
                                                                        channels.get(
                                                                                each
                                                                                        % channels
                                                                                                .size())))
                                                .toList()));
    }

    private static NewInteraction said(CustomerId customer, int each, String channel) {
        boolean isOurs = each % 3 == 0;
        return new NewInteraction(
                "story " + customer + each,
                Town.CLOCK.instant().minus(Duration.ofHours(7L * each + 1)),
                channel,
                isOurs ? Way.OUT : Way.IN,
                isOurs ? "message" : "enquiry",
                Told.of(isOurs ? "We sent a reminder" : "Asked: When is my bin day?")
                        .saying(
                                each % 4 == 1
                                        ? Optional.of(
                                                "She asks whether the new calendar counts already.")
                                        : Optional.empty())
                        .by(Optional.of(each % 2 == 0 ? "Beth Lawson" : "Dan Okafor")),
                About.NOTHING.of(customer));
    }

    @Test
    void an_investigation_is_hidden_from_an_adviser_and_its_officer_says_why_they_look() {
        var joanne = reached("07700 900102");
        var reference = investigation(joanne);
        said(joanne, 5);
        var path = "/staff/customers/" + joanne;
        var enforcer = officer("Femi Adebayo", "street-enforcement");
        var manager = officer("Ruth Ellison", "street-scene-supervisors");
        try (var beth = Stage.somebody(DESK, false);
                var femi = Stage.staff(Stage.BROOKSHIRE, enforcer, DESK, true);
                var ruth = Stage.staff(Stage.BROOKSHIRE, manager, PHONE, false)) {
            beth.open("/sign-in/people").press("Beth Lawson");
            beth.open(path).look("customer five contacts");
            beth.sees("Joanne Pike", "16 Mill Lane", "Toby Pike")
                    .doesNotSee("fly-tipping", "private");
            beth.doesNotSee(reference.text());
            femi.open(path).sees("Say why you look, to see a private request");
            femi.doesNotSee("Investigate");
            femi.follow("Say why you look").look("why look");
            femi.press("Keep my reason and look").mustPutRight("Say why you look");
            femi.type("Your reason", "Her van stands in a photo").press("Keep my reason and look");
            femi.sees("Investigate fly-tipping").look("customer officer");
            ruth.open("/staff/looks").look("who looked");
            ruth.sees("Femi Adebayo looked at", reference.text(), "Her van stands in a photo");
            ruth.open(path).doesNotSee("Investigate fly-tipping");
            beth.foundNothingWrong();
            femi.foundNothingWrong();
            ruth.foundNothingWrong();
        }
    }

    @Test
    void a_service_begins_with_what_is_known_and_its_case_is_theirs() {
        var amina = reached("07700 900101");
        try (var beth = Stage.somebody(DESK, false)) {
            beth.open("/sign-in/people").press("Beth Lawson");
            beth.open("/staff/services").type("Who is it?", "07700900101").press("Find them");
            beth.follow("Amina Khan").look("customer of a caller");
            beth.press("Start a service for them").look("start for them");
            beth.page().locator("form[action$='/request-call-back'] button[value=phone]").click();
            assertThat(beth.page().locator("#name").inputValue()).isEqualTo("Amina Khan");
            assertThat(beth.page().locator("#phone").inputValue().replace(" ", ""))
                    .isIn("07700900101", "+447700900101");
            beth.look("start filled in");
            beth.page().getByLabel("bins").first().check();
            beth.press("Continue");
            beth.page().locator("main input[type=radio]").first().check();
            beth.press("Continue");
            while (beth.page().getByText("Send", exactly()).count() == 0) {
                beth.press("Continue");
            }
            beth.press("Send").sees("We have it");
            Town.sweep();
            Town.sweep();
            Town.sweep();
            beth.open("/staff/customers/" + amina).look("customer with a case");
            beth.sees("Ask us to call you back", "Asked for: Ask us to call you back");
            beth.foundNothingWrong();
        }
        var how =
                Town.in(Stage.BROOKSHIRE.id(), () -> Town.bean(CustomerCases.class).of(amina, 10));
        assertThat(how).isNotEmpty();
    }

    private static com.microsoft.playwright.Page.GetByTextOptions exactly() {
        return new com.microsoft.playwright.Page.GetByTextOptions().setExact(true);
    }

    @Test
    void two_thousand_contacts_read_as_well_as_none() {
        var busy = reached("07700 900108");
        said(busy, 2_000);
        var quiet = reached("07700 900111");
        try (var beth = Stage.somebody(DESK, true);
                var dan = Stage.somebody(PHONE, true)) {
            for (var staff : List.of(beth, dan)) {
                staff.open("/sign-in/people").press("Beth Lawson");
                staff.open("/staff/customers/" + busy).look("customer two thousand contacts");
                staff.sees("Priya Nair", "Show what is older");
                staff.open("/staff/customers/" + quiet).look("customer no contact");
                staff.sees("Callum Reid", "No contact yet", "No home here");
                staff.foundNothingWrong();
            }
        }
    }
}
