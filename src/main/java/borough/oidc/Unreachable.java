package borough.oidc;

/** A provider did not answer, or answered what nobody can use: later it may. */
public final class Unreachable extends RuntimeException {
    private static final long serialVersionUID = 1;

    public Unreachable(String what) {
        super(what);
    }

    Unreachable(String what, Throwable cause) {
        super(what, cause);
    }
}
