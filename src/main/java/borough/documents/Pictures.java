package borough.documents;

import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes pictures anew, from nothing but their pixels: upright, no larger than we keep them, and
 * without whatever else was in the file. Nothing of it is loaded before the first picture comes.
 */
final class Pictures {
    private static final Logger LOG = LoggerFactory.getLogger(Pictures.class);
    // A phone's own is about as good; a photo of 1600 pixels takes 200 to 700 KB.
    private static final float QUALITY = 0.82f;
    // One after another: a picture takes up to 100 MB while it is read.
    private static final Semaphore ONE = new Semaphore(1);

    private Pictures() {}

    /** A picture made anew and its preview, both JPEG. */
    record Made(byte[] whole, byte[] preview) {}

    /** What came of it. */
    sealed interface Outcome {
        record Ready(Made made) implements Outcome {}

        /** More pixels than we look at. */
        record TooMany() implements Outcome {}

        /** Cut short, broken, or of a sort that we can't read. */
        record Unreadable() implements Outcome {}
    }

    static Outcome anew(Format format, byte[] bytes, FileRules.Picture rules) {
        var measures = Measures.of(format, bytes);
        if (measures.isEmpty()) {
            return new Outcome.Unreadable();
        }
        if (!measures.get().fits(rules)) {
            return new Outcome.TooMany();
        }
        ONE.acquireUninterruptibly();
        try {
            return new Outcome.Ready(made(format, bytes, measures.get(), rules));
        } catch (IOException | RuntimeException broken) {
            // Readers throw whatever comes when a file lies: whose file it is we do not say.
            LOG.info(
                    "A picture of {} bytes could not be read: {}", bytes.length, broken.toString());
            return new Outcome.Unreadable();
        } finally {
            ONE.release();
        }
    }

    private static Made made(
            Format format, byte[] bytes, Measures measures, FileRules.Picture rules)
            throws IOException {
        var read = read(format, bytes, measures, rules.side());
        var whole = Pixels.of(read, rules.side()).upright(measures.turned());
        var preview = Pixels.of(whole.image(), rules.previewSide());
        return new Made(jpeg(whole), jpeg(preview));
    }

    // Every second or third pixel of a very large one is enough, and never more are in memory.
    private static BufferedImage read(Format format, byte[] bytes, Measures measures, int side)
            throws IOException {
        var reader = reader(format);
        try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            reader.setInput(in, true, true);
            var param = reader.getDefaultReadParam();
            int step = Math.max(measures.width(), measures.height()) * 2 / (3 * side);
            if (step > 1) {
                param.setSourceSubsampling(step, step, 0, 0);
            }
            inPlainColours(reader, param);
            return reader.read(0, param);
        } finally {
            reader.dispose();
        }
    }

    private static ImageReader reader(Format format) throws IOException {
        return format == Format.WEBP
                ? new WebPImageReaderSpi().createReaderInstance(null)
                : ImageIO.getImageReadersByFormatName(format.ending()).next();
    }

    // A camera may save in colours of its own: they become those of every screen while it is read.
    private static void inPlainColours(ImageReader reader, ImageReadParam param)
            throws IOException {
        var types = reader.getImageTypes(0);
        while (types.hasNext()) {
            var type = types.next();
            if (isPlain(type)) {
                param.setDestinationType(type);
                return;
            }
        }
    }

    private static boolean isPlain(ImageTypeSpecifier type) {
        return type.getColorModel().getColorSpace().isCS_sRGB();
    }

    private static byte[] jpeg(Pixels pixels) throws IOException {
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var bytes = new ByteArrayOutputStream();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            var param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(QUALITY);
            writer.write(null, new IIOImage(pixels.image(), null, null), param);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
