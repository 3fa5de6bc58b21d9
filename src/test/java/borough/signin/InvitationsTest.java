package borough.signin;

import static org.assertj.core.api.Assertions.assertThat;

import borough.Neighbours;
import borough.Town;
import borough.Visitor;
import borough.council.Councils;
import borough.council.Duty;
import borough.council.People;
import borough.council.Person;
import borough.data.Sweeps;
import borough.data.Tenancy;
import borough.messages.Messages;
import borough.signin.Invitations.Outcome.Invited;
import borough.signin.Invitations.Outcome.Refused;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class InvitationsTest {
    private static Neighbours neighbours;
    private static Invitations invitations;

    @BeforeAll
    static void start() {
        neighbours = Neighbours.both();
        invitations = Town.bean(Invitations.class);
    }

    private static String refused(String email, Optional<String> council) {
        var outcome = invitations.invite(email, council, Optional.empty());
        assertThat(outcome).isInstanceOf(Refused.class);
        return ((Refused) outcome).says();
    }

    @Test
    void the_first_administrator_of_a_new_council_comes_in_by_a_link_that_works_once() {
        var council =
                Town.bean(Councils.class)
                        .create(
                                Neighbours.file(Neighbours.councilText("Newborn", "newborn")),
                                false);
        var outcome =
                invitations.invite(
                        "Rosa.Diaz@newborn.example", Optional.of("newborn"), Optional.empty());
        assertThat(outcome).isInstanceOf(Invited.class);
        var letter = ((Invited) outcome).letter();
        assertThat(letter.address()).startsWith("http://newborn.localhost");
        var visitor = new Visitor("newborn.localhost");
        var token = letter.address().replaceFirst(".*token=([^&]+).*", "$1");
        visitor.post("/sign-in/link", Map.of("token", token, "next", "/me"));
        assertThat(visitor.get("/staff/new-person").status()).isEqualTo(200);
        var person =
                Tenancy.in(
                        council.id(),
                        () ->
                                Town.bean(People.class)
                                        .withEmail("rosa.diaz@newborn.example")
                                        .orElseThrow());
        assertThat(person.name()).isEqualTo("Rosa Diaz");
    }

    @Test
    void somebody_who_works_there_already_keeps_their_teams_and_becomes_an_administrator() {
        var council = neighbours.ashdale();
        var person = neighbours.add(council, "Promoted Soon", "promoted", "rounds");
        invitations.invite(person.email(), Optional.of("ashdale"), Optional.of("Other Name"));
        var now =
                Tenancy.in(
                        council.id(),
                        () -> Town.bean(People.class).signedIn(person.id()).orElseThrow());
        assertThat(now.name()).isEqualTo("Promoted Soon");
        assertThat(now.duties()).contains(Duty.ADMINISTER, Duty.FIELD);
    }

    @Test
    void what_cannot_be_done_is_a_plain_sentence() {
        assertThat(refused("not an email", Optional.empty()))
                .isEqualTo("\"not an email\" is not an email address");
        assertThat(refused("a@b.example", Optional.empty())).startsWith("Say which council");
        assertThat(refused("a@b.example", Optional.of("atlantis")))
                .startsWith("There is no council \"atlantis\"");
        var council =
                Town.bean(Councils.class)
                        .create(
                                Neighbours.file(
                                        Neighbours.councilText("Leaderless", "leaderless")
                                                .replace("may: [administer]", "may: [advise]")),
                                false);
        assertThat(refused("a@b.example", Optional.of(council.slug())))
                .startsWith("Leaderless Council has no team that may administer");
        assertThat(Tenancy.in(council.id(), () -> Town.bean(People.class).withEmail("a@b.example")))
                .isEmpty();
    }

    @Test
    void one_who_has_left_is_not_brought_back_from_the_command_line() {
        var council = neighbours.ashdale();
        var it = neighbours.add(council, "Long Gone", "longgone", "desk");
        Tenancy.run(
                council.id(),
                () ->
                        Town.bean(People.class)
                                .save(
                                        new Person(
                                                it.id(),
                                                it.name(),
                                                it.email(),
                                                it.teams(),
                                                false)));
        assertThat(refused(it.email(), Optional.of("ashdale"))).contains("has left");
    }

    @Test
    void who_asks_for_a_link_is_sent_one_and_a_stranger_is_sent_nothing() {
        var council = neighbours.ashdale();
        var person = neighbours.add(council, "Posted To", "posted", "advisers");
        for (var email : List.of(person.email(), "stranger@ashdale.example")) {
            new Visitor(Neighbours.ASHDALE).post("/sign-in", Map.of("email", email));
        }
        Town.bean(Sweeps.class).runAll();
        var sent = Tenancy.in(council.id(), () -> Town.bean(Messages.class).recent("").items());
        assertThat(sent)
                .anySatisfy(
                        it -> {
                            assertThat(it.contents().address()).isEqualTo(person.email());
                            assertThat(it.contents().text()).contains("/sign-in/link?token=");
                        })
                .noneSatisfy(
                        it ->
                                assertThat(it.contents().address())
                                        .isEqualTo("stranger@ashdale.example"));
    }
}
