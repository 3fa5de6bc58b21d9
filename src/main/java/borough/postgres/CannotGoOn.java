package borough.postgres;

/**
 * Something outside the program that stops it, said so that the person at the keyboard can mend it:
 * printed as it stands, without a stack trace.
 */
public final class CannotGoOn extends RuntimeException {
    private static final long serialVersionUID = 1;

    public CannotGoOn(String sentence) {
        super(sentence);
    }

    public CannotGoOn(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    public String sentence() {
        return String.valueOf(getMessage());
    }
}
