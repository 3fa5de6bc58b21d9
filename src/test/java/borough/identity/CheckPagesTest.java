package borough.identity;

import static org.assertj.core.api.Assertions.assertThat;

import borough.Browser;
import borough.Browser.Page;
import borough.Lamps;
import borough.Town;
import borough.audit.Audit;
import borough.audit.Sought;
import borough.catalogue.Draft;
import borough.catalogue.Shelf;
import borough.catalogue.Version;
import borough.customers.ContactPoint;
import borough.customers.Contacts;
import borough.customers.CustomerId;
import borough.customers.Customers;
import borough.customers.KnownContact;
import borough.customers.Person;
import borough.data.Tenancy;
import borough.interactions.Interactions;
import borough.restrictions.Restriction;
import borough.restrictions.Restrictions;
import borough.values.Reference;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An adviser makes sure who rings, and services that ask for it wait for that. */
@Tag("database")
class CheckPagesTest {
    private static final String SERVICE =
            """
            service: Change the name on my records
            about: Tell us of your new name, and we put it right in all records.
            who: Anyone whose name changed.
            area: bin-collections-and-containers
            owner: waste-and-recycling
            channels: [web, phone, reception]
            sign in: %s
            promise: change within

            limits:
              change within: 5 working days

            ask:
              name: { question: What is your new name?, answer: text }

            then:
              changing:
                say: We change it by {due}.
                on customer cancels: stopped
                after due: stopped
              stopped: { end: withdrawn }

            keep: 1 year

            examples:
              - name: asked
                now: 2026-05-12 10:00
                given: { name: Amina Ali }
                expect: { stage: changing }
            """;
    private static final String EMAIL = "amina.checks@brookshire.example";
    private static final Map<String, String> RIGHT =
            Map.of(
                    "date of birth", "27/3/1987",
                    "moved in", "March 2019",
                    "email address", " Amina.Checks@brookshire.example ",
                    "mobile number", "+44 7700 900 771");

    {
        Town.CLOCK.set("2026-05-12T10:00:00");
    }

    private final Lamps lamps = new Lamps();
    private final CustomerId amina = CustomerId.draw();
    private final String path = "/staff/customers/" + amina + "/identity";
    private final Browser beth = new Browser(lamps.council()).as("advisers");

    @BeforeEach
    void begin() {
        Town.run(
                lamps.council(),
                () -> {
                    var customers = Town.bean(Customers.class);
                    customers.add(new Person(amina, "Amina", "Khan", LocalDate.of(1987, 3, 27)));
                    customers.move(amina, Lamps.MILL_LANE_14, LocalDate.of(2019, 3, 1), null);
                    reached(ContactPoint.Kind.EMAIL, EMAIL);
                    reached(ContactPoint.Kind.MOBILE, "07700 900771");
                });
    }

    private void reached(ContactPoint.Kind kind, String value) {
        var contacts = Town.bean(Contacts.class);
        contacts.add(new ContactPoint(amina, kind, value));
        contacts.prove(amina, value, KnownContact.Proof.LINK);
    }

    private Page start(String channel) {
        return beth.press(beth.open(path), "main form", Map.of("channel", channel));
    }

    private static String asked(Page page) {
        return page.html().select("input[name=fact]").attr("value");
    }

    private Page rightly(Page page) {
        return beth.press(page, "main form", Map.of("heard", RIGHT.get(asked(page))));
    }

    private Page wrongly(Page page) {
        return beth.press(page, "main form", Map.of("heard", "<b>no</b> 🌻"));
    }

    @Test
    void enough_right_answers_are_a_light_check_then_a_full_one_and_run_out() {
        var page = start("phone");
        assertThat(page.html().select(".staff-form").text()).doesNotContain(EMAIL, "1987");
        page = rightly(rightly(page));
        assertThat(page.text()).contains("Checked, light, today at 10am, by Lee Marsh, by phone");
        assertThat(page.text()).contains("It counts until 11am");
        page = rightly(rightly(page));
        assertThat(page.text()).contains("Checked, full, today at 10am");
        assertThat(asked(page)).isEmpty();
        assertThat(beth.open("/staff/customers/" + amina).text())
                .contains("Checked, full, today at 10am, by Lee Marsh")
                .contains("Checked who they are: full");
        Town.CLOCK.pass(Duration.ofMinutes(61));
        assertThat(beth.open("/staff/customers/" + amina).text()).contains("It counted until 11am");
        assertThat(checked(Level.LIGHT)).isFalse();
        var entries =
                Town.in(
                        lamps.council(),
                        () -> Town.bean(Audit.class).find(Sought.about(amina.toString()), 20));
        assertThat(entries)
                .extracting(it -> it.what())
                .contains(
                        "Began to check who a customer is",
                        "Checked who a customer is: light",
                        "Checked who a customer is: full");
        assertThat(entries.toString()).doesNotContain("900771", "900 771");
    }

