package borough.gazetteer;

import borough.files.Wrong;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/** An address file: what it is, recognised by what it holds, and its fingerprint. */
record Source(
        Path path,
        long size,
        String digest,
        Taken.Format format,
        Layout layout,
        boolean hasHeader) {
    private static final int BUFFER = 1 << 16;

    static Source of(Path path) {
        try {
            return recognised(path, Files.size(path), digest(path));
        } catch (IOException unreadable) {
            throw new Wrong(path.toString(), 0, "This file can't be read");
        }
    }

    private static String digest(Path path) throws IOException {
        try (var in = new DigestInputStream(Files.newInputStream(path), sha())) {
            var buffer = new byte[BUFFER];
            while (in.read(buffer) >= 0) {
                // Reading is all it takes.
            }
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        }
    }

    private static MessageDigest sha() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException fault) {
            throw new IllegalStateException(fault);
        }
    }

    Lines lines() throws IOException {
        return new Lines(path.toString(), Files.newInputStream(path));
    }

    private static Source recognised(Path path, long size, String digest) throws IOException {
        try (var lines = new Lines(path.toString(), Files.newInputStream(path))) {
            var first = lines.next();
            var cells = first == null || lines.isTooLong() ? List.<String>of() : cells(first);
            var upper = cells.stream().map(it -> it.strip().toUpperCase(Locale.ROOT)).toList();
            var said = Layout.of(upper);
            if (said.has("UPRN", "USRN", "EASTING", "NORTHING", "STREET_NAME")) {
                return new Source(path, size, digest, Taken.Format.CORE, said, true);
            }
            if (said.has("UPRN", "USRN", "X_COORDINATE", "Y_COORDINATE", "PAO_TEXT")) {
                return new Source(path, size, digest, Taken.Format.PLUS, said, true);
            }
            if (cells.size() >= 9 && cells.getFirst().strip().equals("10")) {
                return new Source(
                        path, size, digest, Taken.Format.LLPG, Layout.of(List.of()), false);
            }
            if (cells.size() == SurveyLine.PLUS.width() && isNumber(cells.getFirst())) {
                return new Source(path, size, digest, Taken.Format.PLUS, SurveyLine.PLUS, false);
            }
            if (cells.size() == SurveyLine.CORE.width() && isNumber(cells.getFirst())) {
                return new Source(path, size, digest, Taken.Format.CORE, SurveyLine.CORE, false);
            }
            throw new Wrong(
                    path.toString(),
                    1,
                    "This is no address file we know: AddressBase Core or Plus as CSV, or a"
                            + " gazetteer's DTF 7.3 that begins with its header (record 10)");
        }
    }

    private static List<String> cells(String line) {
        try {
            return Row.cells(line);
        } catch (Refused open) {
            return List.of();
        }
    }

    private static boolean isNumber(String text) {
        return text.strip().matches("[0-9]{1,12}");
    }
}
