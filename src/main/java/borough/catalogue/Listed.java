package borough.catalogue;

import java.util.Set;

/** A live service as lists show it, without reading the whole of it. */
public record Listed(String slug, String hash, Front front) {
    /** The top of the file. */
    public record Front(
            String title, String about, String area, String owner, Set<String> channels) {}
}
