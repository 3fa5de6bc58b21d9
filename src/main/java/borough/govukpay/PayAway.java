package borough.govukpay;

/** GOV.UK Pay did not answer, or not in a way we understand: nobody knows what was done. */
public final class PayAway extends RuntimeException {
    PayAway(String message) {
        super(message);
    }

    PayAway(String message, Throwable cause) {
        super(message, cause);
    }
}
