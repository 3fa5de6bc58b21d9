package borough.printing;

import static org.assertj.core.api.Assertions.assertThat;

import borough.printing.Sheet.Code;
import borough.printing.Sheet.Fact;
import borough.printing.Sheet.From;
import borough.printing.Sheet.Part;
import borough.printing.Sheet.Part.Words;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.io.ByteArrayOutputStream;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the press prints, read back by others' readers. */
class PressTest {
    private static final String CHECK = "https://brookshire.example/registers/scrap/SM-2026-0001";
    private static final From COUNCIL =
            new From(
                    "Brookshire Council",
                    List.of("Town Hall", "Brookford", "AB1 1AA"),
                    "01632 960000",
                    "help@brookshire.example");
    private final Press press = new Press();

    private static Sheet sheet(List<Part> parts, @Nullable Code code) {
        return new Sheet(
                Locale.UK,
                "Licence to deal in scrap metal",
                COUNCIL,
                List.of("Siân Ŵyn O’Brien", "14 Mill Lane", "Brookford", "AB1 2CD"),
                "23 November 2026",
                "4K7-QXD-9RM",
                "",
                parts,
                code);
    }

    private static List<Part> licence() {
        var facts =
                List.of(new Fact("Holder", "Siân O’Brien"), new Fact("Ends", "22 November 2029"));
        return List.of(
                new Words("This licence lets you deal.\nIt is yours alone."),
                new Part.Facts(facts),
                new Part.Signature("Licensing manager"));
    }

    @Test
    void a_sheet_is_read_in_order_and_meets_the_standard() throws Exception {
        var pdf = press.print(sheet(licence(), new Code(CHECK, "Scan it to see if it holds.")));
        assertThat(Read.faults(pdf)).isEmpty();
        assertThat(Read.text(pdf))
                .containsSubsequence(
                        "Brookshire Council",
                        "Siân Ŵyn O’Brien",
                        "Licence to deal in scrap metal",
                        "It is yours alone.",
                        "Ends",
                        "22 November 2029",
                        "Licensing manager");
        // What stands beside the signature may go on in the next line.
        assertThat(Read.text(pdf).replaceAll("\\s+", "")).contains(CHECK);
    }

    @Test
    void the_check_of_the_standard_finds_what_is_wrong() throws Exception {
        var out = new ByteArrayOutputStream();
        try (var bare = new PDDocument()) {
            bare.addPage(new PDPage());
            bare.save(out);
        }
        assertThat(Read.faults(out.toByteArray())).isNotEmpty();
    }

    @Test
    void a_long_letter_says_which_page_of_how_many() throws Exception {
        var many = Collections.nCopies(60, (Part) new Words("You may appeal. ".repeat(12)));
        var pdf = press.print(sheet(many, null));
        assertThat(Read.pages(pdf)).isGreaterThan(2);
        assertThat(Read.text(pdf)).contains("Page 2 of " + Read.pages(pdf));
        assertThat(Read.faults(pdf)).isEmpty();
    }

    @Test
    void what_people_write_stays_words() throws Exception {
        var hostile =
                "<img src=\"file:///etc/passwd\"/> &amp; </p><script>x</script> \u0001\uFFFF ]]> 🙂 ab";
        var pdf = press.print(sheet(List.of(new Words(hostile)), null));
        assertThat(Read.text(pdf)).contains("<img src=\"file:///etc/passwd\"/> &amp;", "]]>");
        assertThat(Read.faults(pdf)).isEmpty();
    }

    @Test
    void the_code_is_read_from_the_page() throws Exception {
        var pdf = press.print(sheet(List.of(), new Code(CHECK, "Scan it.")));
        try (var document = Loader.loadPDF(pdf)) {
            var page = new PDFRenderer(document).renderImageWithDPI(0, 150);
            int width = page.getWidth();
            var dots = page.getRGB(0, 0, width, page.getHeight(), null, 0, width);
            var seen = new RGBLuminanceSource(width, page.getHeight(), dots);
            var read = new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(seen)));
            assertThat(read.getText()).isEqualTo(CHECK);
        }
    }

    @Test
    void each_letter_of_a_run_begins_on_paper_of_its_own() {
        var one = press.print(sheet(licence(), null));
        var two =
                press.print(
                        sheet(
                                Collections.nCopies(
                                        12, (Part) new Words("You may appeal. ".repeat(12))),
                                null));
        assertThat(Read.pages(two)).isEqualTo(2);
        var run = press.together(List.of(one, two, one));
        assertThat(Read.pages(run)).isEqualTo(6);
        assertThat(Read.text(run)).contains("Page 2 of 2");
    }
}
