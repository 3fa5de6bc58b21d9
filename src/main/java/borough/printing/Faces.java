package borough.printing;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** The two faces of the letters, read once: reading them takes longer than printing a page. */
record Faces(TrueTypeFont plain, TrueTypeFont bold) {
    private static final String FOLDER = "/liberation/LiberationSans-";
    private static final String FAMILY = "Paper";
    private static final int PLAIN = 400;
    private static final int BOLD = 700;

    static Faces read() {
        return new Faces(read("Regular"), read("Bold"));
    }

    private static TrueTypeFont read(String name) {
        try (var file = Faces.class.getResourceAsStream(FOLDER + name + ".ttf")) {
            var face =
                    new TTFParser().parse(new RandomAccessReadBuffer(Objects.requireNonNull(file)));
            // Ligatures take half of the time, and a letter is read as well without them.
            face.setEnableGsub(false);
            return face;
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** Puts them in a document, each as far as it is used there. */
    void into(PdfRendererBuilder builder, PDDocument document) throws IOException {
        put(builder, PDType0Font.load(document, plain, true), PLAIN);
        put(builder, PDType0Font.load(document, bold, true), BOLD);
    }

    private static void put(PdfRendererBuilder builder, PDType0Font face, int weight) {
        builder.useFont(new PDFontSupplier(face), FAMILY, weight, FontStyle.NORMAL, true);
    }
}
