package borough.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Whether there is room on the disk, and the one sentence for when there is not. */
public final class DiskSpace {
    private static final String FULL = "No space left on device";
    private static final long MEGABYTE = 1024 * 1024;

    private DiskSpace() {}

    /** Stops here rather than half way through, where too little room is left. */
    static void need(Path folder, int megabytes) {
        try {
            var free = Files.getFileStore(folder).getUsableSpace() / MEGABYTE;
            if (free < megabytes) {
                throw new CannotGoOn(
                        ("The disk that holds %s has %d MB left, and Borough needs %d MB"
                                        + (" to start. Make room, or give another folder"
                                                + " with --data."))
                                .formatted(folder, free, megabytes));
            }
        } catch (IOException unreadable) {
            throw new CannotGoOn("The folder " + folder + " cannot be read.", unreadable);
        }
    }

    /** The fault to stop with when this was caused by a full disk. */
    static Optional<CannotGoOn> fault(Path folder, Throwable cause) {
        return isFull(String.valueOf(cause.getMessage()))
                ? Optional.of(full(folder, cause))
                : Optional.empty();
    }

    public static boolean isFull(String message) {
        return message.contains(FULL);
    }

    static CannotGoOn full(Path folder, Throwable cause) {
        return new CannotGoOn(
                "The disk that holds %s is full. Make room and start again: nothing is lost."
                        .formatted(folder),
                cause);
    }
}
