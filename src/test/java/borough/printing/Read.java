package borough.printing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** Reads what was printed, as people and as veraPDF do. */
public final class Read {
    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private Read() {}

    /** Its words, in the order in which they are said. */
    public static String text(byte[] pdf) {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    static int pages(byte[] pdf) {
        try (var document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** What keeps it from being PDF/UA-1, each with the clause of ISO 14289-1. */
    public static List<String> faults(byte[] pdf) throws Exception {
        var foundry = Foundries.defaultInstance();
        var flavour = PDFAFlavour.PDFUA_1;
        try (var parser = foundry.createParser(new ByteArrayInputStream(pdf), flavour);
                var validator = foundry.createValidator(flavour, false)) {
            return validator.validate(parser).getTestAssertions().stream()
                    .map(it -> it.getRuleId().getClause() + " " + it.getMessage())
                    .distinct()
                    .toList();
        }
    }
}
