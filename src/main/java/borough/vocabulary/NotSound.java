package borough.vocabulary;

/** Thrown while an answer is read, with the words that tell the person what to do instead. */
public final class NotSound extends RuntimeException {
    private static final long serialVersionUID = 1;

    public NotSound(String words) {
        super(words, null, false, false);
    }

    public String words() {
        return String.valueOf(getMessage());
    }
}
