package borough.documents;

import borough.vocabulary.KeptFile;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;

/** What a file is by its own bytes, whatever its name and its sender say. */
enum Format {
    JPEG(KeptFile.PICTURE, "image/jpeg", "jpg"),
    PNG(KeptFile.PICTURE, "image/png", "png"),
    WEBP(KeptFile.PICTURE, "image/webp", "webp"),
    PDF(KeptFile.DOCUMENT, "application/pdf", "pdf"),
    MP3(KeptFile.SOUND, "audio/mpeg", "mp3"),
    M4A(KeptFile.SOUND, "audio/mp4", "m4a"),
    WAV(KeptFile.SOUND, "audio/wav", "wav"),
    OGG(KeptFile.SOUND, "audio/ogg", "ogg"),
    /** What phones of one maker save by themselves: we can't read it, and can say what to do. */
    HEIC("", "image/heic", "heic"),
    GIF("", "image/gif", "gif"),
    VIDEO("", "video/mp4", "mp4");

    private static final Set<String> PHONE_PICTURES =
            Set.of("heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1", "avif");
    private static final Set<String> SOUND_BRANDS =
            Set.of("M4A ", "M4B ", "mp41", "mp42", "isom", "iso2", "dash", "3gp4", "3gp5", "3gp6");
    private static final int BOX_NAME = 4;

    private final String kind;
    private final String mediaType;
    private final String ending;

    Format(String kind, String mediaType, String ending) {
        this.kind = kind;
        this.mediaType = mediaType;
        this.ending = ending;
    }

    /** Of which kind {@link KeptFile} knows it; empty where we take none of it. */
    String kind() {
        return kind;
    }

    String mediaType() {
        return mediaType;
    }

    String ending() {
        return ending;
    }

    /** What these bytes are; empty where it is nothing that we know. */
    static Optional<Format> of(byte[] bytes) {
        if (starts(bytes, 0, 0xFF, 0xD8, 0xFF)) {
            return Optional.of(JPEG);
        }
        if (starts(bytes, 0, 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A)) {
            return Optional.of(PNG);
        }
        if (says(bytes, 0, "RIFF") && says(bytes, 8, "WEBP")) {
            return Optional.of(WEBP);
        }
        if (says(bytes, 0, "%PDF-")) {
            return Optional.of(PDF);
        }
        if (says(bytes, 0, "GIF8")) {
            return Optional.of(GIF);
        }
        return ofSound(bytes);
    }

    private static Optional<Format> ofSound(byte[] bytes) {
        if (says(bytes, 0, "RIFF") && says(bytes, 8, "WAVE")) {
            return Optional.of(WAV);
        }
        if (says(bytes, 0, "OggS")) {
            return Optional.of(OGG);
        }
        if (says(bytes, 0, "ID3") || isSoundFrame(bytes)) {
            return Optional.of(MP3);
        }
        return says(bytes, BOX_NAME, "ftyp") ? ofBrand(bytes) : Optional.empty();
    }

    // Eleven bits set, then a version and a layer that there are: the head of a frame of MPEG
    // sound.
    private static boolean isSoundFrame(byte[] bytes) {
        return bytes.length > 2
                && (bytes[0] & 0xFF) == 0xFF
                && (bytes[1] & 0xE0) == 0xE0
                && (bytes[1] & 0x18) != 0x08
                && (bytes[1] & 0x06) == 0x02
                && (bytes[2] & 0xF0) != 0xF0;
    }

    private static Optional<Format> ofBrand(byte[] bytes) {
        var brand = text(bytes, 8, 4);
        if (PHONE_PICTURES.contains(brand)) {
            return Optional.of(HEIC);
        }
        if (!SOUND_BRANDS.contains(brand)) {
            return Optional.of(VIDEO);
        }
        return Optional.of(hasMovingPictures(bytes) ? VIDEO : M4A);
    }

    // A track says in a box "hdlr", eight bytes on, what it is.
    private static boolean hasMovingPictures(byte[] bytes) {
        for (int i = 0; i + 16 <= bytes.length; i++) {
            if (bytes[i] == 'h' && says(bytes, i, "hdlr") && says(bytes, i + 12, "vide")) {
                return true;
            }
        }
        return false;
    }

    private static boolean starts(byte[] bytes, int at, int... wanted) {
        if (bytes.length < at + wanted.length) {
            return false;
        }
        for (int i = 0; i < wanted.length; i++) {
            if ((bytes[at + i] & 0xFF) != wanted[i]) {
                return false;
            }
        }
        return true;
    }

    static boolean says(byte[] bytes, int at, String wanted) {
        return starts(bytes, at, wanted.chars().toArray());
    }

    private static String text(byte[] bytes, int at, int length) {
        return bytes.length < at + length
                ? ""
                : new String(bytes, at, length, StandardCharsets.ISO_8859_1);
    }
}
