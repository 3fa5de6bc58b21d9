package borough.documents;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Recordings of nothing, as long as a test wants them. */
public final class MadeSounds {
    private static final int RATE = 8000;
    private static final int OPUS_RATE = 48_000;

    private MadeSounds() {}

    /** Eight thousand bytes a second. */
    public static byte[] wave(int seconds) {
        int length = RATE * seconds;
        return ByteBuffer.allocate(44 + length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put("RIFF".getBytes(US_ASCII))
                .putInt(36 + length)
                .put("WAVEfmt ".getBytes(US_ASCII))
                .putInt(16)
                .putShort((short) 1)
                .putShort((short) 1)
                .putInt(RATE)
                .putInt(RATE)
                .putShort((short) 1)
                .putShort((short) 8)
                .put("data".getBytes(US_ASCII))
                .putInt(length)
                .array();
    }

    /** Frames of 128 kilobits a second at 44.1 kHz, behind a tag. */
    static byte[] mp3(int seconds) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {'I', 'D', '3', 4, 0, 0, 0, 0, 0, 20});
        out.writeBytes(new byte[20]);
        var frame = new byte[417];
        frame[0] = (byte) 0xFF;
        frame[1] = (byte) 0xFB;
        frame[2] = (byte) 0x90;
        for (int i = 0; i < seconds * 44_100 / 1152; i++) {
            out.writeBytes(frame);
        }
        return out.toByteArray();
    }

    /** Pages: the head of Opus sound, and one for each second. */
    static byte[] ogg(int seconds) {
        var head = page(0, 19).put("OpusHead".getBytes(US_ASCII)).put((byte) 1).put((byte) 1);
        head.putShort((short) 312);
        var out = new ByteArrayOutputStream();
        out.writeBytes(head.array());
        for (int second = 1; second <= seconds; second++) {
            out.writeBytes(page((long) second * OPUS_RATE + 312, 100).array());
        }
        return out.toByteArray();
    }

    private static ByteBuffer page(long samples, int length) {
        return ByteBuffer.allocate(28 + length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put("OggS".getBytes(US_ASCII))
                .putShort((short) 0)
                .putLong(samples)
                .putInt(1)
                .putInt(0)
                .putInt(0)
                .put((byte) 1)
                .put((byte) length);
    }

    /** As a phone records it; without a length where it is negative. */
    static byte[] m4a(int seconds) {
        var out = ByteBuffer.allocate(24 + 8 + 108);
        out.putInt(24).put("ftypM4A ".getBytes(US_ASCII)).position(24);
        out.putInt(116).put("moov".getBytes(US_ASCII));
        out.putInt(108).put("mvhd".getBytes(US_ASCII)).putInt(0).putInt(0).putInt(0);
        out.putInt(1000).putInt(Math.max(0, seconds * 1000));
        return out.array();
    }
}
