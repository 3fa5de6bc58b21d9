package borough.stories;

import static org.assertj.core.api.Assertions.assertThat;

import borough.Neighbours;
import borough.Town;
import borough.Visitor;
import borough.account.Mailbox;
import borough.accounts.Accounts;
import borough.authorities.Authorities;
import borough.authorities.Authority;
import borough.cases.Cases;
import borough.council.Council;
import borough.customers.ContactPoint;
import borough.customers.Contacts;
import borough.customers.CustomerCases;
import borough.customers.CustomerId;
import borough.customers.Customers;
import borough.customers.Person;
import borough.interactions.Interactions;
import borough.misses.Register;
import borough.places.Places;
import borough.values.Reference;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Priya deals with the council for her father: as far as he said, and until he ends it. */
class ActingStory {
    private static final int PHONE = 360;
    private static final int DESK = 1280;
    private static final Council COUNCIL = Stage.BROOKSHIRE;
    private static final Pattern LINK = Pattern.compile("http://[^/]+(/\\S+token=\\S+)");

    @BeforeEach
    void tuesday_evening() {
        Town.CLOCK.set("2026-05-12T18:10:00");
        Register.clear(COUNCIL);
    }

    private static <T> T in(Supplier<T> work) {
        return Town.in(COUNCIL.id(), work);
    }

    private static CustomerId father(String given, String email) {
        var father = CustomerId.draw();
        Town.run(
                COUNCIL.id(),
                () -> {
                    var customers = Town.bean(Customers.class);
                    customers.add(new Person(father, given, "Shahani", LocalDate.of(1941, 3, 2)));
                    var home =
                            Town.bean(Places.class).find("AB1 2CD", 100).stream()
                                    .filter(it -> it.label().startsWith("37 Mill Lane"))
                                    .findFirst()
                                    .orElseThrow();
                    customers.move(father, home.uprn(), LocalDate.of(2001, 1, 1), null);
                    Town.bean(Contacts.class)
                            .add(new ContactPoint(father, ContactPoint.Kind.EMAIL, email));
                });
        return father;
    }

    private static Mailbox box(String address) {
        return new Mailbox(COUNCIL, address);
    }

    private static String link(Mailbox box, String subject) {
        return box.all().stream()
                .filter(it -> it.contents().subject().startsWith(subject))
                .map(it -> LINK.matcher(it.contents().text()))
                .filter(Matcher::find)
                .findFirst()
                .orElseThrow()
                .group(1);
    }

    private static void writeDown(Walker beth, CustomerId father, String basis) {
        beth.open("/staff/customers/" + father + "/authorities");
        beth.type("Who may act?", "Priya Shahani");
        beth.tick("Friend or relative who helps").tick(basis);
    }

