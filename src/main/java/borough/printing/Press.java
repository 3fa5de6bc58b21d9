package borough.printing;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.springframework.stereotype.Component;

/**
 * Prints sheets as PDF. Each is tagged as PDF/UA-1 asks (ISO 14289-1), so that a screen reader says
 * it in order and with its headings, and has its fonts inside. Nothing is ever fetched for one.
 */
@Component
public class Press {
    private static final String TEMPLATE = "printing/pages/sheet";
    private static final String FONTS = "/liberation/LiberationSans-";
    private static final String FAMILY = "Paper";
    // What no page may hold (XML 1.0, 2.2): somebody may paste a control character into a letter.
    private static final Pattern NOT_PRINTED =
            Pattern.compile("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");
    private static final int PLAIN = 400;
    private static final int BOLD = 700;

    private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);

    static {
        XRLog.setLoggingEnabled(false);
    }

    /** One sheet, on as many pages as it needs. */
    public byte[] print(Sheet it) {
        var html = new StringOutput();
        engine.render("borough/" + TEMPLATE + ".jte", Laid.out(it), html);
        return pdf(NOT_PRINTED.matcher(html.toString()).replaceAll(""));
    }

    /**
     * Many in one file, for paper that is printed on both sides: each begins on a sheet of its own.
     */
    public byte[] together(List<byte[]> all) {
        var merger = new PDFMergerUtility();
        var out = new ByteArrayOutputStream();
        try (var run = new PDDocument()) {
            for (var one : all) {
                try (var letter = Loader.loadPDF(one)) {
                    merger.appendDocument(run, letter);
                }
                if (run.getNumberOfPages() % 2 == 1) {
                    run.addPage(new PDPage(run.getPage(0).getMediaBox()));
                }
            }
            run.save(out);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        return out.toByteArray();
    }

    /** How many pages it has. */
    public static int pages(byte[] pdf) {
        try (var document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static byte[] pdf(String html) {
        var out = new ByteArrayOutputStream();
        try {
            var builder =
                    new PdfRendererBuilder()
                            .withHtmlContent(html, null)
                            .usePdfUaAccessibility(true)
                            .useExternalResourceAccessControl(
                                    (address, type) -> address.startsWith("data:"),
                                    ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
            builder.withProducer("Borough");
            font(builder, "Regular", PLAIN);
            font(builder, "Bold", BOLD);
            builder.toStream(out).run();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        return out.toByteArray();
    }

    private static void font(PdfRendererBuilder builder, String name, int weight) {
        builder.useFont(() -> file(name), FAMILY, weight, FontStyle.NORMAL, true);
    }

    private static InputStream file(String name) {
        return Objects.requireNonNull(Press.class.getResourceAsStream(FONTS + name + ".ttf"));
    }
}
