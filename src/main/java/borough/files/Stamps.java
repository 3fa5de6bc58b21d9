package borough.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

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

    private static void stamp(Path folder, Map<Path, String> stamps) {
        try (var all = Files.walk(folder)) {
            for (var file : all.filter(it -> it.toString().endsWith(".yaml")).toList()) {
                stamps.put(file, Files.getLastModifiedTime(file) + " " + Files.size(file));
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
