package borough.documents;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Optional;

/**
 * Cuts a recording to its first seconds without playing it: whole frames, samples or pages are kept
 * as they are, and what comes after is not. Anything may be in the bytes.
 */
final class Clipping {
    private static final int OGG_HEAD = 27;
    private static final int OPUS_RATE = 48_000;
    private static final int RIFF_HEAD = 12;
    private static final int FORMAT = 16;

    private Clipping() {}

    /**
     * What of these bytes sounds in the first seconds; empty where it can't be cut, as an M4A,
     * whose tables say where each sound lies.
     */
    static Optional<byte[]> toFirst(double seconds, Format format, byte[] bytes) {
        return switch (format) {
            case WAV -> wave(seconds, bytes);
            case MP3 -> MpegFrames.first(seconds, bytes);
            case OGG -> ogg(seconds, bytes);
            default -> Optional.empty();
        };
    }

    // A head, how the sound is written, and the sound; what else may be said of it is left out.
    private static Optional<byte[]> wave(double seconds, byte[] bytes) {
        var in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        int format = -1;
        long at = RIFF_HEAD;
        while (at + 8 <= bytes.length) {
            long size = Integer.toUnsignedLong(in.getInt((int) at + 4));
            if (Format.says(bytes, (int) at, "fmt ") && at + 8 + FORMAT <= bytes.length) {
                format = (int) at;
            } else if (Format.says(bytes, (int) at, "data") && format >= 0) {
                var length = Math.min(size, bytes.length - at - 8);
                return wave(in, format, new Sound((int) at + 8, (int) length), seconds);
            }
            at += 8 + size + size % 2;
        }
        return Optional.empty();
    }

    private record Sound(int at, int length) {}

    private static Optional<byte[]> wave(ByteBuffer in, int format, Sound sound, double seconds) {
        long rate = Integer.toUnsignedLong(in.getInt(format + 16));
        int block = Math.max(1, in.getShort(format + 20) & 0xFFFF);
        int head = 8 + in.getInt(format + 4);
        long kept = Math.min(sound.length(), (long) (rate * seconds) / block * block);
        if (kept <= 0 || head < 8 + FORMAT || format + (long) head > sound.at()) {
            return Optional.empty();
        }
        var out = ByteBuffer.allocate(RIFF_HEAD + head + 8 + (int) kept);
        out.order(ByteOrder.LITTLE_ENDIAN).put("RIFF".getBytes(US_ASCII));
        out.putInt(out.capacity() - 8).put("WAVE".getBytes(US_ASCII));
        out.put(in.array(), format, head).put("data".getBytes(US_ASCII)).putInt((int) kept);
        return Optional.of(out.put(in.array(), sound.at(), (int) kept).array());
    }

    // Each page counts the samples that end in it; where none ends, all bits are set.
    private static Optional<byte[]> ogg(double seconds, byte[] bytes) {
        var in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        var out = new ByteArrayOutputStream();
        long most = mostSamples(seconds, in, bytes);
        boolean hasSound = false;
        int at = 0;
        while (most > 0 && at + OGG_HEAD <= bytes.length && Format.says(bytes, at, "OggS")) {
            long samples = in.getLong(at + 6);
            int end = endOfPage(bytes, at);
            if (samples > most || end > bytes.length) {
                break;
            }
            hasSound |= samples > 0;
            out.writeBytes(Arrays.copyOfRange(bytes, at, end));
            at = end;
        }
        return hasSound ? Optional.of(out.toByteArray()) : Optional.empty();
    }

    private static long mostSamples(double seconds, ByteBuffer in, byte[] bytes) {
        int packet =
                bytes.length < OGG_HEAD ? bytes.length : OGG_HEAD + (bytes[OGG_HEAD - 1] & 0xFF);
        if (packet + 16 > bytes.length) {
            return 0;
        }
        if (Format.says(bytes, packet, "OpusHead")) {
            return (long) (seconds * OPUS_RATE) + (in.getShort(packet + 10) & 0xFFFF);
        }
        return Format.says(bytes, packet + 1, "vorbis")
                ? (long) (seconds * Integer.toUnsignedLong(in.getInt(packet + 12)))
                : 0;
    }

    private static int endOfPage(byte[] bytes, int at) {
        int segments = bytes[at + OGG_HEAD - 1] & 0xFF;
        int end = at + OGG_HEAD + segments;
        for (int i = at + OGG_HEAD; i < at + OGG_HEAD + segments && i < bytes.length; i++) {
            end += bytes[i] & 0xFF;
        }
        return end;
    }
}
