package borough.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/**
 * How the YAML files below some folders stand now, by their times and sizes: two looks are equal
 * where nothing was saved between them. A folder that is not there holds nothing.
 */
public record Stamps(Map<Path, String> files) {
    /** Nothing looked at yet, or nothing there. */
    public static final Stamps NONE = new Stamps(Map.of());

    /** Looks once; looking at 300 files costs a millisecond or two, on any kind of disk. */
    public static Stamps of(Path... folders) {
        var files = new TreeMap<Path, String>();
        for (var folder : folders) {
            if (Files.isDirectory(folder)) {
                stamp(folder, files);
            }
        }
        return new Stamps(files);
    }

    // The times come with the names: asking for each file's again would cost as much once more.
    private static void stamp(Path folder, Map<Path, String> stamps) {
        var look =
                new SimpleFileVisitor<Path>() {
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes seen)
                            throws IOException {
                        if (file.toString().endsWith(".yaml")) {
                            var it = seen.isSymbolicLink() ? meant(file) : seen;
                            var at = it.lastModifiedTime().to(TimeUnit.NANOSECONDS);
                            stamps.put(file, at + " " + it.size());
                        }
                        return FileVisitResult.CONTINUE;
                    }
                };
        try {
            Files.walkFileTree(folder, look);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static BasicFileAttributes meant(Path link) throws IOException {
        return Files.readAttributes(link, BasicFileAttributes.class);
    }
}
