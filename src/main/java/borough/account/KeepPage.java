package borough.account;

/** Whether a request, of which somebody has the link, is theirs. */
public record KeepPage(String title, String reference, String path, boolean isTheirs) {}
