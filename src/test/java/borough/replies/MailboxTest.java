package borough.replies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import borough.Lamps;
import borough.Town;
import borough.correspondence.CaseTalk;
import borough.data.Tenancy;
import borough.handling.What;
import borough.messages.ReplyTo;
import borough.values.Reference;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** People's answers come to a mailbox, and each is taken in once. */
class MailboxTest {
    private static final String USER = "replies@brookshire.example";
    // More than are taken in at once.
    private static final int MANY = 51;
    private final GreenMail server =
            new GreenMail(
                    new ServerSetup[] {
                        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP),
                        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAPS),
                        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP)
                    });
    private final Lamps lamps = new Lamps();
    private final Replies replies = Town.bean(Replies.class);
    private Reference lamp;

    @BeforeEach
    void a_mailbox_and_a_case() {
        Town.CLOCK.set("2026-05-12T09:00:00");
        server.start();
        server.setUser(USER, USER, "secret");
        lamp = lamps.report(Map.of("email", "amina@example.org"));
        Town.sweep();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    private Mailbox.Server open(String password) {
        return at(server.getImap().getPort(), "none", password);
    }

    private static Mailbox.Server at(int port, String security, String password) {
        return new Mailbox.Server("127.0.0.1", port, security, USER, password, "Taken in");
    }

    private int takeIn() {
        return takeIn(replies, open("secret"));
    }

    private int takeIn(Replies to, Mailbox.Server from) {
        return Tenancy.in(
                lamps.council(),
                () -> {
                    try {
                        return new Mailbox(to, from).takeIn();
                    } catch (MessagingException fault) {
                        throw new IllegalStateException(fault);
                    }
                });
    }

    private byte[] letter(String id, String words) {
        var to = lamps.in(() -> Town.bean(ReplyTo.class).address(lamp, "brookshire.example"));
        return String.join(
                        "\r\n",
                        "From: Amina Khan <amina@example.org>",
                        "To: " + to,
                        "Subject: Re: " + lamp,
                        "Message-ID: <" + id + "@example.org>",
                        "Content-Type: text/plain; charset=utf-8",
                        "",
                        words)
                .getBytes(StandardCharsets.UTF_8);
    }

    private void comes(byte[] letter) throws MessagingException {
        var mail =
                new MimeMessage(
                        Session.getInstance(new Properties()), new ByteArrayInputStream(letter));
        server.getManagers().getUserManager().getUserByEmail(USER).deliver(mail);
    }

    private List<String> wrote() {
        var talk = Town.bean(CaseTalk.class);
        return lamps.in(() -> talk.withCustomer(lamp, Integer.MAX_VALUE, 100)).stream()
                .filter(it -> it.event().what().equals(What.RECEIVED))
                .map(it -> it.said("text"))
                .toList();
    }

    private int inFolder(String name) throws MessagingException {
        var session = Session.getInstance(new Properties());
        try (var store = session.getStore("imap")) {
            store.connect("127.0.0.1", server.getImap().getPort(), USER, "secret");
            try (var folder = store.getFolder(name)) {
                folder.open(Folder.READ_ONLY);
                return folder.getMessageCount();
            }
        }
    }

    @Test
    void each_lands_on_its_case_once_and_goes_from_the_inbox() throws Exception {
        comes(letter("one", "It is dark again."));
        comes(letter("two", "And the next one too."));
        assertThat(takeIn()).isEqualTo(2);
        assertThat(wrote()).containsExactlyInAnyOrder("It is dark again.", "And the next one too.");
        assertThat(inFolder("INBOX")).isZero();
        assertThat(inFolder("Taken in")).isEqualTo(2);
        assertThat(takeIn()).isZero();
        assertThat(wrote()).hasSize(2);
    }

    @Test
    void a_crash_before_it_went_from_the_inbox_makes_it_no_second_message() throws Exception {
        var letter = letter("one", "It is dark again.");
        comes(letter);
        assertThat(Tenancy.in(lamps.council(), () -> replies.emailCame(letter)))
                .isEqualTo(Fate.LANDED);
        assertThat(takeIn()).isEqualTo(1);
        assertThat(wrote()).containsExactly("It is dark again.");
        assertThat(inFolder("INBOX")).isZero();
    }

    @Test
    void a_server_that_turns_us_away_or_is_down_loses_nothing() throws Exception {
        comes(letter("one", "It is dark again."));
        assertThatThrownBy(() -> takeIn(replies, open("wrong")))
                .hasRootCauseInstanceOf(MessagingException.class);
        assertThat(takeIn()).isEqualTo(1);
        assertThat(wrote()).hasSize(1);
    }

    @Test
    void a_server_that_proves_nothing_hears_no_password() throws Exception {
        comes(letter("one", "It is dark again."));
        var plain = at(server.getImap().getPort(), "starttls", "secret");
        assertThatThrownBy(() -> takeIn(replies, plain)).hasMessageContaining("STARTTLS required");
        var selfSigned = at(server.getImaps().getPort(), "tls", "secret");
        assertThatThrownBy(() -> takeIn(replies, selfSigned))
                .hasStackTraceContaining("SSLHandshakeException");
        assertThat(inFolder("INBOX")).isEqualTo(1);
    }

    @Test
    void however_many_letters_stay_they_hold_up_none_of_the_others() throws Exception {
        for (int each = 0; each < MANY; each++) {
            comes(letter("stays-" + each, "This one stays."));
        }
        comes(letter("goes", "It is dark again."));
        assertThat(takeIn(failing(), open("secret"))).isEqualTo(1);
        assertThat(wrote()).containsExactly("It is dark again.");
        assertThat(inFolder("INBOX")).isEqualTo(MANY);
    }

    // For a reason that nobody foresaw.
    private Replies failing() {
        return new Replies(
                Town.bean(RepliesStore.class),
                Town.bean(Matching.class),
                Town.bean(CaseTalk.class),
                Town.bean(Answering.class),
                Town.CLOCK) {
            @Override
            public Fate emailCame(byte[] raw) {
                if (new String(raw, StandardCharsets.UTF_8).contains("This one stays.")) {
                    throw new IllegalStateException("It can't be kept");
                }
                return replies.emailCame(raw);
            }
        };
    }
}
