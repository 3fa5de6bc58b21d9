package borough.signin;

/** What a link from an email opens: one button, so that reading mail by machine uses nothing up. */
public record LinkPage(String token, String next, boolean isOpen) {}
