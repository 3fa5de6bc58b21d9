package borough.documents;

import java.text.Normalizer;

/** The name of a file as we keep it: its last part alone, of letters and plain marks. */
final class FileName {
    private static final int LONGEST = 80;

    private FileName() {}

    /** What is left of a name is harmless in a page, in a header and on a disk. */
    static String plain(String sent, Format format) {
        var last = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
        int dot = last.lastIndexOf('.');
        var stem = dot > 0 ? last.substring(0, dot) : last;
        var plain =
                Normalizer.normalize(stem, Normalizer.Form.NFC)
                        .replaceAll("[^\\p{L}\\p{M}\\p{N} .’'(),_-]", " ")
                        .replaceAll("\\s+", " ")
                        .replaceAll("^[. ]+", "")
                        .strip();
        var cut = plain.codePointCount(0, plain.length()) > LONGEST ? cut(plain) : plain;
        return (cut.isEmpty() ? format.kind() : cut) + "." + format.ending();
    }

    private static String cut(String name) {
        return name.substring(0, name.offsetByCodePoints(0, LONGEST)).strip();
    }
}
