package borough.govukpay;

/** GOV.UK Pay answered, and said no: nothing was done. */
public final class PayRefused extends RuntimeException {
    private final int status;
    private final String code;

    PayRefused(int status, String code) {
        super("GOV.UK Pay refused: " + status + " " + code);
        this.status = status;
        this.code = code;
    }

    /** Whether asking again later may go well. */
    public boolean isForNow() {
        return status == 429;
    }

    /** Whether there is no such thing there. */
    public boolean isUnknown() {
        return status == 404;
    }

    /** Whether it was asked for already, or stands otherwise than we thought. */
    public boolean isConflict() {
        return status == 409 || status == 412;
    }

    public String code() {
        return code;
    }
}