    @Test
    void priya_for_her_father_from_a_word_on_the_phone_to_the_end() {
        var raj = father("Raj", "raj@acting.example.com");
        var rajs = box("raj@acting.example.com");
        var priyas = box("priya@acting.example.com");
        try (var beth = Stage.somebody(DESK, true);
                var priya = Stage.somebody(PHONE, false);
                var his = Stage.somebody(PHONE, false)) {
            beth.open("/sign-in/people").press("Beth Lawson");
            beth.open("/staff/customers/" + raj + "/details/need");
            beth.tick("An interpreter").tick("Said");
            beth.type("Which language, who, or what else?", "Gujarati").press("Keep it");
            writeDown(beth, raj, "Said yes on a recorded call");
            beth.press("Write it down").mustPutRight("Select the one matter it is for");
            beth.look("authority wrong");
            beth.choose("On a call: the one matter it is for", "Report a missed bin");
            beth.press("Write it down").sees("The authority is written down.");
            beth.sees("until 11 June 2026", "Beth Lawson").look("authorities of a customer");

            Town.CLOCK.pass(Duration.ofHours(18));
            beth.open("/sign-in/people").press("Beth Lawson");
            beth.open("/staff/customers/" + raj)
                    .sees("Who may act for them", "Report a missed bin");
            beth.look("customer with an authority").follow("Priya Shahani");
            beth.look("help a representative");
            beth.choose("What do they ring about?", "Their bank details").press("Go on");
            beth.sees("does not cover bank details").look("authority refused");
            beth.choose("What do they ring about?", "Make a complaint").press("Go on");
            beth.sees("Raj Shahani has not said that you may deal with us about this");
            beth.choose("What do they ring about?", "Report a missed bin").press("Go on");
            beth.sees("37 Mill Lane");

            writeDown(beth, raj, "Confirmed by a link that we sent");
            beth.type("Their email address", priyas.address());
            beth.choose("By a link: where it goes", rajs.address());
            beth.press("Write it down").sees("The link is on its way to them.");
            Stage.letTimePass();

            var give = link(rajs, "Priya Shahani asks to act for you");
            his.openSent(give).look("authority to give");
            his.press("Yes, they may act for me").mustPutRight("Select what they may deal with");
            his.tick("Council tax").tick("Bin collections and containers").tick("12 months");
            his.press("Yes, they may act for me").sees("Priya Shahani may act for you now");
            his.look("authority given");
            his.openSent(give).sees("This link does not work").look("authority link gone");
            Stage.letTimePass();

            signIn(priya, priyas);
            priya.open("/account/details/home").type("Where do you live?", "AB1 2CD");
            priya.press("Find address").choose("Where do you live?", "35 Mill Lane");
            priya.press("This is my home");
            priya.openSent(link(priyas, "You may act for Raj")).look("authority taken up");
            priya.press("Put it in my account").look("account with people helped");
            priya.sees("People you help", "Raj Shahani", "37 Mill Lane", "35 Mill Lane");
            priya.follow("Raj Shahani").sees("Priya Shahani for Raj Shahani", "Bins", "Rubbish");
            priya.choose("What do you need for them?", "Report a missed bin").press("Start now");
            priya.sees("37 Mill Lane").press("Continue");
            report(priya);
            Stage.letTimePass();
            priya.open("/account").follow("Raj Shahani").look("person helped");
            priya.sees("Report a missed bin", "Priya Shahani for Raj Shahani");
            priya.doesNotSee("Gujarati", "interpreter");

            var reference = sent(raj);
            beth.open("/staff/cases/" + reference.text()).sees("Priya Shahani for Raj Shahani");
            var lines = in(() -> Town.bean(Interactions.class).ofCustomer(raj, "")).lines();
            assertThat(lines)
                    .anyMatch(it -> it.words().orElse("").contains("Priya Shahani for Raj"));

            var followed = in(() -> Town.bean(Cases.class).followingPath(reference));
            var anybody = new Visitor(COUNCIL.hosts().getFirst());
            assertThat(anybody.get(followed).status()).isEqualTo(200);
            his.openSent(link(rajs, "Priya Shahani may act")).look("authority to end");
            his.press("End it now").sees("It has ended");
            priya.open("/account").doesNotSee("People you help");
            assertThat(anybody.get(followed).status()).isNotEqualTo(200);
            beth.foundNothingWrong();
            his.foundNothingWrong();
            priya.foundNothingWrong();
        }
    }

    private static void signIn(Walker it, Mailbox box) {
        it.open("/account").type("Your email address", box.address()).press("Send me a code");
        it.type("Code", box.code()).press("Go on");
        Stage.letTimePass();
    }

    private static void report(Walker it) {
        it.tick("Rubbish").press("Continue").tick("Yes").press("Continue");
        it.tick("Yes").press("Continue").press("Continue");
        it.press("Continue").press("Send");
    }

    private static Reference sent(CustomerId of) {
        return in(() -> Town.bean(CustomerCases.class).of(of, 1)).getFirst();
    }

    private static Authority asked(CustomerId father, Mailbox his, Mailbox hers) {
        var doer = Authorities.Doer.staff(UUID.randomUUID(), "Beth Lawson");
        var scope = new Authority.Scope(List.of(), List.of(), null, List.of());
        var names = new Authority.Names("Mina", "Dev", hers.address(), his.address());
        return in(
                () ->
                        Town.bean(Authorities.class)
                                .ask(
                                        new Authorities.Fresh(
                                                father, "helper", "link", scope, names),
                                        doer));
    }

    private static Visitor.Answer give(Visitor visitor, String link) {
        return visitor.post(
                "/authorities/give",
                Map.of(
                        "token",
                        link.replaceFirst(".*token=", ""),
                        "area",
                        "bin-collections-and-containers",
                        "may",
                        "ask",
                        "lasts",
                        "30"));
    }

