package borough.language;

/** What a condition comes to. Not known is never true, and never false. */
public enum Truth {
    YES,
    NO,
    NOT_KNOWN
}
