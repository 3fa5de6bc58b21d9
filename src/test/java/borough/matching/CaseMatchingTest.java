package borough.matching;

import static org.assertj.core.api.Assertions.assertThat;

import borough.Town;
import borough.customers.Alike;
import borough.customers.Customers;
import borough.interactions.Interactions;
import borough.vocabulary.Property;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CaseMatchingTest {
    private static final LocalDate BIRTHDAY = LocalDate.of(1961, 5, 3);
    private static final String BORN = "1961-05-03";

    private final Bells bells = new Bells();
    private final CaseMatching matching = Town.bean(CaseMatching.class);

    @BeforeEach
    void in_the_morning() {
        Town.CLOCK.set("2026-05-12T09:00:00");
    }

    private static Property home() {
        return new Property(Bells.HOME, "14 Mill Lane, AB1 2CD");
    }

    @Test
    void a_request_goes_to_the_one_customer_whose_it_can_only_be_and_onto_their_timeline() {
        var bob = bells.knows("Robert Okafor", BORN, "rob@mail.example", "07700900123");
        bells.knows("Amina Khan", "1991-03-14", "", "");
        var reference =
                bells.ask(Map.of("name", "Bob Okafor", "born", BIRTHDAY, "mobile", "07700900123"));
        assertThat(bells.whose(reference)).containsExactly(bob);
        var timeline = bells.in(() -> Town.bean(Interactions.class).ofCustomer(bob, ""));
        assertThat(timeline.lines()).isNotEmpty();
        bells.in(
                () -> {
                    matching.match(reference);
                    return null;
                });
        assertThat(bells.whose(reference)).containsExactly(bob);
    }

    @Test
    void whoever_is_not_known_gets_a_record_where_enough_is_said_and_else_none() {
        var reference =
                bells.ask(Map.of("name", "Efua Mensah", "mobile", "07700900124", "home", home()));
        var who = bells.whose(reference);
        assertThat(who).hasSize(1);
        var person = bells.in(() -> Town.bean(Customers.class).person(who.getFirst()));
        assertThat(person.orElseThrow().name()).isEqualTo("Efua Mensah");
        assertThat(bells.whose(bells.ask(Map.of("name", "Prince")))).isEmpty();
        assertThat(bells.whose(bells.ask(Map.of("mobile", "07700900124")))).isEmpty();
    }

    @Test
    void father_and_son_without_a_birthday_wait_for_a_person_who_chooses() {
        var father = bells.knows("John Pike", "1951-01-02", "", "");
        var son = bells.knows("John Pike", "1981-03-04", "", "");
        var reference = bells.ask(Map.of("name", "John Pike", "home", home()));
        assertThat(bells.whose(reference)).isEmpty();
        var waiting = bells.in(() -> matching.one(reference)).orElseThrow();
        assertThat(waiting.candidates())
                .extracting(Waiting.Candidate::customer)
                .containsExactlyInAnyOrder(father, son);
        assertThat(waiting.candidates().getFirst().reasons()).contains("Same home");
        assertThat(bells.in(() -> matching.choose(reference, son, "Beth Lawson"))).isTrue();
        assertThat(bells.whose(reference)).containsExactly(son);
        assertThat(bells.in(() -> matching.choose(reference, father, "Lee Marsh"))).isFalse();
        assertThat(bells.whose(reference)).containsExactly(son);
    }

    @Test
    void a_person_may_say_that_it_is_nobody_we_have_or_leave_it_for_later() {
        bells.knows("John Pike", "1951-01-02", "", "");
        var reference = bells.ask(Map.of("name", "John Pike", "home", home()));
        Town.CLOCK.set("2026-05-12T09:10:00");
        bells.in(
                () -> {
                    matching.later(reference);
                    return null;
                });
        assertThat(bells.in(() -> matching.one(reference)).orElseThrow().at())
                .isEqualTo(Town.CLOCK.instant());
        var made = bells.in(() -> matching.isNew(reference, "Beth Lawson"));
        assertThat(bells.whose(reference)).containsExactly(made.orElseThrow());
    }

    @Test
    void nothing_is_matched_by_itself_to_somebody_who_has_died() {
        var gone = bells.knows("Robert Okafor", BORN, "rob@mail.example", "07700900123");
        Town.run(bells.council, () -> Town.bean(Alike.class).died(gone, "Tell Us Once"));
        var reference =
                bells.ask(
                        Map.of(
                                "name",
                                "Robert Okafor",
                                "born",
                                BIRTHDAY,
                                "email",
                                "rob@mail.example"));
        assertThat(bells.whose(reference)).isEmpty();
        assertThat(
                        bells.in(() -> matching.one(reference))
                                .orElseThrow()
                                .candidates()
                                .getFirst()
                                .reasons())
                .contains("One of them has died");
    }

    @Test
    void somebody_else_named_in_a_request_is_not_looked_up() {
        bells.knows("Robert Okafor", BORN, "rob@mail.example", "07700900123");
        var reference =
                bells.ask(
                        Map.of(
                                "friend",
                                Map.of(
                                        "name",
                                        "Robert Okafor",
                                        "email",
                                        "rob@mail.example",
                                        "born",
                                        BIRTHDAY)));
        assertThat(bells.whose(reference)).isEmpty();
        assertThat(bells.in(() -> matching.one(reference))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "privacy: { seen by: [waste supervisor] }",
                "privacy: { hidden from: [search] }",
                "privacy: { title: Your next steps }",
                "privacy: { quick exit: yes }",
                "privacy: { every view logged: yes }"
            })
    void a_service_that_keeps_its_cases_private_is_never_matched(String privacy) {
        var secret = new Bells(privacy);
        secret.knows("Robert Okafor", BORN, "rob@mail.example", "07700900123");
        var reference =
                secret.ask(Map.of("name", "Robert Okafor", "born", BIRTHDAY, "home", home()));
        assertThat(secret.whose(reference)).isEmpty();
        assertThat(secret.in(() -> matching.one(reference))).isEmpty();
        assertThat(secret.in(() -> matching.who(reference))).isEmpty();
    }

    @Test
    void nobody_of_another_council_is_chosen() {
        var theirs = new Bells().knows("John Pike", "1951-01-02", "", "");
        bells.knows("John Pike", "1951-01-02", "", "");
        var reference = bells.ask(Map.of("name", "John Pike", "home", home()));
        assertThat(bells.in(() -> matching.choose(reference, theirs, "Beth Lawson"))).isFalse();
        assertThat(bells.in(() -> matching.one(reference))).isPresent();
    }
}
