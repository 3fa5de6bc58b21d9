package borough.vocabulary;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * A file that is kept, as service files know it: what it is called and what kind it is. Its bytes
 * lie sealed elsewhere, under its id.
 *
 * @param id under which its bytes are kept
 * @param name as people read it, with nothing in it that could do harm
 * @param kind {@code picture}, {@code document} or {@code sound}
 * @param size in bytes
 */
public record KeptFile(String id, String name, String kind, long size) {
    public static final String PICTURE = "picture";
    public static final String DOCUMENT = "document";
    public static final String SOUND = "sound";

    /** What an answer of files takes: which kinds, and whether there may be more than one. */
    public record Takes(Set<String> kinds, boolean many) {
        public Takes {
            kinds = Set.copyOf(kinds);
        }
    }

    /** As answers and events hold it. */
    public Map<String, Object> value() {
        var value = new LinkedHashMap<String, Object>();
        value.put("id", id);
        value.put("name", name);
        value.put("kind", kind);
        value.put("size", size);
        return value;
    }

    public boolean isPicture() {
        return kind.equals(PICTURE);
    }

    public boolean isSound() {
        return kind.equals(SOUND);
    }
}
