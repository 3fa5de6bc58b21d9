package borough.govukpaystandin;

import java.util.Arrays;
import java.util.Optional;

/** The cards that GOV.UK Pay lets services test with, and what becomes of each. */
enum MockCard {
    VISA("4444333322221111", "success", ""),
    VISA_TOO("4242424242424242", "success", ""),
    DEBIT("4000056655665556", "success", ""),
    MASTERCARD("5105105105105100", "success", ""),
    DECLINED("4000000000000002", "failed", "P0010"),
    EXPIRED("4000000000000069", "failed", "P0010"),
    BAD_CODE("4000000000000127", "failed", "P0010"),
    ERROR("4000000000000119", "error", "P0050");

    private final String number;
    private final String becomes;
    private final String code;

    MockCard(String number, String becomes, String code) {
        this.number = number;
        this.becomes = becomes;
        this.code = code;
    }

    String becomes() {
        return becomes;
    }

    String code() {
        return code;
    }

    static Optional<MockCard> read(String typed) {
        var digits = typed.replaceAll("[\\s-]", "");
        return Arrays.stream(values()).filter(it -> it.number.equals(digits)).findFirst();
    }
}
