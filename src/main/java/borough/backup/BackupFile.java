package borough.backup;

import borough.postgres.CannotGoOn;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** A backup that somebody hands us, believed only as far as it has been checked. */
final class BackupFile implements AutoCloseable {
    // Rows squeeze to a tenth or so; a file that swells more than this is no backup of ours.
    private static final int SWELLS_MAX = 200;
    private static final long SMALL = 50_000_000;

    private final Path path;
    private final ZipFile zip;
    private final Manifest manifest;

    private BackupFile(Path path, ZipFile zip, Manifest manifest) {
        this.path = path;
        this.zip = zip;
        this.manifest = manifest;
    }

    /** Opens it and checks all of it: every part there, nothing else, every hash right. */
    static BackupFile open(Path path) {
        try {
            var zip = new ZipFile(path.toFile());
            try {
                var file = new BackupFile(path, zip, manifest(zip));
                file.check();
                return file;
            } catch (RuntimeException | IOException fault) {
                zip.close();
                throw fault;
            }
        } catch (ZipException cut) {
            throw Manifest.damaged("it is cut short or no zip file", cut);
        } catch (IOException | IllegalArgumentException unreadable) {
            if (Files.isReadable(path) && !Files.isDirectory(path)) {
                throw Manifest.damaged("it cannot be read through", unreadable);
            }
            throw new CannotGoOn("There is no backup to read at " + path + ".", unreadable);
        }
    }

    private static Manifest manifest(ZipFile zip) throws IOException {
        var entry = zip.getEntry(Manifest.ENTRY);
        if (entry == null) {
            throw new CannotGoOn("This is no backup of Borough's: it has no manifest.");
        }
        try (var in = zip.getInputStream(entry)) {
            return Manifest.read(in);
        }
    }

    private void check() throws IOException {
        checkSize();
        var expected = new HashSet<String>();
        expected.add(Manifest.ENTRY);
        for (var council : manifest.councils()) {
            for (var table : council.tables()) {
                expected.add(council.entry(table));
                check(council, table);
            }
        }
        var strangers = zip.stream().map(ZipEntry::getName).filter(it -> !expected.contains(it));
        if (strangers.findAny().isPresent() || zip.size() != expected.size()) {
            throw Manifest.damaged("it holds something that its manifest does not name", null);
        }
    }

    private void checkSize() throws IOException {
        var whole =
                manifest.councils().stream()
                        .flatMap(it -> it.tables().stream())
                        .mapToLong(Manifest.Table::bytes)
                        .reduce(0, BackupFile::sum);
        if (whole > SMALL && whole / SWELLS_MAX > Files.size(path)) {
            throw Manifest.damaged("it would swell to far more than a backup of ours does", null);
        }
    }

    private static long sum(long one, long other) {
        return one > Long.MAX_VALUE - other ? Long.MAX_VALUE : one + other;
    }

    private void check(Manifest.Council council, Manifest.Table table) throws IOException {
        var digest = Content.sha256();
        var rows = 0L;
        var bytes = 0L;
        try (var in = open(council, table)) {
            var some = new byte[64 * 1024];
            for (var read = in.read(some); read >= 0; read = in.read(some)) {
                digest.update(some, 0, read);
                bytes += read;
                for (var i = 0; i < read; i++) {
                    // COPY writes a line for each row, and a line's end within a value as \n.
                    rows += some[i] == '\n' ? 1 : 0;
                }
            }
        } catch (ZipException changed) {
            throw Manifest.damaged(table.name() + " does not unpack", changed);
        }
        if (!new Content.Measure(rows, bytes, Content.hex(digest)).matches(table)) {
            throw Manifest.damaged(
                    table.name() + " of " + council.slug() + " is not what was written", null);
        }
    }

    Manifest manifest() {
        return manifest;
    }

    /** A table's rows; reading more than the manifest says is damage. */
    InputStream open(Manifest.Council council, Manifest.Table table) throws IOException {
        var entry = zip.getEntry(council.entry(table));
        if (entry == null) {
            throw Manifest.damaged(table.name() + " of " + council.slug() + " is missing", null);
        }
        return new NoMoreThan(zip.getInputStream(entry), table);
    }

    private static final class NoMoreThan extends FilterInputStream {
        private final Manifest.Table table;
        private long left;

        NoMoreThan(InputStream in, Manifest.Table table) {
            super(in);
            this.table = table;
            this.left = table.bytes();
        }

        @Override
        public int read() throws IOException {
            var one = super.read();
            pass(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] some, int from, int length) throws IOException {
            var read = super.read(some, from, length);
            pass(Math.max(read, 0));
            return read;
        }

        private void pass(int bytes) {
            left -= bytes;
            if (left < 0) {
                throw Manifest.damaged(table.name() + " is longer than was written", null);
            }
        }
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException left) {
            throw new CannotGoOn("The file " + path + " could not be closed.", left);
        }
    }
}
