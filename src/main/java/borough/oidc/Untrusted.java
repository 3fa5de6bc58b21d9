package borough.oidc;

/** What was brought to us does not prove what it says; the reason is for the log alone. */
public final class Untrusted extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** What is wrong with it. */
    public enum Why {
        NOT_A_TOKEN("it is no signed token"),
        ALGORITHM("it is signed in another way than was agreed"),
        KEY("it names a key that the provider does not publish"),
        SIGNATURE("its signature is not the provider's"),
        ISSUER("somebody else issued it"),
        AUDIENCE("it was made for somebody else"),
        EXPIRED("its time is over"),
        NOT_YET("its time has not come"),
        NONCE("it answers another request than ours"),
        LEVEL("it proves less than was asked for"),
        SUBJECT("it is about another person"),
        CONTENTS("something that must stand in it is missing"),
        REPLAYED("it was here before"),
        STATE("we began nothing of that name, or it was finished or given up"),
        BROWSER("another browser began it"),
        CODE("the provider did not take its code");

        private final String words;

        Why(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    private final Why why;

    public Untrusted(Why why) {
        super(why.words());
        this.why = why;
    }

    public Untrusted(Why why, String more) {
        super(why.words() + ": " + more);
        this.why = why;
    }

    public Why why() {
        return why;
    }
}
