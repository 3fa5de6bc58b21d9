package borough.data;

/**
 * Somebody else took what was chosen, between the choice and the moment it was to be kept. Nothing
 * of the request was done; whoever chose is asked to choose again.
 */
public final class NoLongerFree extends RuntimeException {
    public NoLongerFree(String words) {
        super(words);
    }
}
