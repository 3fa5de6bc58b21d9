package borough.services;

import borough.tongues.Tongue;
import java.util.Map;
import java.util.Set;

/**
 * The other languages of a service, by their codes: its short texts and the names of its parts, by
 * their address in the file, such as {@code about} or {@code price.burial}.
 */
public record Languages(Map<String, Map<String, String>> texts) {
    public static final Languages NONE = new Languages(Map.of());

    /** Their codes. */
    public Set<String> codes() {
        return texts.keySet();
    }

    /** What stands at an address, in this language; in English, marked, where it has none. */
    String say(Tongue tongue, String address, String english) {
        var said = texts.getOrDefault(tongue.code(), Map.of()).get(address);
        return said == null ? tongue.inEnglish(english) : said;
    }
}
