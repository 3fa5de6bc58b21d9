package borough.backup;

import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/** A short name that tells one master key from another and gives neither away. */
final class MasterKeyName {
    private static final int BYTES = 8;

    private MasterKeyName() {}

    /** The name of the first, which is in force; empty for none. */
    static String of(Optional<String> keys) {
        return keys.map(it -> it.split(",", -1)[0].strip()).map(MasterKeyName::name).orElse("");
    }

    private static String name(String key) {
        var digest = Content.sha256().digest(Base64.getDecoder().decode(key));
        return HexFormat.of().formatHex(digest, 0, BYTES);
    }
}
