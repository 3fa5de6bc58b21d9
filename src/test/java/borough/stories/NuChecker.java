package borough.stories;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import nu.validator.client.EmbeddedValidator;
import nu.validator.validation.SimpleDocumentValidator;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Checks that HTML is written as the standard has it. */
public final class NuChecker {

    // Reading the schema takes many times as long as a page: it is read once.
    private static final SimpleDocumentValidator CHECKER = checker();

    private NuChecker() {}

    private static SimpleDocumentValidator checker() {
        try {
            var checker = new SimpleDocumentValidator(true, false, true);
            checker.setUpMainSchema(EmbeddedValidator.SCHEMA_URL, new Found());
            return checker;
        } catch (Exception e) {
            throw new IllegalStateException("The Nu checker could not read its schema", e);
        }
    }

    /** Errors and warnings, each with its line and what stands there. */
    public static List<String> mistakes(String html) {
        var found = new Found();
        synchronized (CHECKER) {
            try {
                CHECKER.setUpValidatorAndParsers(found, false, false);
                CHECKER.checkHtmlInputSource(new InputSource(new StringReader(html)));
            } catch (IOException | SAXException e) {
                throw new IllegalStateException("The Nu checker could not read the page", e);
            }
        }
        var lines = html.lines().toList();
        return found.mistakes.stream().map(it -> said(it, lines)).toList();
    }

    private static String said(SAXParseException it, List<String> lines) {
        var number = it.getLineNumber();
        var line = number < 1 || number > lines.size() ? "" : lines.get(number - 1).strip();
        return "line %d: %s [%s]".formatted(number, it.getMessage(), line);
    }

    private static final class Found implements ErrorHandler {
        private final List<SAXParseException> mistakes = new ArrayList<>();

        @Override
        public void warning(SAXParseException it) {
            mistakes.add(it);
        }

        @Override
        public void error(SAXParseException it) {
            mistakes.add(it);
        }

        @Override
        public void fatalError(SAXParseException it) {
            mistakes.add(it);
        }
    }
}
