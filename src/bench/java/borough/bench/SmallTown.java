package borough.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The smaller made-up council alone, loaded once and kept, which starts in a moment. */
record SmallTown(Bed bed, Path home, Path data) {
    static final String HOST = "fernmoor.localhost";
    static final String ADMINISTRATOR = "Morwenna Pascoe";

    /** Loads it as the build's own practice run does, where that was not done yet. */
    static SmallTown on(Bed bed) throws IOException, InterruptedException {
        var data = bed.kept("small");
        var town = new SmallTown(bed, bed.home("home-small", Map.of()), data);
        if (!Files.exists(data.resolve("loaded"))) {
            Bed.empty(data);
            town.load();
            Files.createFile(data.resolve("loaded"));
        }
        return town;
    }

    private void load() throws IOException, InterruptedException {
        var words = new ArrayList<>(List.of("start", "--practice", "--port", "0"));
        words.addAll(toData());
        var log = bed.kept("logs").resolve("load.log");
        var process = bed.program(home, words).redirectOutput(log.toFile()).start();
        if (process.waitFor() != 0) {
            throw new IllegalStateException("It did not load: " + Files.readString(log));
        }
    }

    private List<String> toData() {
        return List.of("--data", data.toString(), "--settings", "/dev/null");
    }

    private List<String> words() {
        var all = new ArrayList<>(List.of("--empty"));
        all.addAll(toData());
        return all;
    }

    /** Starts it and waits until it is ready. */
    Server start() throws IOException, InterruptedException {
        return Server.start(bed, home, bed.port(), words(), Map.of());
    }

    /** Begins a start and waits for nothing. */
    Process launch() throws IOException {
        return Server.launch(bed, home, bed.port(), words(), Map.of());
    }
}
