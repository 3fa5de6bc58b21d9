package borough.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import borough.Browser;
import borough.Browser.Page;
import borough.Town;
import borough.customers.Contacts;
import borough.customers.CustomerId;
import borough.customers.Customers;
import borough.customers.KnownContact;
import borough.customers.Person;
import borough.data.News;
import borough.markers.PersonMarkers;
import borough.messages.Channel;
import borough.messages.MessageFailed;
import borough.messages.Messages;
import borough.particulars.Aspect;
import borough.particulars.Particulars;
import borough.values.CouncilId;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UpkeepPagesTest {
    // Before anybody signs in: a session of another day has ended.
    {
        Town.CLOCK.set("2026-05-12T10:00:00");
    }

    private final CouncilId council = Town.council(true);
    private final Browser adviser = new Browser(council).as("advisers");
    private final Browser supervisor = new Browser(council).as("supervisors");
    private final CustomerId amina = CustomerId.draw();
    private final String path = "/staff/customers/" + amina;

    @BeforeEach
    void begin() {
        Town.CLOCK.set("2026-05-12T10:00:00");
        Town.run(
                council,
                () ->
                        Town.bean(Customers.class)
                                .add(
                                        new Person(
                                                amina,
                                                "Amina",
                                                "Khan",
                                                LocalDate.of(1985, 3, 27))));
    }

    private Page say(String aspect, Map<String, String> fields) {
        var page = adviser.open(path + "/details/" + aspect);
        assertThat(page.status()).isEqualTo(200);
        return adviser.press(page, "form.staff-form", new HashMap<>(fields));
    }

    private String part(Aspect aspect, String part) {
        return Town.in(council, () -> Town.bean(Particulars.class).of(amina)).part(aspect, part);
    }

    @Test
    void an_adviser_changes_a_name_and_reads_where_each_thing_came_from() {
        say("name", Map.of("given", "Amina", "family", "Khan-Patel", "trust", "seen"));
        var page = adviser.open(path + "/details");
        assertThat(page.text()).contains("Amina Khan-Patel", "Seen.", "Staff: Lee Marsh");
        assertThat(Town.in(council, () -> Town.bean(Customers.class).person(amina)))
                .hasValueSatisfying(it -> assertThat(it.name()).isEqualTo("Amina Khan-Patel"));
        assertThat(adviser.open(path + "/details/history").text()).contains("Khan-Patel");
    }

    @Test
    void a_script_in_a_name_is_words_on_every_page() {
        say(
                "name",
                Map.of(
                        "given",
                        "<script>alert(1)</script>",
                        "family",
                        "🌻 العلي",
                        "trust",
                        "said"));
        for (var at : List.of("/details", "/details/history", "/details/need", "/warnings")) {
            var page = adviser.open(path + at);
            assertThat(page.html().select("script:not([src])")).isEmpty();
            assertThat(page.text()).contains("<script>alert(1)</script> 🌻 العلي");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "born | on-day=13,on-month=5,on-year=2026 | Enter a day that has come",
                "born | on-day=12,on-month=5,on-year=1890 | This is 130 years ago or more."
                        + " Check the year",
                "born | on-day=31,on-month=2,on-year=1990 | Enter a date, such as 27 3 1985",
                "contact | kind=phone,to=call me maybe | Enter a phone number, like 01632 960 001,"
                        + " 07700 900 982 or +44 808 157 0192",
                "contact | kind=email,to=nobody@ | Enter an email address in the correct format,"
                        + " like name@example.com",
                "need | need=interpreter | Answer: Which language?",
                "safe-contact | by=text,to=01632 960001 | Enter a number that takes texts",
                "home | place=zzzz | Enter an address, and choose one that we have",
                "quiet-hours | from=soon,until=09:00 | Enter a time, such as 09:30"
            })
    void what_is_wrong_is_said_beside_its_field(String aspect, String fields, String says) {
        var given = new HashMap<String, String>();
        for (var field : fields.split(",")) {
            given.put(field.split("=")[0], field.split("=")[1]);
        }
        var page = say(aspect, given);
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.html().select(".govuk-error-message").text()).contains(says);
        assertThat(page.html().select(".govuk-error-summary").text()).contains(says);
    }

    @Test
    void what_was_said_against_something_surer_is_decided_by_an_adviser() {
        say("language", Map.of("language", "Urdu", "trust", "checked"));
        Town.CLOCK.pass(java.time.Duration.ofMinutes(1));
        var told = say("language", Map.of("language", "Welsh", "trust", "said"));
        assertThat(told.text()).contains("Something surer holds", "Said since: Welsh");
        assertThat(part(Aspect.LANGUAGE, "language")).isEqualTo("Urdu");
        adviser.press(told, "form[action$=accept]", Map.of());
        assertThat(part(Aspect.LANGUAGE, "language")).isEqualTo("Welsh");
    }

    @Test
    void safe_contact_is_read_first_and_ends_when_staff_end_it() {
        var told =
                say(
                        "safe-contact",
                        Map.of(
                                "by", "phone",
                                "to", "07700 900555",
                                "from", "9:00",
                                "until", "15.00",
                                "never", "Never write to the home"));
        assertThat(told.text())
                .contains(
                        "Safe contact: Ring only 07700 900555, only between 09:00 and 15:00."
                                + " Never write to the home");
        adviser.press(told, "form[action$=end]", Map.of());
        assertThat(part(Aspect.SAFE_CONTACT, "by")).isEmpty();
    }

    @Test
    void a_death_is_noted_with_who_told_and_how_it_is_known() {
        var told =
                say(
                        "died",
                        Map.of(
                                "on-day", "1",
                                "on-month", "5",
                                "on-year", "2026",
                                "told by", "Her son Omar",
                                "how", "certificate seen",
                                "trust", "seen"));
        assertThat(told.text()).contains("Write to the executors of Amina Khan");
        assertThat(part(Aspect.DIED, "told by")).isEqualTo("Her son Omar");
    }

    @Test
    void a_way_to_reach_somebody_is_preferred_removed_and_noted_when_it_bounces() {
        say("contact", Map.of("kind", "email", "to", "amina@example.org", "trust", "said"));
        var page = adviser.open(path + "/details");
        var first = adviser.press(page, "form[action$=prefer]", Map.of());
        assertThat(first.text()).contains("amina@example.org First", "Not proved");
        Town.run(
                council,
                () ->
                        Town.bean(News.class)
                                .publish(
                                        "one",
                                        new MessageFailed(
                                                null,
                                                UUID.randomUUID(),
                                                "m",
                                                Channel.EMAIL,
                                                Town.bean(Messages.class)
                                                        .contact("amina@example.org"),
                                                null,
                                                "No such mailbox",
                                                Town.CLOCK.instant())));
        Town.sweep();
        assertThat(Town.in(council, () -> Town.bean(Contacts.class).of(amina)))
                .extracting(KnownContact::proof)
                .containsExactly(KnownContact.Proof.BOUNCED);
        adviser.press(adviser.open(path + "/details"), "form[action$=remove]", Map.of());
        assertThat(Town.in(council, () -> Town.bean(Contacts.class).of(amina))).isEmpty();
    }

    @Test
    void a_supervisor_warns_of_a_person_and_an_adviser_only_reads_it() {
        assertThat(adviser.open(path + "/warnings/add").status()).isEqualTo(403);
        var form = supervisor.open(path + "/warnings/add");
        var wrong = supervisor.press(form, "form.staff-form", Map.of("kind", "violent"));
        assertThat(wrong.html().select(".govuk-error-message").text())
                .contains("Enter why there is a warning");
        var set =
                supervisor.press(
                        form,
                        "form.staff-form",
                        Map.of(
                                "kind", "violent",
                                "reason", "Threw a cup in March",
                                "review-day", "1",
                                "review-month", "8",
                                "review-year", "2026"));
        assertThat(set.text()).contains("This person has hurt or threatened staff");
        var read = adviser.open(path + "/warnings");
        assertThat(read.text()).contains("Why: Threw a cup in March");
        assertThat(read.html().select("form[action$=end]")).isEmpty();
        var marker = Town.in(council, () -> Town.bean(PersonMarkers.class).about(amina)).getFirst();
        assertThat(adviser.post(path + "/warnings/" + marker.id() + "/end", token(read)).status())
                .isEqualTo(403);
        supervisor.press(set, "form[action$=end]", Map.of());
        assertThat(Town.in(council, () -> Town.bean(PersonMarkers.class).about(amina))).isEmpty();
    }

    private static Map<String, String> token(Page page) {
        var field = page.html().selectFirst("input[type=hidden]");
        return field == null ? Map.of() : Map.of(field.attr("name"), field.attr("value"));
    }

    @Test
    void a_customer_is_taken_in_with_one_name_alone() {
        var form = adviser.open("/staff/customers/add");
        var page =
                adviser.press(
                        form, "form.staff-form", Map.of("what", "person", "given", "Prakash"));
        assertThat(page.text()).contains("It is kept.", "Prakash");
        var body =
                adviser.press(
                        form,
                        "form.staff-form",
                        Map.of("what", "organisation", "family", "Mill Lane Bakers"));
        assertThat(body.text()).contains("Mill Lane Bakers");
        var wrong = adviser.press(form, "form.staff-form", Map.of("what", "person"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text()).contains("Enter a name");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/details",
                "/details/history",
                "/details/name",
                "/details/safe-contact",
                "/warnings",
                "/warnings/add"
            })
    void nobody_else_comes_in(String at) {
        assertThat(new Browser(council).open(path + at).path()).contains("sign-in");
        assertThat(new Browser(council).as("crews").open(path + at).status()).isEqualTo(403);
        var other = Town.council(true);
        assertThat(new Browser(other).as("supervisors").open(path + at).status()).isEqualTo(404);
        assertThat(adviser.open("/staff/customers/" + UUID.randomUUID() + at).status())
                .isIn(403, 404);
        assertThat(adviser.open("/staff/customers/rubbish" + at).status()).isIn(403, 404);
    }

    @Test
    void nobody_decides_on_what_belongs_to_another_customer() {
        say("language", Map.of("language", "Urdu", "trust", "checked"));
        var other = CustomerId.draw();
        Town.run(
                council,
                () -> Town.bean(Customers.class).add(new Person(other, "Joan", "Baker", null)));
        var page = adviser.open(path + "/details");
        var fields = new HashMap<>(token(page));
        fields.put("fact", amina + ":1");
        assertThat(adviser.post("/staff/customers/" + other + "/details/end", fields).status())
                .isEqualTo(404);
        fields.put("fact", "rubbish");
        assertThat(adviser.post(path + "/details/end", fields).status()).isEqualTo(404);
        assertThat(part(Aspect.LANGUAGE, "language")).isEqualTo("Urdu");
    }
}
