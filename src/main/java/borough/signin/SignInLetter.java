package borough.signin;

/** What to send somebody who asked for a link, or was invited. */
public record SignInLetter(String name, String email, String address, String lasts) {
    /** Names this letter without giving its link away. */
    public String occasion() {
        return new Token(address).hash();
    }
}
