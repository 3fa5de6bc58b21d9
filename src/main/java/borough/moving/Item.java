package borough.moving;

/**
 * What something done is known by outside the case: its name in the file and, where a part does it,
 * the part. So what comes of it reaches that part alone: {@code job for road 2}.
 */
public record Item(String effect, String part) {
    private static final String FOR = " for part ";

    static String as(String effect, String part) {
        return part.isEmpty() ? effect : effect + FOR + part;
    }

    /** Reads what an action was asked for as. */
    public static Item read(String as) {
        int at = as.indexOf(FOR);
        return at < 0
                ? new Item(as, "")
                : new Item(as.substring(0, at), as.substring(at + FOR.length()));
    }
}
