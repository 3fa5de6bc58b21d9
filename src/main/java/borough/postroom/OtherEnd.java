package borough.postroom;

import borough.data.Json;
import borough.messages.Channel;
import borough.postroom.StandInPostRoom.Received;
import borough.replies.Fate;
import borough.replies.Replies;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * The person at the other end of a message, as the stand-in plays them: what they answer is brought
 * to us in the very form in which GOV.UK Notify and a mail server bring it.
 */
@Component
class OtherEnd {
    private static final String STRANGER_PHONE = "447700900888";
    private static final String STRANGER_EMAIL = "stranger@elsewhere.example";
    private static final String END = "\r\n";

    private final Replies replies;
    private final Clock clock;

    OtherEnd(Replies replies, Clock clock) {
        this.replies = replies;
        this.clock = clock;
    }

    /** How somebody answers; the last ones happen with emails only. */
    enum How {
        SELF("they answer", "They answer"),
        STRANGER("somebody else", "Somebody else answers"),
        TWICE("twice", "They answer, and the answer is brought twice"),
        WRONG_ADDRESS("wrong address", "Somebody guesses at the address it goes to"),
        WITH_FILE("with a file", "They answer and send a photo along"),
        AWAY("away", "A machine says that they are away"),
        RETURNED("returned", "Their mailbox returns it");

        private final String word;
        private final String says;

        How(String word, String says) {
            this.word = word;
            this.says = says;
        }

        String word() {
            return word;
        }

        String says() {
            return says;
        }

        static List<How> of(Channel channel) {
            return channel == Channel.TEXT ? List.of(SELF, STRANGER, TWICE) : List.of(values());
        }

        static Optional<How> read(Channel channel, String word) {
            return of(channel).stream().filter(it -> it.word.equals(word)).findFirst();
        }
    }

    /** Answers a message; what became of it. */
    Fate answer(Received it, How how, String words) {
        var id = UUID.randomUUID().toString();
        var fate = bring(it, how, words, id);
        return how == How.TWICE ? bring(it, how, words, id) : fate;
    }

    private Fate bring(Received it, How how, String words, String id) {
        return it.channel() == Channel.TEXT
                ? replies.textCame(text(it, how, words, id))
                : replies.emailCame(email(it, how, words, id));
    }

    private byte[] text(Received it, How how, String words, String id) {
        var json = new LinkedHashMap<String, String>();
        json.put("id", id);
        var own = it.contents().address().replaceFirst("^\\+", "");
        json.put("source_number", how == How.STRANGER ? STRANGER_PHONE : own);
        json.put("destination_number", "07700900000");
        json.put("message", words);
        json.put("date_received", clock.instant().toString());
        return Json.write(json).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] email(Received it, How how, String words, String id) {
        var lines = heads(it, how, id);
        if (how == How.RETURNED) {
            lines.addAll(returned(it));
        } else if (how == How.WITH_FILE) {
            lines.addAll(withFile(words));
        } else {
            lines.addAll(words(words));
        }
        return String.join(END, lines).getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> heads(Received it, How how, String id) {
        var from =
                switch (how) {
                    case STRANGER, WRONG_ADDRESS -> STRANGER_EMAIL;
                    case RETURNED -> "mailer-daemon@elsewhere.example";
                    default -> it.contents().address();
                };
        var to =
                how == How.WRONG_ADDRESS
                        ? it.replyTo().replaceFirst("\\.[0-9a-f]{20}@", "." + "0".repeat(20) + "@")
                        : it.replyTo();
        var lines =
                new java.util.ArrayList<>(
                        List.of(
                                "From: <" + from + ">",
                                "To: <" + to + ">",
                                "Message-ID: <" + id + "@elsewhere.example>",
                                "Subject: Re:",
                                "MIME-Version: 1.0"));
        if (how == How.AWAY) {
            lines.add("Auto-Submitted: auto-replied");
        }
        return lines;
    }

    private static List<String> words(String words) {
        var sealed = Base64.getMimeEncoder().encodeToString(words.getBytes(StandardCharsets.UTF_8));
        return List.of(
                "Content-Type: text/plain; charset=utf-8",
                "Content-Transfer-Encoding: base64",
                "",
                sealed);
    }

    private static List<String> withFile(String words) {
        var photo =
                List.of(
                        "--part",
                        "Content-Type: image/png",
                        "Content-Disposition: attachment; filename=photo.png",
                        "Content-Transfer-Encoding: base64",
                        "",
                        "iVBORw0KGgo=",
                        "--part--");
        return Stream.of(
                        List.of("Content-Type: multipart/mixed; boundary=part", "", "--part"),
                        words(words),
                        photo)
                .flatMap(List::stream)
                .toList();
    }

    private static List<String> returned(Received it) {
        return List.of(
                "Content-Type: multipart/report; report-type=delivery-status; boundary=part",
                "",
                "--part",
                "Content-Type: text/plain",
                "",
                "The mailbox does not exist.",
                "--part",
                "Content-Type: message/delivery-status",
                "",
                "Final-Recipient: rfc822; " + it.contents().address().toLowerCase(Locale.UK),
                "Action: failed",
                "Status: 5.1.1",
                "--part",
                "Content-Type: text/rfc822-headers",
                "",
                "Message-ID: <" + it.reference() + "@borough.example>",
                "--part--");
    }
}
