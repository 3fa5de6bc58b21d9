package borough.gazetteer;

import borough.files.Wrong;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A file's lines one by one, never more than one of them in memory. It must be UTF-8: whatever else
 * is told by name. A line that is too long comes as its beginning, marked so.
 */
final class Lines implements AutoCloseable {
    static final int LONGEST = 16_000;
    private static final int BUFFER = 1 << 17;

    private final String name;
    private final InputStream in;
    private final byte[] buffer = new byte[BUFFER];
    private byte[] line = new byte[LONGEST];
    private int at;
    private int filled;
    private int length;
    private boolean tooLong;
    private long number;
    private long bytes;

    Lines(String name, InputStream in) throws IOException {
        this.name = name;
        this.in = in;
        fill();
        refuseOtherEncodings();
        if (filled >= 3 && buffer[0] == (byte) 0xEF && buffer[1] == (byte) 0xBB) {
            at = 3;
        }
    }

    private void refuseOtherEncodings() {
        if (filled == 0) {
            throw new Wrong(name, 0, "This file is empty");
        }
        if (filled >= 2
                && (buffer[0] == 0 || buffer[1] == 0 || isMark(0xFF, 0xFE) || isMark(0xFE, 0xFF))) {
            throw new Wrong(
                    name, 1, "This file is in UTF-16; save it as UTF-8 and take it in again");
        }
        if (isMark('P', 'K')) {
            throw new Wrong(name, 1, "This is a zip or a spreadsheet; unpack the CSV inside it");
        }
    }

    private boolean isMark(int first, int second) {
        return filled >= 2 && buffer[0] == (byte) first && buffer[1] == (byte) second;
    }

    private void fill() throws IOException {
        filled = Math.max(0, in.readNBytes(buffer, 0, BUFFER));
        at = 0;
        bytes += filled;
    }

    /** The next line without its end, or null after the last. */
    @Nullable String next() throws IOException {
        length = 0;
        tooLong = false;
        boolean any = false;
        while (true) {
            if (at == filled) {
                fill();
                if (filled == 0) {
                    return any ? said() : null;
                }
            }
            any = true;
            int end = at;
            while (end < filled && buffer[end] != '\n') {
                end++;
            }
            keep(end);
            boolean ended = end < filled;
            at = ended ? end + 1 : end;
            if (ended) {
                return said();
            }
        }
    }

    private void keep(int end) {
        int room = Math.min(end - at, LONGEST - length);
        tooLong |= room < end - at;
        System.arraycopy(buffer, at, line, length, room);
        length += room;
    }

    private String said() {
        number++;
        int end = length > 0 && line[length - 1] == '\r' ? length - 1 : length;
        var text = new String(line, 0, end, StandardCharsets.UTF_8);
        if (!tooLong && text.indexOf('\uFFFD') >= 0 && !holdsTheSignItself(end)) {
            throw new Wrong(
                    name,
                    (int) number,
                    "This line is not UTF-8; it looks like Latin-1 (Windows). Save the file as"
                            + " UTF-8 and take it in again");
        }
        return text;
    }

    private boolean holdsTheSignItself(int end) {
        return Arrays.equals(
                new String(line, 0, end, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_8),
                Arrays.copyOf(line, end));
    }

    /** Whether the line that came last was cut because it is too long. */
    boolean isTooLong() {
        return tooLong;
    }

    /** The number of the line that came last, from 1. */
    long number() {
        return number;
    }

    /** How much of the file was read. */
    long bytes() {
        return bytes;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
