package borough.govukpaystandin;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What the stand-in does wrong when it is told to. */
enum PayMistake {
    DOWN("Nothing is answered"),
    SLOW("Answers take longer than anybody waits"),
    TOO_MANY("Too much is asked of it (429)"),
    ANSWER_LOST("What is asked for is done, and the answer is lost"),
    RETURN_LOST("Whoever paid is not sent back"),
    HOOK_LOST("Webhooks are lost"),
    HOOK_TWICE("Webhooks are brought twice"),
    HOOK_LATE("Webhooks come ten minutes late, the last first"),
    HOOK_FORGED("Webhooks are signed with another secret");

    private final String words;

    PayMistake(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<PayMistake> read(String code) {
        return Arrays.stream(values()).filter(it -> it.code().equals(code)).findFirst();
    }
}