    @Test
    void nobody_else_acts_by_it_and_it_is_gone_in_the_middle_of_a_journey() {
        var his = box("dev@acting.example.com");
        var hers = box("mina@acting.example.com");
        var dev = father("Dev", his.address());
        var id = asked(dev, his, hers).id();
        var host = COUNCIL.hosts().getFirst();
        var mina = hers.signedIn();
        var stranger = box("stranger@acting.example.com").signedIn();
        var link = link(his, "Mina asks");
        // She can't say yes for him, at another council it is nothing, and it is used once.
        assertThat(mina.get(link).status()).isEqualTo(403);
        assertThat(give(mina, link).status()).isEqualTo(403);
        Neighbours.both();
        assertThat(give(new Visitor(Neighbours.ASHDALE), link).status()).isEqualTo(403);
        assertThat(give(new Visitor(host), link).status()).isEqualTo(200);
        assertThat(give(new Visitor(host), link).status()).isEqualTo(403);

        // The link to take it up, passed on, opens for nobody else; and works once.
        var takeUp = link(hers, "You may act");
        var token = Map.of("token", takeUp.replaceFirst(".*token=", ""));
        assertThat(stranger.get(takeUp).status()).isEqualTo(403);
        assertThat(stranger.post("/account/helping/take-up", token).status()).isEqualTo(403);
        assertThat(mina.post("/account/helping/take-up", token).to()).isEqualTo("/account");
        assertThat(mina.post("/account/helping/take-up", token).status()).isEqualTo(403);

        var path = "/account/helping/" + id;
        var start = Map.of("service", "report-missed-bin");
        assertThat(stranger.get(path).status()).isEqualTo(403);
        assertThat(stranger.post(path, start).status()).isEqualTo(403);
        assertThat(new Visitor(host).get(path).to()).startsWith("/account/sign-in");
        assertThat(mina.get("/account/helping/" + UUID.randomUUID()).status()).isEqualTo(403);
        assertThat(mina.get(path).page().select("main").text()).contains("Mina for Dev");
        for (var other :
                Map.of("council-tax-direct-debit", "bank details", "make-a-complaint", "not said")
                        .entrySet()) {
            var refused = mina.post(path, Map.of("service", other.getKey()));
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.page().select(".govuk-error-summary").text())
                    .contains(other.getValue());
        }

        var journey = mina.post(path, start).to();
        assertThat(journey).startsWith("/journeys/");
        assertThat(follow(mina, journey).status()).isEqualTo(200);
        assertThat(follow(stranger, journey).status()).isNotEqualTo(200);
        // He ends it: her journey, her page and her account know nothing of him with the next
        // press.
        Town.run(
                COUNCIL.id(),
                () ->
                        Town.bean(Authorities.class)
                                .end(id, Authorities.Doer.staff(UUID.randomUUID(), "Beth Lawson")));
        assertThat(follow(mina, journey).status()).isEqualTo(403);
        assertThat(mina.post(journey + "/send", Map.of()).status()).isEqualTo(403);
        assertThat(mina.get(path).status()).isEqualTo(403);
        assertThat(mina.get("/account").body()).doesNotContain("People you help");
    }

    private static Visitor.Answer follow(Visitor visitor, String path) {
        var answer = visitor.get(path);
        return answer.status() == 303 ? visitor.get(answer.to()) : answer;
    }

    @Test
    void it_ends_by_its_date_by_the_customer_and_old_links_give_nothing() {
        var his = box("om@acting.example.com");
        var hers = box("uma@acting.example.com");
        var om = father("Om", his.address());
        var host = COUNCIL.hosts().getFirst();
        asked(om, his, hers);
        var old = link(his, "Mina asks");
        Town.CLOCK.pass(Duration.ofDays(8));
        assertThat(give(new Visitor(host), old).status()).isEqualTo(403);

        var second = asked(om, his, hers);
        assertThat(give(new Visitor(host), link(his, "Mina asks")).status()).isEqualTo(200);
        var uma = hers.signedIn();
        var takeUp = link(hers, "You may act");
        var token = Map.of("token", takeUp.replaceFirst(".*token=", ""));
        assertThat(uma.post("/account/helping/take-up", token).to()).isEqualTo("/account");
        var path = "/account/helping/" + second.id();
        assertThat(uma.get(path).status()).isEqualTo(200);

        // In his account he sees and ends it; the representative can't reach that page's button.
        var om2 = box("om@acting.example.com").signedIn();
        var end = "/account/authorities/" + second.id() + "/end";
        uma.post(end, Map.of());
        om2.post(end, Map.of());
        assertThat(uma.get(path).status()).isEqualTo(200);
        Town.run(
                COUNCIL.id(),
                () -> {
                    var accounts = Town.bean(Accounts.class);
                    accounts.link(accounts.withEmail(his.address()).orElseThrow().id(), om);
                });
        assertThat(om2.get("/account/authorities").body()).contains("Mina", "Bin collections");
        om2.post(end, Map.of());
        assertThat(uma.get(path).status()).isEqualTo(403);

        var third = asked(om, his, hers);
        assertThat(give(new Visitor(host), link(his, "Mina asks")).status()).isEqualTo(200);
        token = Map.of("token", link(hers, "You may act").replaceFirst(".*token=", ""));
        uma.post("/account/helping/take-up", token);
        assertThat(uma.get("/account/helping/" + third.id()).status()).isEqualTo(200);
        Town.CLOCK.pass(Duration.ofDays(31));
        uma = hers.signedIn();
        assertThat(uma.get("/account/helping/" + third.id()).status()).isEqualTo(403);
        assertThat(uma.get("/account").body()).doesNotContain("People you help");
    }
}
