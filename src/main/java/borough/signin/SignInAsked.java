package borough.signin;

/**
 * Somebody asked for a link by email. Published for any address, known or not, so that asking takes
 * as long either way; {@link SignIn#letter} says what to send, if anything.
 */
public record SignInAsked(String email, String host, String next) {}
