package borough.audit;

/**
 * What a walk over the whole chain found.
 *
 * @param waiting entries that are not chained yet
 * @param hash the last one's, to be written down and looked for at another time
 */
public record Verified(long entries, long blocks, long waiting, long faults, String hash) {
    public boolean isWhole() {
        return faults == 0;
    }
}
