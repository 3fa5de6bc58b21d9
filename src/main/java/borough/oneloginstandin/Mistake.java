package borough.oneloginstandin;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What the stand-in does wrong when it is told to; the first words are those of the simulator. */
public enum Mistake {
    ID_TOKEN_INVALID_ISS("The token is issued by somebody else"),
    ID_TOKEN_INVALID_AUD("The token is for somebody else"),
    ID_TOKEN_INVALID_ALG_HEADER("The token says another way of signing"),
    ID_TOKEN_INVALID_SIGNATURE("The token’s signature is wrong"),
    ID_TOKEN_TOKEN_EXPIRED("The token’s time is over"),
    ID_TOKEN_TOKEN_NOT_VALID_YET("The token’s time has not come"),
    ID_TOKEN_NONCE_NOT_MATCHING("The token answers another request"),
    ID_TOKEN_INCORRECT_VOT("The token proves less than was asked for"),
    CORE_IDENTITY_INVALID_ALG_HEADER("The identity says another way of signing"),
    CORE_IDENTITY_INVALID_SIGNATURE("The identity’s signature is wrong"),
    CORE_IDENTITY_INVALID_ISS("The identity is issued by somebody else"),
    CORE_IDENTITY_INVALID_AUD("The identity is for somebody else"),
    CORE_IDENTITY_INCORRECT_SUB("The identity is somebody else’s"),
    CORE_IDENTITY_TOKEN_EXPIRED("The identity’s time is over"),
    CORE_IDENTITY_INCORRECT_VOT("The identity is proved less than was asked for"),
    AUTHORISE_ACCESS_DENIED("Nobody is let in"),
    AUTHORISE_TEMPORARILY_UNAVAILABLE("Nobody can be let in just now"),
    USERINFO_INCORRECT_SUB("What is told is about somebody else"),
    SLOW("Answers take longer than anybody waits"),
    DOWN("Nothing is answered"),
    NEW_KEYS("Other keys are published and signed with");

    private final String words;

    Mistake(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Mistake> read(String code) {
        return Arrays.stream(values()).filter(it -> it.code().equals(code)).findFirst();
    }
}
