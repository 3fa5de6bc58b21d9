package borough.postgres;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** The folder that holds everything kept between starts, held by one program at a time. */
public final class DataFolder implements AutoCloseable {
    // A second lock on the same file by the same process would quietly let go of the first.
    private static final Pattern PORT = Pattern.compile("port ([0-9]+)");
    private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

    private final Path path;
    private final FileChannel lock;

    private DataFolder(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /** Makes the folder where it is missing and takes hold of it. */
    public static DataFolder take(Path path) {
        return tryTake(path)
                .orElseThrow(
                        () ->
                                new CannotGoOn(
                                        ("Borough is already running on the data folder"
                                                        + " %s%s. Stop it first, or give"
                                                        + " another folder"
                                                        + " with --data.")
                                                .formatted(path, holder(path))));
    }

    /** Takes hold of the folder unless another program has it. */
    public static Optional<DataFolder> tryTake(Path path) {
        make(path);
        if (!HELD_HERE.add(path)) {
            return Optional.empty();
        }
        try {
            var channel =
                    FileChannel.open(
                            path.resolve("lock"),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE);
            if (channel.tryLock() == null) {
                channel.close();
                HELD_HERE.remove(path);
                return Optional.empty();
            }
            return Optional.of(new DataFolder(path, channel));
        } catch (IOException unwritable) {
            HELD_HERE.remove(path);
            throw notWritable(path, unwritable);
        }
    }

    private static void make(Path path) {
        try {
            if (!Files.isDirectory(path)) {
                Files.createDirectories(path);
                Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx------"));
            }
        } catch (IOException impossible) {
            throw notWritable(path, impossible);
        }
    }

    private static CannotGoOn notWritable(Path path, IOException cause) {
        return DiskSpace.fault(path, cause)
                .orElseGet(
                        () ->
                                new CannotGoOn(
                                        ("The data folder %s cannot be written to by the"
                                                        + " user %s. Give one that can"
                                                        + " with --data, or"
                                                        + " change its owner.")
                                                .formatted(path, System.getProperty("user.name")),
                                        cause));
    }

    /** Notes who holds the folder, for the sentence a second start prints. */
    public void noteHolder(String what) {
        write("running", "process " + ProcessHandle.current().pid() + ", " + what + "\n");
    }

    /** The port that the program in this folder serves pages on, where it has said so. */
    public static Optional<String> portServed(Path path) {
        var said = PORT.matcher(holder(path));
        return said.find() ? Optional.of(said.group(1)) : Optional.empty();
    }

    private static String holder(Path path) {
        try {
            return " (" + Files.readString(path.resolve("running")).strip() + ")";
        } catch (IOException notSaid) {
            return "";
        }
    }

    /** Writes a small file whole or not at all, for this user's eyes only. */
    public void write(String name, String text) {
        var file = path.resolve(name);
        var fresh = path.resolve(name + ".new");
        try {
            Files.deleteIfExists(fresh);
            Files.createFile(
                    fresh,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------")));
            try (var channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
                channel.write(StandardCharsets.UTF_8.encode(text));
                channel.force(true);
            }
            Files.move(
                    fresh,
                    file,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException unwritable) {
            throw notWritable(path, unwritable);
        }
    }

    public Path path() {
        return path;
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(path.resolve("running"));
            lock.close();
        } catch (IOException gone) {
            throw new CannotGoOn("The data folder " + path + " could not be let go of.", gone);
        } finally {
            HELD_HERE.remove(path);
        }
    }
}
