package borough.messages;

import static org.assertj.core.api.Assertions.assertThat;

import borough.Lamps;
import borough.Town;
import borough.customers.CustomerCases;
import borough.customers.CustomerId;
import borough.customers.Customers;
import borough.customers.Person;
import borough.messages.Message.State;
import borough.particulars.Aspect;
import borough.particulars.Noted;
import borough.particulars.Particulars;
import borough.particulars.Source;
import borough.particulars.Trust;
import borough.values.Reference;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How a customer can safely be reached beats every wish, in every channel. */
class SafeContactTest {
    private static final Source BETH =
            new Source(Source.Kind.STAFF, "Beth Lawson", UUID.randomUUID());
    private final Lamps lamps = new Lamps();
    private final Messages messages = Town.bean(Messages.class);
    private final Particulars particulars = Town.bean(Particulars.class);
    private final CustomerId amina = CustomerId.draw();

    @BeforeEach
    void begin() {
        Town.CLOCK.set("2026-05-12T10:00:00");
        Town.run(
                lamps.council(),
                () ->
                        Town.bean(Customers.class)
                                .add(
                                        new Person(
                                                amina,
                                                "Amina",
                                                "Khan",
                                                LocalDate.of(1985, 3, 27))));
    }

    private void note(Aspect aspect, Map<String, String> value) {
        assertThat(lamps.in(() -> particulars.note(amina, aspect, value, BETH, Trust.CHECKED)))
                .isInstanceOf(Noted.Holds.class);
    }

    private Reference reported(Map<String, Object> ways) {
        var reference = lamps.report(ways);
        Town.run(
                lamps.council(),
                () -> Town.bean(CustomerCases.class).link(amina, reference, "by a test"));
        return reference;
    }

    private Message sent(Reference reference) {
        Town.sweep();
        return lamps.told(reference, "accepted").orElseThrow();
    }

    private void tell(Reference reference, NewMessage it) {
        Town.run(lamps.council(), () -> messages.tell(it));
        assertThat(it.caseReference()).isEqualTo(reference);
    }

    private static NewMessage letter(Reference reference, String to, boolean onlyThere) {
        return new NewMessage(
                reference,
                "letter",
                to,
                Channel.LETTER,
                new Contents(to, "About your lamp", "It is mended."),
                new Care(Care.When.AWAKE, Optional.empty(), onlyThere, false));
    }

    private State letterTo(Reference reference, String to, boolean onlyThere) {
        tell(reference, letter(reference, to, onlyThere));
        Town.sweep();
        return lamps.told(reference, "letter").orElseThrow().state();
    }

    @Test
    void a_text_goes_to_the_safe_email_whatever_the_case_s_own_wish_says() {
        note(Aspect.SAFE_CONTACT, Map.of("by", "email", "to", "safe@example.org"));
        var reference = reported(Map.of("mobile", "07700 900123"));
        Town.run(
                lamps.council(),
                () -> messages.wish(reference, new Wish(Channel.TEXT, "07700 900999")));
        var told = sent(reference);
        assertThat(told.state()).isEqualTo(State.SENT);
        assertThat(told.channel()).isEqualTo(Channel.EMAIL);
        assertThat(told.contents().address()).isEqualTo("safe@example.org");
    }

    @Test
    void an_email_goes_as_a_text_where_that_alone_is_safe() {
        note(Aspect.SAFE_CONTACT, Map.of("by", "text", "to", "07700 900555"));
        var told = sent(reported(Map.of("email", "shared@example.org")));
        assertThat(told.channel()).isEqualTo(Channel.TEXT);
        assertThat(told.contents().address()).isEqualTo("+447700900555");
    }

    @Test
    void where_only_ringing_is_safe_nothing_is_sent_and_it_is_said_why() {
        note(
                Aspect.SAFE_CONTACT,
                Map.of("by", "phone", "to", "07700 900555", "never", "Never write to the home."));
        var told = sent(reported(Map.of("mobile", "07700 900123")));
        assertThat(told.state()).isEqualTo(State.KEPT);
        assertThat(told.problem())
                .isEqualTo("Safe contact: Ring only 07700 900555. Never write to the home");
    }

    @Test
    void no_letter_goes_to_the_home_neither_theirs_nor_one_told_to_somebody_there() {
        note(Aspect.SAFE_CONTACT, Map.of("by", "email", "to", "safe@example.org"));
        note(Aspect.CORRESPONDENCE, Map.of("address", "14 Mill Lane, Brookham, AB1 2CD"));
        var theirs = reported(Map.of());
        tell(theirs, letter(theirs, "Amina Khan, 14 Mill Lane, AB1 2CD", false));
        Town.sweep();
        assertThat(lamps.told(theirs, "letter").orElseThrow().channel()).isEqualTo(Channel.EMAIL);
        var occupier = reported(Map.of());
        assertThat(letterTo(occupier, "The occupier, 14 Mill Lane, ab12cd", true))
                .isEqualTo(State.KEPT);
        var landlord = reported(Map.of());
        assertThat(letterTo(landlord, "Mill Homes, 2 High Street, AB1 9ZZ", true))
                .isEqualTo(State.SENT);
    }

