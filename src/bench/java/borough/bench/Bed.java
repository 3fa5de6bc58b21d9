package borough.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Where measuring takes place: a home with the council's files and some of our own, a data folder
 * that is kept, and the command that runs the built program.
 */
final class Bed {
    private final Path home;
    private final Path folder;
    private final Map<String, String> options;
    private final Figures figures;

    Bed(Path home, Map<String, String> options, Figures figures) throws IOException {
        this.home = home;
        this.options = options;
        this.figures = figures;
        var folder = options.getOrDefault("--data", home.resolve("data-bench").toString());
        this.folder = Path.of(folder).toAbsolutePath();
        Files.createDirectories(this.folder);
    }

    Figures figures() {
        return figures;
    }

    int seconds() {
        return Integer.parseInt(options.getOrDefault("--seconds", "10"));
    }

    long cases() {
        return Long.parseLong(options.getOrDefault("--cases", "100000"));
    }

    /** How many of each kind there are among which something is looked for. */
    long million() {
        return Long.parseLong(options.getOrDefault("--million", "1000000"));
    }

    /** How often the long drill kills. */
    int kills() {
        return Integer.parseInt(options.getOrDefault("--kills", "200"));
    }

    /** How long the long look lasts. */
    int minutes() {
        return Integer.parseInt(options.getOrDefault("--minutes", "60"));
    }

    int port() {
        return Integer.parseInt(options.getOrDefault("--port", "8190"));
    }

    /** A folder of this name that outlives the measuring. */
    Path kept(String name) throws IOException {
        return Files.createDirectories(folder.resolve(name));
    }

    /** Takes away all that lies in a folder. */
    static void empty(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : (Iterable<Path>) files.sorted(Comparator.reverseOrder())::iterator) {
                if (!file.equals(folder)) {
                    Files.delete(file);
                }
            }
        }
    }

    /** Fills the data folder of a server that runs. */
    interface Filling {
        void fill(Server server, Path data) throws Exception;
    }

    /** A data folder that is filled once and kept; what broke off begins again. */
    Path filled(String name, Path home, Filling filling) throws Exception {
        var data = kept(name);
        var whole = data.resolve("made");
        if (Files.exists(whole)) {
            return data;
        }
        empty(data);
        var words = List.of("--data", data.toString());
        try (var server = Server.start(this, home, port(), words, Map.of())) {
            server.awaitReady();
            filling.fill(server, data);
        }
        Files.writeString(whole, "");
        return data;
    }

    Path data() {
        return folder.resolve("data");
    }

    /** A home like the real one, with these services beside its own and no others. */
    Path home(String name, Map<String, String> services) throws IOException {
        var copy = kept(name);
        for (var each : List.of("councils", "flows", "registers", "rules", "services")) {
            if (Files.isDirectory(home.resolve(each))) {
                copyInto(home.resolve(each), copy.resolve(each));
                removeOthers(home.resolve(each), copy.resolve(each));
            }
        }
        for (var service : services.entrySet()) {
            var file = copy.resolve("services").resolve(service.getKey() + ".yaml");
            Files.createDirectories(file.getParent());
            Files.writeString(file, service.getValue());
        }
        return copy;
    }

    // What is there from before and no longer in the real home would be measured with it.
    private static void removeOthers(Path from, Path copy) throws IOException {
        try (var files = Files.walk(copy)) {
            for (var file : (Iterable<Path>) files.sorted(Comparator.reverseOrder())::iterator) {
                if (!Files.exists(from.resolve(copy.relativize(file).toString()))) {
                    Files.delete(file);
                }
            }
        }
    }

    private static void copyInto(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (var file : (Iterable<Path>) files::iterator) {
                var copy = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else if (!Files.exists(copy) || Files.mismatch(file, copy) >= 0) {
                    Files.write(copy, Files.readAllBytes(file));
                }
            }
        }
    }

    /** The built program with this home and these words, as the launcher would run it. */
    ProcessBuilder program(Path home, List<String> words) {
        var command = new java.util.ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        var built = this.home.resolve("target/java.args").toString();
        command.add("@" + System.getProperty("borough.args", built));
        command.add("-Dborough.home=" + home);
        command.add("borough.Borough");
        command.addAll(words);
        return new ProcessBuilder(command).redirectErrorStream(true);
    }

    /** A running server on the kept data, with whatever services this home has. */
    Server serve(Path home) throws Exception {
        return Server.start(this, home, port(), List.of("--data", data().toString()), Map.of());
    }
}
