package borough.entrastandin;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What the stand-in can do wrong. */
enum TenantMistake {
    WRONG_AUDIENCE("Make the token for another program"),
    OTHER_TENANT("Let another tenant issue the token"),
    WRONG_NONCE("Answer another request than ours"),
    EXPIRED("Give a token whose time is over"),
    BAD_SIGNATURE("Sign the token with a key that is not published"),
    NO_ROLES("Leave the roles out"),
    OVERAGE("Say that there are too many groups to name"),
    REFUSE("Let nobody go on (access_denied)"),
    SLOW("Answer after eight seconds"),
    DOWN("Do not answer at all (503)");

    private final String words;

    TenantMistake(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<TenantMistake> read(String code) {
        return Arrays.stream(values()).filter(it -> it.code().equals(code)).findFirst();
    }
}
