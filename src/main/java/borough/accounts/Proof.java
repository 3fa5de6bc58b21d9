package borough.accounts;

import java.util.Locale;

/** What showed that a request is an account's. */
public enum Proof {
    /** It was sent while signed in. */
    SENT,
    /** The email or phone that was given in it is the one that the account proved. */
    CONTACT,
    /** Its following link was opened while signed in, and said to be theirs. */
    LINK;

    String stored() {
        return name().toLowerCase(Locale.ROOT);
    }
}