    @Test
    void a_text_to_somebody_else_does_not_come_to_their_own_phone() {
        note(Aspect.SAFE_CONTACT, Map.of("by", "email", "to", "safe@example.org"));
        note(Aspect.CONTACT, Map.of("kind", "phone", "to", "07700 900123"));
        var reference = reported(Map.of());
        tell(
                reference,
                new NewMessage(
                        reference,
                        "other",
                        "1",
                        Channel.TEXT,
                        new Contents("+447700900123", "", "For the neighbour."),
                        new Care(Care.When.URGENT, Optional.empty(), true, false)));
        Town.sweep();
        assertThat(lamps.told(reference, "other").orElseThrow().state()).isEqualTo(State.KEPT);
    }

    @Test
    void what_is_urgent_waits_for_the_safe_hours_too() {
        note(
                Aspect.SAFE_CONTACT,
                Map.of("by", "text", "to", "07700 900555", "from", "12:00", "until", "14:00"));
        var reference = reported(Map.of("mobile", "07700 900123"));
        lamps.decide(reference, "warn");
        Town.sweep();
        var waiting = lamps.told(reference, "danger").orElseThrow();
        assertThat(waiting.state()).isEqualTo(State.WAITING);
        assertThat(lamps.told(reference, "accepted").orElseThrow().problem())
                .isEqualTo("It waits for hours that suit the customer");
        Town.CLOCK.set("2026-05-12T12:01:00");
        Town.sweep();
        Town.sweep();
        var danger = lamps.told(reference, "danger").orElseThrow();
        assertThat(danger.state()).isEqualTo(State.SENT);
        assertThat(danger.contents().address()).isEqualTo("+447700900555");
    }

    @Test
    void whoever_asked_not_to_be_contacted_gets_only_what_must_arrive() {
        note(Aspect.DO_NOT_CONTACT, Map.of("why", "Asked by phone"));
        var reference = reported(Map.of("mobile", "07700 900123"));
        assertThat(sent(reference).state()).isEqualTo(State.KEPT);
        lamps.decide(reference, "mend");
        Town.sweep();
        assertThat(lamps.told(reference, "mended").orElseThrow().state()).isEqualTo(State.SENT);
    }

    @Test
    void messages_stop_for_somebody_who_died_and_letters_go_to_the_executors() {
        note(
                Aspect.DIED,
                Map.of("on", "2026-05-01", "told by", "Her son", "how", "certificate seen"));
        var reference = reported(Map.of("mobile", "07700 900123"));
        assertThat(sent(reference).state()).isEqualTo(State.KEPT);
        assertThat(letterTo(reference, "14 Mill Lane, AB1 2CD", false)).isEqualTo(State.SENT);
        assertThat(lamps.told(reference, "letter").orElseThrow().contents().address())
                .isEqualTo("The executors of Amina Khan, 14 Mill Lane, AB1 2CD");
    }

    @Test
    void their_own_quiet_hours_hold_what_can_wait() {
        note(Aspect.QUIET_HOURS, Map.of("from", "09:00", "until", "16:00"));
        var reference = reported(Map.of("mobile", "07700 900123"));
        Town.sweep();
        lamps.decide(reference, "mend");
        Town.sweep();
        assertThat(lamps.told(reference, "mended").orElseThrow().state()).isEqualTo(State.WAITING);
        Town.CLOCK.set("2026-05-12T16:00:00");
        Town.sweep();
        assertThat(lamps.told(reference, "mended").orElseThrow().state()).isEqualTo(State.SENT);
    }

    @Test
    void what_they_like_better_counts_for_their_own_number_and_not_for_a_helper_s() {
        note(Aspect.CONTACT, Map.of("kind", "phone", "to", "07700 900123"));
        note(Aspect.CONTACT, Map.of("kind", "email", "to", "amina@example.org"));
        note(Aspect.CHANNEL, Map.of("channel", "email"));
        assertThat(sent(reported(Map.of("mobile", "07700 900123"))).channel())
                .isEqualTo(Channel.EMAIL);
        assertThat(sent(reported(Map.of("mobile", "07700 900888"))).channel())
                .isEqualTo(Channel.TEXT);
    }

    @Test
    void two_rules_that_differ_let_nothing_out() {
        var other = CustomerId.draw();
        note(Aspect.SAFE_CONTACT, Map.of("by", "email", "to", "safe@example.org"));
        var reference = reported(Map.of("mobile", "07700 900123"));
        Town.run(
                lamps.council(),
                () -> {
                    Town.bean(Customers.class).add(new Person(other, "", "Khan", null));
                    Town.bean(CustomerCases.class).link(other, reference, "by a test");
                    particulars.note(
                            other,
                            Aspect.SAFE_CONTACT,
                            Map.of("by", "do not contact"),
                            BETH,
                            Trust.SAID);
                });
        assertThat(sent(reference).state()).isEqualTo(State.KEPT);
    }
}