    private boolean checked(Level level) {
        return Town.in(
                        lamps.council(),
                        () -> Town.bean(IdentityChecks.class).standing(amina, level))
                .isPresent();
    }

    @Test
    void wrong_answers_end_it_and_take_away_what_was_reached_and_another_way_remains() {
        var page = rightly(rightly(start("phone")));
        assertThat(checked(Level.LIGHT)).isTrue();
        var older = page;
        page = wrongly(wrongly(page));
        assertThat(page.text()).contains("I can’t be sure enough who you are by questions now");
        assertThat(page.html().select("main").html()).doesNotContain("🌻");
        assertThat(asked(page)).isEmpty();
        assertThat(checked(Level.LIGHT)).isFalse();
        // A form that was open all along, and a new check in the same call, ask nothing more.
        rightly(older);
        assertThat(checked(Level.LIGHT)).isFalse();
        assertThat(asked(start("phone"))).isEmpty();
        // Another call later the same day: two more, and the phone is shut until tomorrow.
        Town.CLOCK.pass(Duration.ofHours(2));
        wrongly(wrongly(start("phone")));
        Town.CLOCK.pass(Duration.ofHours(2));
        assertThat(asked(start("phone"))).isEmpty();
        // At the desk they show their passport.
        var desk = start("reception");
        assertThat(asked(desk)).isNotEmpty();
        var nothing = beth.press(desk, "form[action*=paper]", Map.of());
        assertThat(nothing.status()).isEqualTo(422);
        var seen = beth.press(desk, "form[action*=paper]", Map.of("paper", "passport"));
        assertThat(seen.text()).contains("Checked, full, today at 2pm, by Lee Marsh, at the desk");
        var lines =
                Town.in(lamps.council(), () -> Town.bean(Interactions.class).ofCustomer(amina, ""))
                        .lines();
        assertThat(lines)
                .extracting(it -> it.says())
                .contains("Could not show who they are: too much was wrong");
        Town.CLOCK.pass(Duration.ofHours(12));
        var tomorrow = new Browser(lamps.council()).as("advisers");
        assertThat(
                        asked(
                                tomorrow.press(
                                        tomorrow.open(path),
                                        "main form",
                                        Map.of("channel", "phone"))))
                .isNotEmpty();
    }

    @Test
    void nothing_is_asked_that_anybody_could_have_typed_or_that_the_record_does_not_hold() {
        var yusuf = CustomerId.draw();
        Town.run(
                lamps.council(),
                () -> {
                    Town.bean(Customers.class).add(new Person(yusuf, "Yusuf", "Khan", null));
                    Town.bean(Contacts.class)
                            .add(
                                    new ContactPoint(
                                            yusuf, ContactPoint.Kind.EMAIL, "yusuf@e.example"));
                });
        var page =
                beth.press(
                        beth.open("/staff/customers/" + yusuf + "/identity"),
                        "main form",
                        Map.of("channel", "phone"));
        assertThat(asked(page)).isEmpty();
        assertThat(page.text()).contains("We do not hold enough about you");
    }

    @Test
    void only_advisers_check_and_a_restricted_record_asks_them_for_a_reason_first() {
        var check = start("phone").path();
        var crew = new Browser(lamps.council()).as("crews");
        assertThat(crew.open(path).status()).isEqualTo(403);
        var other = new Browser(Town.council(true)).as("advisers");
        assertThat(other.open(path).status()).isEqualTo(404);
        assertThat(other.open(check).status()).isEqualTo(404);
        assertThat(beth.open("/staff/customers/" + UUID.randomUUID() + "/identity").status())
                .isEqualTo(404);
        Town.run(
                lamps.council(),
                () ->
                        Town.bean(Restrictions.class)
                                .restrict(
                                        new Restriction(
                                                amina.value(),
                                                Restriction.Kind.AT_RISK,
                                                "supervisors",
                                                "He looks for her",
                                                LocalDate.of(2026, 8, 1),
                                                Town.CLOCK.instant(),
                                                "Carol Whitfield")));
        assertThat(beth.open(path).status()).isEqualTo(404);
        assertThat(beth.open(check).status()).isEqualTo(404);
    }

