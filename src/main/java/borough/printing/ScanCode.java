package borough.printing;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Map;
import javax.imageio.ImageIO;

/** A QR code as a picture within a page, with the quiet edge that readers want. */
final class ScanCode {
    private static final int DOTS_PER_CELL = 6;
    private static final int BLACK = 0x000000;
    private static final int WHITE = 0xffffff;

    private ScanCode() {}

    static String of(String address) {
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(drawn(cells(address)), "png", out);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(out.toByteArray());
    }

    private static BitMatrix cells(String address) {
        try {
            return new QRCodeWriter()
                    .encode(
                            address,
                            BarcodeFormat.QR_CODE,
                            0,
                            0,
                            Map.of(
                                    EncodeHintType.ERROR_CORRECTION,
                                    ErrorCorrectionLevel.M,
                                    EncodeHintType.MARGIN,
                                    "4"));
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("No code holds this address", tooLong);
        }
    }

    private static BufferedImage drawn(BitMatrix cells) {
        int side = cells.getWidth() * DOTS_PER_CELL;
        var picture = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_BINARY);
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                boolean isDark = cells.get(x / DOTS_PER_CELL, y / DOTS_PER_CELL);
                picture.setRGB(x, y, isDark ? BLACK : WHITE);
            }
        }
        return picture;
    }
}
