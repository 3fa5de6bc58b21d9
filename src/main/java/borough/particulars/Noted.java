package borough.particulars;

/** What became of noting something. */
public sealed interface Noted {
    /** It holds from now on, or held already. */
    record Holds() implements Noted {}

    /** Something surer holds: it stands beside that as said, for somebody to decide. */
    record Beside() implements Noted {}

    /** Something must be put right first, in words beside the field. */
    record Wrong(String field, String says) implements Noted {}
}
