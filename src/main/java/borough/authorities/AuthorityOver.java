package borough.authorities;

/** Somebody acts for another, and their authority has ended or never was for this. */
public final class AuthorityOver extends RuntimeException {
    private final String says;

    /** Says to the representative why, in plain words. */
    public AuthorityOver(String says) {
        super("An authority does not hold");
        this.says = says;
    }

    static AuthorityOver ended() {
        return new AuthorityOver("You can no longer act for them. The authority has ended.");
    }

    public String says() {
        return says;
    }
}
