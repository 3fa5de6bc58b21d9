package borough.gazetteer;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Counts the lines of one intake, keeps those it rejects, and says how far it is. */
final class Tally implements AutoCloseable {
    private static final long SAID_EVERY = 100_000;

    private final AddressFiles.Progress progress;
    private final long size;
    private final Rejections rejections;
    private final List<String> notes = new ArrayList<>();
    private long lines;
    private long unreadable;

    Tally(Path file, long size, AddressFiles.Progress progress) {
        this.progress = progress;
        this.size = size;
        this.rejections = new Rejections(file);
    }

    void line(long number, long bytesRead) {
        lines++;
        if (number % SAID_EVERY == 0) {
            say(
                    "%,d lines read, %d of a hundred"
                            .formatted(number, bytesRead * 100 / Math.max(1, size)));
        }
    }

    void say(String what) {
        progress.says(what);
    }

    void reject(long line, String why, String text) {
        rejections.add(line, why, text);
    }

    /** Counts a line of which not even the property can be read. */
    void unreadable() {
        unreadable++;
    }

    boolean hasUnreadable() {
        return unreadable > 0;
    }

    void note(String note) {
        notes.add(note);
    }

    long lines() {
        return lines;
    }

    Taken.Report report(Taken.Format format, boolean isFull) {
        return new Taken.Report(
                format,
                isFull,
                rejections.count(),
                rejections.first(),
                rejections.file(),
                List.copyOf(notes));
    }

    static @Nullable LocalDate later(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one == null || other != null && other.isAfter(one) ? other : one;
    }

    @Override
    public void close() {
        rejections.close();
    }
}
