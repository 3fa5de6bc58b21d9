package borough.documents;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;

/**
 * How long a recording is, as its own bytes say. Reads only what says so and plays nothing;
 * anything may be in the bytes, so that no number in them is trusted to lie inside.
 */
final class Sounds {
    private static final int OPUS_RATE = 48_000;
    private static final int OGG_HEAD = 27;

    private Sounds() {}

    /** In seconds; empty where it does not say, as a stream that was cut off may not. */
    static Optional<Double> seconds(Format format, byte[] bytes) {
        return switch (format) {
            case WAV -> ofWave(little(bytes));
            case OGG -> ofOgg(little(bytes), bytes);
            case MP3 -> MpegFrames.seconds(bytes);
            case M4A -> ofMovie(ByteBuffer.wrap(bytes));
            default -> Optional.empty();
        };
    }

    private static ByteBuffer little(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static Optional<Double> over(double count, double rate) {
        return count > 0 && rate > 0 ? Optional.of(count / rate) : Optional.empty();
    }

    // Chunks: a name, a size, and so many bytes. What records a stream may leave the size open.
    private static Optional<Double> ofWave(ByteBuffer it) {
        long rate = 0;
        long at = 12;
        while (at + 8 <= it.limit()) {
            var name = it.getInt((int) at);
            long size = Integer.toUnsignedLong(it.getInt((int) at + 4));
            if (name == name("fmt ") && at + 20 <= it.limit()) {
                rate = Integer.toUnsignedLong(it.getInt((int) at + 16));
            } else if (name == name("data")) {
                return over(Math.min(size, it.limit() - at - 8), rate);
            }
            at += 8 + size + size % 2;
        }
        return Optional.empty();
    }

    private static int name(String four) {
        return ByteBuffer.wrap(four.getBytes(US_ASCII)).order(ByteOrder.LITTLE_ENDIAN).getInt();
    }

    // The last page counts the samples so far; the first packet says how many make a second.
    private static Optional<Double> ofOgg(ByteBuffer it, byte[] bytes) {
        if (bytes.length < OGG_HEAD + 1) {
            return Optional.empty();
        }
        int packet = OGG_HEAD + (bytes[OGG_HEAD - 1] & 0xFF);
        if (packet + 16 > bytes.length) {
            return Optional.empty();
        }
        boolean isOpus = Format.says(bytes, packet, "OpusHead");
        if (!isOpus && !Format.says(bytes, packet + 1, "vorbis")) {
            return Optional.empty();
        }
        long skipped = isOpus ? it.getShort(packet + 10) & 0xFFFF : 0;
        long rate = isOpus ? OPUS_RATE : Integer.toUnsignedLong(it.getInt(packet + 12));
        for (int at = bytes.length - OGG_HEAD; at >= 0; at--) {
            if (bytes[at] == 'O' && Format.says(bytes, at, "OggS")) {
                return over(it.getLong(at + 6) - skipped, rate);
            }
        }
        return Optional.empty();
    }

    private static Optional<Double> ofMovie(ByteBuffer it) {
        return Box.in(it, 0, it.limit(), "moov")
                .flatMap(
                        movie ->
                                Box.in(it, movie.from(), movie.to(), "mvhd")
                                        .flatMap(head -> ofHead(it, head, movie)));
    }

    // What is recorded piece by piece says nothing at its head, and perhaps in "mehd".
    private static Optional<Double> ofHead(ByteBuffer it, Box head, Box movie) {
        boolean isLong = head.from() < head.to() && it.get(head.from()) == 1;
        int at = head.from() + (isLong ? 20 : 12);
        if (at + 12 > head.to()) {
            return Optional.empty();
        }
        double scale = Integer.toUnsignedLong(it.getInt(at));
        var whole = isLong ? it.getLong(at + 4) : Integer.toUnsignedLong(it.getInt(at + 4));
        var pieces =
                Box.in(it, movie.from(), movie.to(), "mvex")
                        .flatMap(more -> Box.in(it, more.from(), more.to(), "mehd"))
                        .filter(more -> more.to() - more.from() >= 8)
                        .map(more -> Integer.toUnsignedLong(it.getInt(more.to() - 4)))
                        .orElse(0L);
        return over(Math.max(whole, pieces), scale);
    }

    /** What lies in a box of a movie file, from one byte to before another. */
    private record Box(int from, int to) {
        /** The first box of this name between two bytes. */
        static Optional<Box> in(ByteBuffer it, int from, int to, String name) {
            int wanted = ByteBuffer.wrap(name.getBytes(US_ASCII)).getInt();
            long at = from;
            while (at + 8 <= to) {
                long size = Integer.toUnsignedLong(it.getInt((int) at));
                long end = size < 8 ? to : Math.min(to, at + size);
                if (it.getInt((int) at + 4) == wanted) {
                    return Optional.of(new Box((int) at + 8, (int) end));
                }
                at = end;
            }
            return Optional.empty();
        }
    }
}
