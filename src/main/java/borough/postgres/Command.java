package borough.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A short command of the machine's, run to its end. */
record Command(List<String> words) {

    /** How a command ended and all it printed. */
    record Outcome(int exit, String output) {
        boolean worked() {
            return exit == 0;
        }

        String orStop(String sentence) {
            if (!worked()) {
                throw new CannotGoOn(sentence + ": " + output.strip());
            }
            return output;
        }
    }

    static Command of(String... words) {
        return new Command(List.of(words));
    }

    Outcome run() {
        return run("");
    }

    /** Runs it with this on its standard input, its messages in English whatever the machine's. */
    Outcome run(String input) {
        var builder = new ProcessBuilder(words).redirectErrorStream(true);
        builder.environment().put("LC_ALL", "C");
        try {
            var process = builder.start();
            try (var standardInput = process.outputWriter(StandardCharsets.UTF_8)) {
                standardInput.write(input);
            } catch (IOException endedEarly) {
                // What it printed before it ended says more than the broken pipe does.
                return outcome(process);
            }
            return outcome(process);
        } catch (IOException notFound) {
            return new Outcome(127, String.valueOf(notFound.getMessage()));
        }
    }

    private static Outcome outcome(Process process) {
        try {
            var output =
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Outcome(process.waitFor(), output);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (InterruptedException stopping) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new CannotGoOn("Stopped while waiting for another program.", stopping);
        }
    }
}