    @Test
    void a_service_that_asks_who_it_is_waits_for_the_check_and_keeps_what_was_said() {
        publish("change-my-name", "verified identity");
        publish("light-name", "required");
        var page = begin("change-my-name");
        assertThat(page.text()).contains("Check who they are first", "needs a full check");
        var journey = page.path();
        var sent = beth.post(journey + "/send", Map.of("_csrf", token(page)));
        assertThat(sent.text()).contains("Check who they are first");
        var found = beth.open(journey + "/who?reach=" + EMAIL);
        var start = beth.press(found, "form[action$=who][method=post]", Map.of());
        var check = beth.press(start, "main form", Map.of("channel", "phone"));
        check = rightly(rightly(check));
        assertThat(beth.open(journey).text()).contains("Check who they are first");
        check = rightly(rightly(check));
        assertThat(check.html().select("main a[href*=journeys]").text())
                .contains("Go on with the service");
        var asks = beth.open(journey);
        assertThat(asks.text()).contains("What is your new name?", "Checked, full, today at 10am");
        // It ran out while they talked: the answer is kept, and nothing is sent.
        Town.CLOCK.pass(Duration.ofMinutes(61));
        assertThat(beth.press(asks, "main form", Map.of("name", "Amina Ali")).text())
                .contains("Check who they are first");
        rightly(rightly(rightly(rightly(start("phone")))));
        var ready = beth.open(journey);
        assertThat(ready.text()).contains("Amina Ali", "Read the answers back, then send");
        assertThat(beth.press(ready, "form[action$=send]", Map.of()).status()).isEqualTo(200);
        assertThat(begin("light-name").text()).contains("needs a light check");
    }

    private Page begin(String slug) {
        var services = beth.open("/staff/services");
        return beth.press(services, "form[action$=" + slug + "]", Map.of("channel", "phone"));
    }

    @Test
    void an_answer_counts_however_it_is_written_and_nothing_else_does() {
        var portrait =
                new Fact.Portrait(
                        LocalDate.of(1985, 3, 27),
                        "BK1 2AB",
                        null,
                        LocalDate.of(2019, 3, 1),
                        List.of(),
                        List.of(Reference.numbered(7)));
        assertThat(Fact.BORN.isRight(portrait, "27th March 1985")).isTrue();
        assertThat(Fact.BORN.isRight(portrait, "3/27/1985")).isFalse();
        assertThat(Fact.BORN.isRight(portrait, "31.2.1985")).isFalse();
        assertThat(Fact.BORN.isRight(portrait, "9".repeat(200))).isFalse();
        assertThat(Fact.POSTCODE.isRight(portrait, "bk12ab")).isTrue();
        assertThat(Fact.POSTCODE.isRight(portrait, "- -")).isFalse();
        assertThat(Fact.EARLIER.answers(portrait)).isEmpty();
        assertThat(Fact.EARLIER.isRight(portrait, "")).isFalse();
        assertThat(Fact.MOVED.isRight(portrait, "3/2019")).isTrue();
        assertThat(Fact.MOVED.isRight(portrait, "xx 2019")).isFalse();
        assertThat(Fact.EMAIL.isRight(portrait, "")).isFalse();
        var reference = Reference.numbered(7).toString();
        assertThat(Fact.REFERENCE.isRight(portrait, reference.toLowerCase())).isTrue();
    }

    private static String token(Page page) {
        return page.html().select("input[name=_csrf]").attr("value");
    }

    private void publish(String slug, String signIn) {
        var shelf = new Shelf("always");
        shelf.put("services/bins/" + slug + ".yaml", SERVICE.formatted(signIn));
        Tenancy.run(
                lamps.council(),
                () -> {
                    Draft draft = shelf.catalogue().file(slug).orElseThrow();
                    assertThat(draft.faults()).isEmpty();
                    shelf.catalogue().keep(draft);
                    shelf.catalogue()
                            .decide(
                                    slug,
                                    draft.hash(),
                                    new Version.Deed(Version.What.PUBLISHED, "Grace", ""));
                });
    }
}
