package borough.data;

/** Somebody else changed the same thing first; nothing of this transaction was kept. */
public final class Superseded extends RuntimeException {
    public Superseded(String message) {
        super(message);
    }
}
