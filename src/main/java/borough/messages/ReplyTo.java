package borough.messages;

import borough.data.Sealing;
import borough.values.Reference;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The address that answers to our emails go to: it names the case and holds a secret that only
 * those have to whom we wrote, so that nobody writes on a case whose reference they overheard.
 */
@Component
public class ReplyTo {
    private static final Pattern ADDRESS =
            Pattern.compile("case\\+([0-9a-z]{9})\\.([0-9a-f]{20})@.{1,255}");
    private static final int LONGEST = 400;

    private final Sealing sealing;
    private final String domain;

    ReplyTo(Sealing sealing, @Value("${borough.mail.reply-domain:}") String domain) {
        this.sealing = sealing;
        this.domain = domain;
    }

    /** Where answers about a case go; {@code otherwise} the domain where none is set. */
    public String address(Reference caseReference, String otherwise) {
        return "case+%s.%s@%s"
                .formatted(
                        caseReference.text().toLowerCase(Locale.UK),
                        secret(caseReference),
                        domain.isBlank() ? otherwise : domain);
    }

    /** Whether mail sent to our own domain comes back to us. */
    boolean isSet() {
        return !domain.isBlank();
    }

    /** The case whose address this is, secret and all; empty where it is forged or none of ours. */
    public Optional<Reference> read(String address) {
        var plain = address.strip().toLowerCase(Locale.UK);
        if (plain.length() > LONGEST) {
            return Optional.empty();
        }
        var read = ADDRESS.matcher(plain);
        return read.matches()
                ? Reference.read(read.group(1)).filter(it -> isSecret(it, read.group(2)))
                : Optional.empty();
    }

    private boolean isSecret(Reference it, String given) {
        return MessageDigest.isEqual(
                secret(it).getBytes(StandardCharsets.UTF_8),
                given.getBytes(StandardCharsets.UTF_8));
    }

    private String secret(Reference it) {
        return sealing.fingerprint("reply", it.text()).substring(0, 20);
    }
}
