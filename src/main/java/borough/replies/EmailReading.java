package borough.replies;

import borough.messages.Channel;
import borough.replies.Reply.Bounce;
import borough.replies.Reply.Nature;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads an email as it came, whoever wrote it and with whatever in it. */
final class EmailReading {
    private static final int DEPTH_MAX = 8;
    private static final int PARTS_MAX = 60;
    private static final int TEXT_MAX = 50_000;
    private static final int IDS_MAX = 5;
    private static final int HEAD_MAX = 4_000;
    private static final String[] TO = {"Delivered-To", "X-Original-To", "To", "Cc"};
    private static final Pattern OURS =
            Pattern.compile("(?im)^Message-ID:\\s*<([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})@");
    private static final Pattern GONE = Pattern.compile("(?im)^Status:\\s*5\\.\\d");
    private static final Pattern TAG = Pattern.compile("<[^<>]{0,2000}>");
    // Where the letter that is answered begins, as common programs write it.
    private static final Pattern QUOTED =
            Pattern.compile(
                    "(?m)^(?:>.*|On .{1,200} wrote:\\s*|-{2,} ?Original Message ?-{2,}.*"
                            + "|_{10,}\\s*|From: .{1,200})$");

    private final StringBuilder words = new StringBuilder();
    private final StringBuilder html = new StringBuilder();
    private int files;
    private int parts;

    private EmailReading() {}

    /** What it says; empty where it is no email. */
    static Optional<Reply> read(byte[] raw) {
        try {
            var mail =
                    new MimeMessage(
                            Session.getInstance(new Properties()), new ByteArrayInputStream(raw));
            var from = from(mail);
            if (from.isEmpty() && !isReport(mail)) {
                return Optional.empty();
            }
            return Optional.of(new EmailReading().read(mail, from, raw));
        } catch (MessagingException | IOException | RuntimeException unreadable) {
            return Optional.empty();
        }
    }

    private Reply read(MimeMessage mail, String from, byte[] raw)
            throws MessagingException, IOException {
        var bounce = isReport(mail) ? bounce(raw) : Optional.<Bounce>empty();
        boolean automatic = isReport(mail) || isAutomatic(mail);
        gather(mail, 0);
        var said = words.isEmpty() ? TAG.matcher(html).replaceAll(" ") : words.toString();
        return new Reply(
                Channel.EMAIL,
                id(mail, raw),
                from,
                to(mail),
                unquoted(said),
                new Nature(automatic, files, bounce));
    }

    private static String from(MimeMessage mail) throws MessagingException {
        var from = mail.getFrom();
        return from != null && from.length > 0 && from[0] instanceof InternetAddress it
                ? head(it.getAddress()).toLowerCase(Locale.UK)
                : "";
    }

    private static String to(MimeMessage mail) throws MessagingException {
        var all = new StringBuilder();
        for (var name : TO) {
            all.append(head(mail.getHeader(name, " "))).append(' ');
        }
        return all.toString();
    }

    private static String head(@Nullable String value) {
        var said = value == null ? "" : value.strip();
        return said.length() > HEAD_MAX ? said.substring(0, HEAD_MAX) : said;
    }

    // Mail without an id of its own is known by what it is.
    private static String id(MimeMessage mail, byte[] raw) throws MessagingException {
        var said = head(mail.getMessageID());
        return hash(said.isEmpty() ? raw : said.getBytes(StandardCharsets.UTF_8));
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static boolean isReport(MimeMessage mail) throws MessagingException {
        return mail.isMimeType("multipart/report");
    }

    // RFC 3834, and what programs did before it.
    private static boolean isAutomatic(MimeMessage mail) throws MessagingException {
        var submitted = head(mail.getHeader("Auto-Submitted", " ")).toLowerCase(Locale.UK);
        var precedence = head(mail.getHeader("Precedence", " ")).toLowerCase(Locale.UK);
        return (!submitted.isEmpty() && !submitted.startsWith("no"))
                || Pattern.matches("bulk|junk|list|auto_reply", precedence)
                || mail.getHeader("X-Autoreply") != null
                || mail.getHeader("X-Autorespond") != null
                || mail.getHeader("List-Id") != null
                || head(mail.getHeader("Return-Path", " ")).equals("<>");
    }

    // A report of a delay says nothing yet; one of a failure names our letter by its id.
    private static Optional<Bounce> bounce(byte[] raw) {
        var text = new String(raw, StandardCharsets.ISO_8859_1);
        // The report has an id of its own, which may look like one of ours.
        var ids =
                OURS.matcher(text)
                        .results()
                        .limit(IDS_MAX)
                        .map(it -> UUID.fromString(it.group(1)))
                        .toList();
        return GONE.matcher(text).find() && !ids.isEmpty()
                ? Optional.of(new Bounce(ids, "The mailbox says that it can't be delivered"))
                : Optional.empty();
    }

    private void gather(Part part, int depth) throws MessagingException, IOException {
        parts++;
        if (depth > DEPTH_MAX || parts > PARTS_MAX) {
            return;
        }
        if (part.getContent() instanceof Multipart many) {
            for (int i = 0; i < many.getCount(); i++) {
                BodyPart one = many.getBodyPart(i);
                gather(one, depth + 1);
            }
        } else if (isFile(part)) {
            files++;
        } else if (part.getContent() instanceof String said) {
            add(part.isMimeType("text/html") ? html : words, said);
        }
    }

    private static boolean isFile(Part part) throws MessagingException {
        return Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition())
                || part.getFileName() != null
                || !part.isMimeType("text/*");
    }

    private static void add(StringBuilder to, String said) {
        var room = TEXT_MAX - to.length();
        to.append(said, 0, Math.min(said.length(), room)).append(room > 0 ? "\n" : "");
    }

    private static String unquoted(String said) {
        var plain = said.replace("\r", "");
        var quoted = QUOTED.matcher(plain);
        var own = quoted.find() ? plain.substring(0, quoted.start()) : plain;
        return (own.isBlank() ? plain : own).strip();
    }
}
