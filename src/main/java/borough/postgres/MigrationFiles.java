package borough.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.ZipFile;

/** The migrations this program carries, known by one word that changes with any of them. */
final class MigrationFiles {
    private static final Predicate<String> MIGRATION =
            Pattern.compile("borough/[a-z]+/schema/[^/]+\\.sql").asMatchPredicate();

    private MigrationFiles() {}

    /** The word for those of the jar or the folder that the program runs from. */
    static String word() {
        try {
            var source = MigrationFiles.class.getProtectionDomain().getCodeSource().getLocation();
            return word(Path.of(source.toURI()));
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static String word(Path place) {
        try {
            var sums = Files.isDirectory(place) ? inFolder(place) : inJar(place);
            var text = sums.toString().getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    // A jar keeps a checksum of each of its files: nothing is unpacked.
    private static Map<String, Long> inJar(Path place) throws IOException {
        var sums = new TreeMap<String, Long>();
        try (var jar = new ZipFile(place.toFile())) {
            jar.stream()
                    .filter(it -> MIGRATION.test(it.getName()))
                    .forEach(it -> sums.put(it.getName(), it.getCrc()));
        }
        return sums;
    }

    private static Map<String, Long> inFolder(Path place) throws IOException {
        var sums = new TreeMap<String, Long>();
        try (var files = Files.walk(place)) {
            for (var file : (Iterable<Path>) files::iterator) {
                var name = place.relativize(file).toString().replace('\\', '/');
                if (MIGRATION.test(name)) {
                    var sum = new CRC32();
                    sum.update(Files.readAllBytes(file));
                    sums.put(name, sum.getValue());
                }
            }
        }
        return sums;
    }
}
