package borough.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How PostgreSQL's programs are run: PostgreSQL refuses to run as root, so root steps down first.
 *
 * @param prefix the words that go before a command
 * @param user the user that must own the database's files, where it is not the one running Borough
 */
record RunAs(List<String> prefix, Optional<String> user) {

    /** An ordinary user runs them as they are. */
    static final RunAs SELF = new RunAs(List.of(), Optional.empty());

    /** Root in a user namespace that maps nobody: no longer root, yet still the files' owner. */
    static final RunAs NAMESPACE = new RunAs(List.of("unshare", "-U"), Optional.empty());

    static RunAs user(String name) {
        return new RunAs(
                List.of("setpriv", "--reuid=" + name, "--regid=" + group(name), "--clear-groups"),
                Optional.of(name));
    }

    /** What suits this machine and a database folder that may be there already. */
    static RunAs suiting(Path databaseFolder) {
        if (!isRoot()) {
            return SELF;
        }
        var owner = owner(databaseFolder);
        if (owner.isPresent() && !owner.get().equals("root")) {
            return user(owner.get());
        }
        if (Command.of("unshare", "-U", "true").run().worked()) {
            return NAMESPACE;
        }
        return Stream.of("postgres", "nobody")
                .filter(it -> Command.of("id", "-u", it).run().worked())
                .findFirst()
                .map(RunAs::user)
                .orElseThrow(
                        () ->
                                new CannotGoOn(
                                        "PostgreSQL will not run as root, and this"
                                                + " machine has neither user namespaces nor a user"
                                                + " nobody to run it as. Start Borough as an"
                                                + " ordinary user."));
    }

    static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    Command command(List<String> words) {
        return new Command(Stream.concat(prefix.stream(), words.stream()).toList());
    }

    /** Gives a file or folder, with all in it, to the user that the programs run as. */
    void give(Path path) {
        if (user.isEmpty() || owner(path).equals(user)) {
            return;
        }
        Command.of("chown", "-R", user.get() + ":" + group(user.get()), path.toString())
                .run()
                .orStop("The folder " + path + " could not be given to the user " + user.get());
    }

    /** Lets the user that the programs run as pass through the data folder to what is theirs. */
    void letThrough(Path dataFolder) {
        if (user.isEmpty()) {
            return;
        }
        try {
            Files.setPosixFilePermissions(dataFolder, PosixFilePermissions.fromString("rwx--x--x"));
        } catch (IOException impossible) {
            throw new CannotGoOn("The folder " + dataFolder + " cannot be opened up.", impossible);
        }
        if (!command(List.of("test", "-x", dataFolder.toString())).run().worked()) {
            throw new CannotGoOn(
                    ("PostgreSQL will not run as root, and the user %s it would run as"
                                    + " cannot reach %s. Give a folder with --data that"
                                    + " all may pass"
                                    + " through, such as /var/lib/borough.")
                            .formatted(user.get(), dataFolder));
        }
    }

    private static Optional<String> owner(Path path) {
        try {
            return Optional.of(Files.getOwner(path).getName());
        } catch (IOException notThere) {
            return Optional.empty();
        }
    }

    private static String group(String name) {
        return Command.of("id", "-g", name)
                .run()
                .orStop("This machine has no user " + name)
                .strip();
    }
}
