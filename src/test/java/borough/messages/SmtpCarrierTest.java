package borough.messages;

import static org.assertj.core.api.Assertions.assertThat;

import borough.Town;
import borough.data.Tenancy;
import borough.messages.Message.State;
import borough.values.CouncilId;
import borough.values.Reference;
import com.icegreen.greenmail.util.GreenMailUtil;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SmtpCarrierTest {
    private final Messages messages = Town.bean(Messages.class);
    private final CouncilId council = Town.council(false);
    private final Reference caseReference = Reference.draw();

    @BeforeEach
    void begin() throws Exception {
        Town.CLOCK.set("2026-05-12T09:00:00");
        Town.sweep();
        Town.MAIL.purgeEmailFromAllMailboxes();
    }

    @Test
    void a_real_council_sends_email_from_its_own_name_with_our_reference() throws Exception {
        tell("amina@example.org", "Your\r\nBcc: x@example.org bin");
        Town.sweep();
        var letters = Town.MAIL.getReceivedMessages();
        assertThat(letters).hasSize(1);
        var letter = letters[0];
        var id = told().id();
        assertThat(letter.getMessageID())
                .isEqualTo("<" + id + "@" + Town.host(council) + ">")
                .isEqualTo(told().carrierId());
        assertThat(letter.getFrom()[0])
                .hasToString("Brookshire Borough Council <no-reply@borough.example>");
        assertThat(letter.getReplyTo()[0]).hasToString("hello@brookshire.example");
        assertThat(letter.getSubject()).isEqualTo("Your Bcc: x@example.org bin");
        assertThat(letter.getAllRecipients()).hasSize(1);
        assertThat(GreenMailUtil.getBody(letter)).contains("We will empty your bin.");
        assertThat(told().state()).isEqualTo(State.SENT);
    }

    @Test
    void a_mail_server_that_is_down_loses_nothing() {
        Town.MAIL.stop();
        tell("amina@example.org", "Your bin");
        Town.sweep();
        assertThat(told().state()).isEqualTo(State.WAITING);
        assertThat(told().problem()).isEqualTo("The mail server can't be reached");
        Town.MAIL.start();
        Town.CLOCK.pass(Duration.ofMinutes(1));
        Town.sweep();
        assertThat(Town.MAIL.getReceivedMessages()).hasSize(1);
        assertThat(told().state()).isEqualTo(State.SENT);
    }

    @Test
    void letters_to_made_up_people_never_leave_the_house() {
        var demonstration = Town.council(true);
        var carrier = Town.bean(SmtpCarrier.class);
        assertThat(Tenancy.in(demonstration, () -> carrier.takes(Channel.EMAIL))).isFalse();
        assertThat(Tenancy.in(council, () -> carrier.takes(Channel.EMAIL))).isTrue();
        assertThat(Tenancy.in(council, () -> carrier.takes(Channel.TEXT))).isFalse();
    }

    @Test
    void an_email_sent_is_not_asked_about_for_ever() {
        tell("amina@example.org", "Your bin");
        Town.sweep();
        Town.CLOCK.pass(Duration.ofDays(1));
        Town.sweep();
        assertThat(told().state()).isEqualTo(State.SENT);
        assertThat(Town.in(council, messages::waiting)).isEmpty();
    }

    private void tell(String address, String subject) {
        Town.run(
                council,
                () ->
                        messages.tell(
                                new NewMessage(
                                        caseReference,
                                        "accepted",
                                        "opened",
                                        Channel.EMAIL,
                                        new Contents(
                                                address, subject, "We will empty your bin."))));
    }

    private Message told() {
        return Town.in(council, () -> messages.of(caseReference)).getFirst();
    }
}
