package borough.messages;

import borough.council.Council;
import borough.council.Councils;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/**
 * Email by the council's own mail server, where the settings name one. SMTP can't be asked what it
 * has, so after a lost answer the same letter goes again under the same Message-ID, by which
 * mailboxes know it for the same.
 */
@Component
class SmtpCarrier implements Carrier {
    private static final Pattern ANSWER = Pattern.compile("^([45])[0-9]{2}[ -].*");

    private final @Nullable JavaMailSenderImpl mail;
    private final String from;
    private final Councils councils;

    SmtpCarrier(
            ObjectProvider<JavaMailSenderImpl> mail,
            @Value("${borough.mail.from:}") String from,
            Councils councils) {
        this.mail = mail.stream().filter(SmtpCarrier::hasServer).findFirst().orElse(null);
        this.from = from;
        this.councils = councils;
        if (this.mail != null) {
            limitPatience(this.mail);
        }
    }

    private static boolean hasServer(JavaMailSenderImpl mail) {
        return mail.getHost() != null && !mail.getHost().isEmpty();
    }

    // A claim on a message lapses after two minutes; mail's own limit is none.
    private static void limitPatience(JavaMailSenderImpl mail) {
        var settings = mail.getJavaMailProperties();
        settings.putIfAbsent("mail.smtp.connectiontimeout", "10000");
        settings.putIfAbsent("mail.smtp.timeout", "20000");
        settings.putIfAbsent("mail.smtp.writetimeout", "20000");
    }

    // Letters to made-up people go to the stand-in, never out of the house.
    @Override
    public boolean takes(Channel channel) {
        return channel == Channel.EMAIL && mail != null && !councils.current().demonstration();
    }

    @Override
    public Handover hand(UUID reference, Channel channel, Contents contents, Outside outside) {
        var sender = java.util.Objects.requireNonNull(mail);
        try {
            var letter = write(sender.createMimeMessage(), reference, contents, outside.replyTo());
            sender.send(letter);
            return new Handover.Taken(letter.getMessageID());
        } catch (MailAuthenticationException fault) {
            return new Handover.NotTaken("The mail server does not let us sign in");
        } catch (MailException fault) {
            return judge(fault);
        } catch (MessagingException | UnsupportedEncodingException fault) {
            return new Handover.Refused("This email can't be written: " + fault.getMessage());
        }
    }

    private MimeMessage write(MimeMessage letter, UUID reference, Contents contents, String replyTo)
            throws MessagingException, UnsupportedEncodingException {
        var council = councils.current();
        letter.setFrom(new InternetAddress(from, council.name(), StandardCharsets.UTF_8.name()));
        letter.setReplyTo(
                InternetAddress.parse(replyTo.isEmpty() ? council.contact().email() : replyTo));
        letter.setRecipient(
                jakarta.mail.Message.RecipientType.TO,
                new InternetAddress(contents.address(), true));
        letter.setSubject(oneLine(subject(contents, council)), StandardCharsets.UTF_8.name());
        letter.setText(contents.text(), StandardCharsets.UTF_8.name());
        letter.setHeader("Auto-Submitted", "auto-generated");
        letter.saveChanges();
        letter.setHeader("Message-ID", "<" + reference + "@" + council.hosts().getFirst() + ">");
        return letter;
    }

    private static String subject(Contents contents, Council council) {
        return contents.subject().isBlank() ? "From " + council.name() : contents.subject();
    }

    // A line break in a subject would begin another head of the letter.
    private static String oneLine(String subject) {
        return subject.replaceAll("\\s+", " ").strip();
    }

    private static Handover judge(MailException fault) {
        if (!(fault instanceof MailSendException sending)) {
            return new Handover.Refused("This email can't be written: " + fault.getMessage());
        }
        // Spring gives a cause only where it could not connect, so that nothing was said yet.
        if (sending.getCause() != null) {
            return new Handover.NotTaken("The mail server can't be reached");
        }
        return Stream.of(sending.getMessageExceptions())
                .flatMap(SmtpCarrier::answers)
                .findFirst()
                .orElseGet(() -> new Handover.Unknown("The mail server's answer was lost"));
    }

    // The server's own words begin with their number: from 500 on it will never take this letter.
    private static Stream<Handover> answers(Exception fault) {
        return Stream.<@Nullable Exception>iterate(fault, it -> it != null, SmtpCarrier::next)
                .map(it -> ANSWER.matcher(String.valueOf(it == null ? "" : it.getMessage())))
                .filter(Matcher::find)
                .map(
                        it -> {
                            var words = "The mail server says: " + it.group().strip();
                            return it.group(1).startsWith("5")
                                    ? new Handover.Refused(words)
                                    : new Handover.NotTaken(words);
                        });
    }

    private static @Nullable Exception next(@Nullable Exception fault) {
        return fault instanceof MessagingException mail ? mail.getNextException() : null;
    }

    @Override
    public Found find(UUID reference) {
        return new Found.CannotSay();
    }
}
