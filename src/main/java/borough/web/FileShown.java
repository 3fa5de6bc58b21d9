package borough.web;

import borough.tongues.Tongue;
import org.jspecify.annotations.Nullable;

/**
 * A file as a page shows it: a picture by its preview, a sound to be heard, all else by its name.
 *
 * @param id by which the form names it
 * @param name as people read it, with its ending
 * @param kind {@code picture}, {@code document} or {@code sound}
 * @param href where it is; null where it can only be named
 */
public record FileShown(String id, String name, String kind, String size, @Nullable String href) {
    private static final long KILO = 1_000;

    /** A file that lies under this address, if it may be looked at there. */
    public static FileShown of(
            String id, String name, String kind, long size, @Nullable String under) {
        return new FileShown(id, name, kind, words(size), null).under(under);
    }

    /** The same, lying under this address. */
    public FileShown under(@Nullable String address) {
        var there = address == null ? null : address + "/files/" + id;
        return new FileShown(id, name, kind, size, there);
    }

    private static String words(long size) {
        return size >= KILO * KILO
                ? Math.round((double) size / (KILO * KILO)) + " MB"
                : Math.max(1, size / KILO) + " KB";
    }

    public boolean isPicture() {
        return kind.equals("picture") && href != null;
    }

    public boolean isSound() {
        return kind.equals("sound") && href != null;
    }

    public @Nullable String previewHref() {
        return href == null ? null : href + "/preview";
    }

    /** What the picture is, for those who do not see it. */
    public String alt() {
        int dot = name.lastIndexOf('.');
        return Tongue.say("Picture:") + " " + (dot > 0 ? name.substring(0, dot) : name);
    }
}
