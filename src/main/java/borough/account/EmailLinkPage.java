package borough.account;

/** Before a link is used that proves another email address of an account's. */
public record EmailLinkPage(String token, String email) {}
