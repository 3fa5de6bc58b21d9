package borough.signin;

/** What to send somebody who asked for a link, or was invited. */
public record SignInLetter(String name, String email, String address, String lasts) {}
