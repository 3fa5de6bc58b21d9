package borough.documents;

import static org.assertj.core.api.Assertions.assertThat;

import borough.documents.Measures.Read;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class MeasuresTest {
    private static final FileRules.Picture RULES =
            new FileRules.Picture(1600, 320, 120_000_000, 16_000_000);

    private static byte[] chunk(String name, byte[] inside) {
        return ByteBuffer.allocate(8 + inside.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(name.getBytes(StandardCharsets.US_ASCII))
                .putInt(inside.length)
                .put(inside)
                .array();
    }

    private static byte[] lossy(int width, int height) {
        return chunk(
                "VP8 ",
                ByteBuffer.allocate(12)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .put(new byte[] {0, 0, 0, (byte) 0x9D, 1, 0x2A})
                        .putShort((short) width)
                        .putShort((short) height)
                        .array());
    }

    private static byte[] lossless(int width, int height) {
        return chunk(
                "VP8L",
                ByteBuffer.allocate(6)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .put((byte) 0x2F)
                        .putInt(width - 1 | height - 1 << 14)
                        .array());
    }

    // A canvas of ten by ten, whatever lies on it.
    private static byte[] canvas() {
        return chunk("VP8X", new byte[] {0, 0, 0, 0, 9, 0, 0, 9, 0, 0});
    }

    private static Measures webp(byte[]... chunks) {
        var all =
                ByteBuffer.allocate(1000)
                        .put("RIFF\0\0\0\0WEBP".getBytes(StandardCharsets.US_ASCII));
        for (var one : chunks) {
            all.put(one);
        }
        return Measures.of(Format.WEBP, Arrays.copyOf(all.array(), all.position())).orElseThrow();
    }

    @Test
    void a_lossy_WebP_takes_six_times_the_memory() {
        assertThat(webp(lossy(1920, 1080)).fits(RULES)).isTrue();
        assertThat(webp(lossy(4000, 4000)).fits(RULES)).isFalse();
        assertThat(webp(lossless(4000, 4000)).fits(RULES)).isTrue();
        assertThat(webp(lossless(4001, 4000)).fits(RULES)).isFalse();
    }

    @Test
    void a_large_picture_on_a_small_canvas_is_measured_as_it_is() {
        var inside = webp(canvas(), lossy(20, 30), lossy(16_000, 16_000));
        assertThat(inside).isEqualTo(new Measures(16_000, 16_000, Read.IN_BLOCKS, 1));
        assertThat(inside.fits(RULES)).isFalse();
        var frame = new byte[16 + lossless(9000, 9000).length];
        System.arraycopy(lossless(9000, 9000), 0, frame, 16, frame.length - 16);
        var moving = webp(canvas(), chunk("ANMF", frame));
        assertThat(moving).isEqualTo(new Measures(9000, 9000, Read.WHOLE, 1));
        assertThat(webp(canvas())).isEqualTo(new Measures(10, 10, Read.WHOLE, 1));
    }

    @Test
    void a_row_without_end_is_too_much_however_few_there_are() {
        var row = Measures.of(Format.PNG, MadePictures.bomb(100_000_000, 1)).orElseThrow();
        assertThat(row.read()).isEqualTo(Read.BY_ROWS);
        assertThat(row.fits(RULES)).isFalse();
        var high = Measures.of(Format.PNG, MadePictures.bomb(1500, 60_000)).orElseThrow();
        assertThat(high.fits(RULES)).isTrue();
    }

    private static byte[] jpeg(int colours, int inFirstScan) {
        var head = ByteBuffer.allocate(200).putShort((short) 0xFFD8);
        head.putShort((short) 0xFFC0).putShort((short) (8 + 3 * colours)).put((byte) 8);
        head.putShort((short) 9000).putShort((short) 9000).put((byte) colours);
        head.put(new byte[3 * colours]);
        head.putShort((short) 0xFFDA).putShort((short) (6 + 2 * inFirstScan));
        head.put((byte) inFirstScan).put(new byte[2 * inFirstScan + 3]);
        return Arrays.copyOf(head.array(), head.position());
    }

    @Test
    void a_JPEG_whose_colours_come_one_after_another_is_kept_whole() {
        assertThat(Measures.of(Format.JPEG, jpeg(3, 3)))
                .contains(new Measures(9000, 9000, Read.BY_ROWS, 1));
        var apart = Measures.of(Format.JPEG, jpeg(3, 1)).orElseThrow();
        assertThat(apart.read()).isEqualTo(Read.WHOLE);
        assertThat(apart.fits(RULES)).isFalse();
    }

    @Test
    void a_head_that_lies_of_its_length_makes_no_sense() {
        var shortExif = new byte[40];
        ByteBuffer.wrap(shortExif)
                .putShort((short) 0xFFD8)
                .putShort((short) 0xFFE1)
                .putShort((short) 3)
                .put("Exif".getBytes(StandardCharsets.US_ASCII));
        assertThat(Measures.of(Format.JPEG, shortExif)).isEmpty();
        var exif = chunk("EXIF", "Exif".getBytes(StandardCharsets.US_ASCII));
        var all =
                ByteBuffer.allocate(42).put("RIFF\0\0\0\0WEBP".getBytes(StandardCharsets.US_ASCII));
        all.put(canvas()).put(exif);
        assertThat(Measures.of(Format.WEBP, all.array())).isEmpty();
    }
}
