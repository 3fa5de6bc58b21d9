package borough.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's own programs, unpacked once from the library that carries them. */
record PostgresPrograms(Path folder, String version) {
    private static final String ARCHIVE = "/postgres-linux-x86_64.txz";
    private static final Pattern VERSION = Pattern.compile("-(\\d+\\.\\d+\\.\\d+)\\.jar!");
    private static final int EXECUTABLE = 0100;
    private static final int OWN_RULES_SINCE = 17;

    /** Unpacks them into this folder unless they are there. */
    static PostgresPrograms in(Path folder) {
        var archive = PostgresPrograms.class.getResource(ARCHIVE);
        if (archive == null || !isLinuxOnIntel()) {
            throw new CannotGoOn(
                    "Borough brings a PostgreSQL for Linux on 64-bit Intel or AMD"
                            + " machines only. On this one, install PostgreSQL 15 or newer and set"
                            + " database.url (see `./borough settings`).");
        }
        var found = VERSION.matcher(archive.toString());
        var version = found.find() ? found.group(1) : "unknown";
        var programs = folder.resolve("postgres-" + version);
        if (!Files.isDirectory(programs)) {
            try (var packed = archive.openStream()) {
                unpack(packed, programs);
            } catch (IOException broken) {
                throw DiskSpace.fault(folder, broken)
                        .orElseGet(
                                () ->
                                        new CannotGoOn(
                                                "PostgreSQL could not be unpacked into %s: %s"
                                                        .formatted(folder, broken.getMessage()),
                                                broken));
            }
        }
        return new PostgresPrograms(programs, version);
    }

    private static boolean isLinuxOnIntel() {
        return System.getProperty("os.name", "").equals("Linux")
                && System.getProperty("os.arch", "").equals("amd64");
    }

    // Unpacked beside and then renamed, so that a start cut short leaves no half of it in use.
    private static void unpack(InputStream packed, Path programs) throws IOException {
        var fresh = programs.resolveSibling(programs.getFileName() + ".new");
        delete(fresh);
        Files.createDirectories(fresh);
        try (var tar =
                new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(packed)))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(tar, entry, fresh);
            }
        }
        Files.move(fresh, programs, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path into)
            throws IOException {
        var file = into.resolve(entry.getName()).normalize();
        if (!file.startsWith(into)) {
            throw new IOException("an entry outside the archive's folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(file.resolveSibling("."));
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, file);
        var isProgram = (entry.getMode() & EXECUTABLE) != 0;
        Files.setPosixFilePermissions(
                file, PosixFilePermissions.fromString(isProgram ? "rwxr-xr-x" : "rw-r--r--"));
    }

    /** Deletes a folder and all in it. */
    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var all = Files.walk(folder)) {
            for (var path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    String program(String name) {
        return folder.resolve("bin").resolve(name).toString();
    }

    /**
     * How text is put in order: by PostgreSQL's own rules where it has them, so that no change of
     * the machine's locale can upset an index.
     */
    List<String> locale() {
        return Integer.parseInt(majorVersion()) >= OWN_RULES_SINCE
                ? List.of("--locale-provider=builtin", "--builtin-locale=C.UTF-8")
                : List.of("--locale=C.UTF-8");
    }

    /** The first number of the version, which a data folder belongs to. */
    String majorVersion() {
        return version.substring(0, Math.max(version.indexOf('.'), 0));
    }
}
