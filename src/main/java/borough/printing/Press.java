package borough.printing;

import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
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
    // What no page may hold (XML 1.0, 2.2): somebody may paste a control character into a letter.
    private static final Pattern NOT_PRINTED =
            Pattern.compile("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

    private final Queue<Faces> free = new ConcurrentLinkedQueue<>();
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

    private byte[] pdf(String html) {
        var faces = takeFaces();
        var out = new ByteArrayOutputStream();
        try (var document = new PDDocument()) {
            var builder =
                    new PdfRendererBuilder()
                            .withHtmlContent(html, null)
                            .usePDDocument(document)
                            .usePdfUaAccessibility(true)
                            .useExternalResourceAccessControl(
                                    (address, type) -> address.startsWith("data:"),
                                    ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
            builder.withProducer("Borough");
            faces.into(builder, document);
            builder.toStream(out).run();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        } finally {
            free.add(faces);
        }
        return out.toByteArray();
    }

    // A face is read from one place at a time, so each sheet that is printed has its own.
    private Faces takeFaces() {
        var faces = free.poll();
        return faces == null ? Faces.read() : faces;
    }
}
