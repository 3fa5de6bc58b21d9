package borough.gazetteer;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The lines that were not taken, each with its number and why: the first hundred in hand, all of
 * them in a file beside the one that is taken in.
 */
final class Rejections implements AutoCloseable {
    private static final int IN_HAND = 100;
    private static final int BRIEF = 60;

    private final Path into;
    private final List<Taken.Rejected> first = new ArrayList<>();
    private @Nullable BufferedWriter out;
    private long count;

    Rejections(Path file) {
        this.into = Path.of(file + ".rejected.csv");
    }

    void add(long line, String why, String text) {
        count++;
        if (first.size() < IN_HAND) {
            first.add(new Taken.Rejected(line, why));
        }
        try {
            if (out == null) {
                out = Files.newBufferedWriter(into);
                out.write("line,reason,text\n");
            }
            out.write(line + "," + quoted(why) + "," + quoted(text) + "\n");
        } catch (IOException fault) {
            throw new UncheckedIOException("The report " + into + " cannot be written", fault);
        }
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }

    /** The beginning of a text, for a message. */
    static String brief(String text) {
        return text.length() <= BRIEF ? text : text.substring(0, BRIEF) + "…";
    }

    long count() {
        return count;
    }

    List<Taken.Rejected> first() {
        return List.copyOf(first);
    }

    /** Where all of them are; null where there are none. */
    @Nullable Path file() {
        return count == 0 ? null : into;
    }

    @Override
    public void close() {
        try {
            if (out != null) {
                out.close();
            }
        } catch (IOException fault) {
            throw new UncheckedIOException("The report " + into + " cannot be written", fault);
        }
    }
}
