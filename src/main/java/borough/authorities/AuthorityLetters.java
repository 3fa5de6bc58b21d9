package borough.authorities;

import borough.messages.Care;
import borough.messages.Channel;
import borough.messages.Contents;
import borough.messages.Messages;
import borough.messages.NewMessage;
import borough.signin.Token;
import borough.web.Links;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What we write to somebody about who may act for them, and to whoever may. */
@Component
class AuthorityLetters {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK)
                    .withZone(ZoneId.of("Europe/London"));

    private final Messages messages;
    private final Links links;

    AuthorityLetters(Messages messages, Links links) {
        this.messages = messages;
        this.links = links;
    }

    /** Asks the giver, at an address that the record holds. */
    void asks(Authority it, Token link, int days) {
        send(
                it,
                it.names().giverAt(),
                "asks",
                it.names().representative() + " asks to act for you",
                it.names().representative()
                        + " would like to deal with the council for you. You choose what for and"
                        + " how long, or say no, here:",
                links.to("/authorities/give?token=" + link.text()),
                "The link works once, for " + days + " days. Do not pass it on.",
                "If you do not want this, there is nothing to do.");
    }

    /** Tells the giver what they gave, with the link that ends it. */
    void given(Authority it, Token link) {
        send(
                it,
                it.names().giverAt(),
                "given",
                it.names().representative() + " may act for you now",
                it.names().representative()
                        + " may deal with the council for you until "
                        + day(it.times().endsAt())
                        + ".",
                "To end it at any time, use this link, or ring us:",
                links.to("/authorities/end?token=" + link.text()));
    }

    /** Tells the representative how to take it up. */
    void takeUp(Authority it, Token link, int days) {
        send(
                it,
                it.names().email(),
                "take up",
                "You may act for " + it.names().giver(),
                it.names().giver()
                        + " says that you may deal with the council for them until "
                        + day(it.times().endsAt())
                        + ".",
                "Sign in with this email address, and it stands in your account:",
                links.to("/account/helping/take-up?token=" + link.text()),
                "The link works once, for " + days + " days, and for this address alone.");
    }

    /** Tells the representative that it is over. */
    void over(Authority it) {
        send(
                it,
                it.names().email(),
                "over",
                "You no longer act for " + it.names().giver(),
                "Your authority to act for "
                        + it.names().giver()
                        + " has ended. What you asked us for stays as it is.");
    }

    private static String day(@Nullable Instant at) {
        return at == null ? "it is ended" : DAY.format(at);
    }

    private void send(
            Authority it, String address, String occasion, String subject, String... parts) {
        if (address.isEmpty()) {
            return;
        }
        var channel = address.contains("@") ? Channel.EMAIL : Channel.TEXT;
        var text = String.join("\n\n", parts);
        messages.tell(
                new NewMessage(
                        null,
                        "authority",
                        occasion + " " + it.id(),
                        channel,
                        new Contents(address, channel == Channel.EMAIL ? subject : "", text),
                        Care.of(Care.When.ANSWER)));
    }
}
