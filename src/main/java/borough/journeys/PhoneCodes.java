package borough.journeys;

import borough.data.Sealing;
import borough.data.Tenancy;
import borough.journeys.PhoneCodesStore.To;
import borough.messages.Care;
import borough.messages.Channel;
import borough.messages.Contents;
import borough.messages.Messages;
import borough.messages.NewMessage;
import borough.tongues.Marked;
import borough.vocabulary.PhoneNumber;
import borough.walking.Step;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A code to the phone that somebody gave: what they ask for is sent once they have told us what we
 * texted there. An adviser speaks with them instead, and who is signed in with that number showed
 * it before.
 */
@Component
@Transactional
public class PhoneCodes {
    private static final Duration AN_HOUR = Duration.ofHours(1);
    private static final Duration KEPT = Duration.ofDays(1);
    private static final int CODES = 1_000_000;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final PhoneCodesStore store;
    private final Messages messages;
    private final Sealing sealing;
    private final Walking walking;
    private final Waits waits;
    private final Resident resident;

    PhoneCodes(
            PhoneCodesStore store,
            Messages messages,
            Sealing sealing,
            Walking walking,
            Of journey) {
        this.store = store;
        this.messages = messages;
        this.sealing = sealing;
        this.walking = walking;
        this.waits = journey.waits();
        this.resident = journey.resident();
    }

    /** How long one waits, and who walks. */
    @Component
    record Of(Waits waits, Resident resident) {}

    /** The number that must be shown to be theirs before this is sent; empty where none must. */
    public Optional<String> toProve(Journey it) {
        return it.by().isAssisted()
                ? Optional.empty()
                : number(it)
                        .filter(phone -> !phone.equals(resident.me(it).mobile()))
                        .filter(phone -> !store.isProved(to(it, phone)));
    }

    private Optional<String> number(Journey it) {
        if (it.service().questions().stream().noneMatch(one -> one.care().byCode())) {
            return Optional.empty();
        }
        return walking.next(it).asked().stream()
                .filter(answered -> answered.question().care().byCode())
                .map(Step.Answered::value)
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .findFirst();
    }

    /** Texts a code there; not where that number had as many as it may in an hour. */
    public boolean text(Journey it, String phone) {
        var to = to(it, phone);
        var now = walking.now();
        if (store.sentSince(to.phone(), now.minus(AN_HOUR)) >= rules().anHour()) {
            return false;
        }
        var code = String.format(Locale.UK, "%06d", RANDOM.nextInt(CODES));
        var id = UUID.randomUUID();
        store.add(id, to, hash(it, code), now);
        var tongue = it.tongue();
        var text =
                Marked.plain(
                        tongue.plain(
                                code
                                        + " is your code. Enter it on the page that you have open."
                                        + " If you did not ask for it, ignore it."));
        messages.tell(
                new NewMessage(
                        null,
                        "phone code",
                        id.toString(),
                        Channel.TEXT,
                        new Contents(phone, "", text),
                        Care.of(Care.When.ANSWER)));
        return true;
    }

    /** Whether this is a code that came to that phone for this journey; each guess is counted. */
    public boolean prove(Journey it, String phone, String typed) {
        var to = to(it, phone);
        var now = walking.now();
        // Counted before it is looked at, or many at once would all look first.
        var codes = store.guess(to, now.minus(rules().lasts()), rules().guesses());
        var isRight = codes.contains(hash(it, typed.replaceAll("\\s", "")));
        if (isRight) {
            store.proved(to, now);
        }
        return isRight;
    }

    /** The number as it is read aloud. */
    public static String spaced(String phone) {
        return PhoneNumber.spaced(phone);
    }

    void tidy() {
        store.forgetBefore(walking.now().minus(KEPT));
    }

    private Waits.Codes rules() {
        return waits.current().codes();
    }

    private To to(Journey it, String phone) {
        var council = Tenancy.current().number();
        return new To(it.id(), sealing.fingerprint("code to", council + " " + phone));
    }

    private String hash(Journey it, String code) {
        return sealing.fingerprint("phone code", it.id() + " " + code);
    }
}
