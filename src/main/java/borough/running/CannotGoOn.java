package borough.running;

/**
 * Something outside the program that stops it, said so that the person at the keyboard can mend it:
 * printed as it stands, without a stack trace.
 */
class CannotGoOn extends RuntimeException {
    private static final long serialVersionUID = 1;

    CannotGoOn(String sentence) {
        super(sentence);
    }

    CannotGoOn(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    String sentence() {
        return String.valueOf(getMessage());
    }
}
