package borough.documents;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** MP3 sound is made of frames, and each says how much it holds. */
final class MpegFrames {
    private static final int HEAD = 4;
    private static final int TAG = 10;
    // What the first frame may be instead of sound, and how far in it says so.
    private static final List<String> COUNTS = List.of("Xing", "Info", "VBRI");
    private static final int COUNT_WITHIN = 40;
    // In kilobits a second, by the number in a frame's head; of MPEG 1, and of 2 and 2.5.
    private static final int[] FIRST = {
        0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 0
    };
    private static final int[] SECOND = {
        0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160, 0
    };
    private static final int[] RATES = {44_100, 48_000, 32_000, 0};

    private MpegFrames() {}

    /** In seconds; empty where there are no frames. */
    static Optional<Double> seconds(byte[] bytes) {
        double seconds = 0;
        int at = afterTag(bytes);
        while (at + HEAD <= bytes.length) {
            var frame = frame(bytes, at);
            if (frame.isPresent()) {
                seconds += frame.get().seconds();
                at += frame.get().length();
            } else {
                // Something else lies between, such as another tag.
                at++;
            }
        }
        return seconds > 0 ? Optional.of(seconds) : Optional.empty();
    }

    /**
     * The frames of the first seconds, without the tags around them; empty where there are none.
     * The frame that tells how many there are is left out, for there are fewer now.
     */
    static Optional<byte[]> first(double most, byte[] bytes) {
        var out = new ByteArrayOutputStream();
        double seconds = 0;
        int at = afterTag(bytes);
        while (at + HEAD <= bytes.length) {
            var frame = frame(bytes, at);
            if (frame.isEmpty()) {
                at++;
                continue;
            }
            int end = at + frame.get().length();
            if (end > bytes.length || seconds + frame.get().seconds() > most) {
                break;
            }
            if (out.size() > 0 || !isCount(bytes, at, end)) {
                out.write(bytes, at, end - at);
                seconds += frame.get().seconds();
            }
            at = end;
        }
        return out.size() > 0 ? Optional.of(out.toByteArray()) : Optional.empty();
    }

    private static boolean isCount(byte[] bytes, int from, int to) {
        return IntStream.range(from + HEAD, Math.min(to - HEAD, from + COUNT_WITHIN))
                .anyMatch(at -> COUNTS.stream().anyMatch(it -> Format.says(bytes, at, it)));
    }

    // Its length is said in four times seven bits.
    private static int afterTag(byte[] bytes) {
        if (!Format.says(bytes, 0, "ID3") || bytes.length < TAG) {
            return 0;
        }
        int length = 0;
        for (int i = 6; i < TAG; i++) {
            length = length << 7 | bytes[i] & 0x7F;
        }
        return Math.min(bytes.length, TAG + length);
    }

    private record Frame(int length, double seconds) {}

    private static Optional<Frame> frame(byte[] bytes, int at) {
        int version = bytes[at + 1] >> 3 & 3;
        boolean isLayer3 = (bytes[at + 1] & 0x06) == 0x02;
        if ((bytes[at] & 0xFF) != 0xFF || (bytes[at + 1] & 0xE0) != 0xE0 || !isLayer3) {
            return Optional.empty();
        }
        boolean isFirst = version == 3;
        int bits = (isFirst ? FIRST : SECOND)[bytes[at + 2] >> 4 & 15] * 1000;
        int rate = RATES[bytes[at + 2] >> 2 & 3] >> (isFirst ? 0 : version == 2 ? 1 : 2);
        if (version == 1 || bits == 0 || rate == 0) {
            return Optional.empty();
        }
        int samples = isFirst ? 1152 : 576;
        int padding = bytes[at + 2] >> 1 & 1;
        return Optional.of(new Frame(samples / 8 * bits / rate + padding, (double) samples / rate));
    }
}
