package borough.gazetteer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** What the lines of a file say, one after another; a line that says nothing is gone past. */
abstract class LineByLine<T> implements Iterator<T> {
    private final Lines lines;
    private @Nullable T next;

    LineByLine(Lines lines) {
        this.lines = lines;
    }

    /** What this line says; null where that is nothing. */
    abstract @Nullable T read(String line);

    @Override
    public final boolean hasNext() {
        try {
            while (next == null) {
                var line = lines.next();
                if (line == null) {
                    return false;
                }
                next = line.isBlank() ? null : read(line);
            }
            return true;
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    @Override
    public final T next() {
        if (!hasNext() || next == null) {
            throw new NoSuchElementException();
        }
        var it = next;
        next = null;
        return it;
    }
}
