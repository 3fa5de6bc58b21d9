package borough.bench;

import borough.bench.Figures.Goal;
import borough.printing.Press;
import borough.printing.Sheet;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.IntSupplier;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * Letters as PDF, by the processor's time of one thread: those of a page, and long ones. Beside
 * them, as the limit, pages of the same words that are only written: no layout, no tags.
 */
final class LettersPart implements Part {
    private static final int PARAGRAPHS = 6;
    private static final int LONG = 120;
    private static final String WORDS =
            "You may appeal against this within 21 days of the day on which it was served on you.";

    @Override
    public void measure(Bed bed) {
        var press = new Press();
        pages(bed, "letters.pages", Goal.atLeast(20), () -> print(press, PARAGRAPHS));
        pages(bed, "letters.pages_of_long_ones", Goal.atLeast(20), () -> print(press, LONG));
        pages(bed, "letters.bare_pages", Goal.NONE, LettersPart::bare);
    }

    // Twice: the first time warms up.
    private static void pages(Bed bed, String name, Goal goal, IntSupplier prints) {
        rate(bed.seconds(), prints);
        bed.figures().add(name, rate(bed.seconds(), prints), "/s a core", goal);
    }

    private static double rate(int seconds, IntSupplier prints) {
        var threads = ManagementFactory.getThreadMXBean();
        var end = System.nanoTime() + seconds * 1_000_000_000L;
        var began = threads.getCurrentThreadCpuTime();
        int pages = 0;
        while (System.nanoTime() < end) {
            pages += prints.getAsInt();
        }
        return pages / ((threads.getCurrentThreadCpuTime() - began) / 1e9);
    }

    private static int print(Press press, int paragraphs) {
        var from =
                new Sheet.From(
                        "Brookshire Council", List.of("Town Hall"), "01632 960100", "a@b.example");
        var parts = Collections.nCopies(paragraphs, (Sheet.Part) new Sheet.Part.Words(WORDS));
        var to = List.of("Amina Khan", "14 Mill Lane", "Brookham", "AB1 2CD");
        var day = "23 November 2026";
        return Press.pages(
                press.print(
                        new Sheet(
                                Locale.UK,
                                "About it",
                                from,
                                to,
                                day,
                                "4K7-QXD-9RM",
                                "",
                                parts,
                                null)));
    }

    private static int bare() {
        try (var document = new PDDocument();
                var font =
                        Press.class.getResourceAsStream("/liberation/LiberationSans-Regular.ttf")) {
            var page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            var face = PDType0Font.load(document, font);
            try (var text = new PDPageContentStream(document, page)) {
                text.setFont(face, 11);
                for (int n = 0; n < PARAGRAPHS * 2; n++) {
                    text.beginText();
                    text.newLineAtOffset(60, 700 - n * 16);
                    text.showText(WORDS);
                    text.endText();
                }
            }
            document.save(new ByteArrayOutputStream());
            return 1;
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
