package borough.govukpaystandin;

/** A payment that is over, where nobody is sent back. */
public record OverPage(String says) {}
