package borough.printing;

import org.jspecify.annotations.Nullable;

/** A sheet laid out for its template, with its code drawn. */
public record Laid(Sheet sheet, @Nullable String code) {
    static Laid out(Sheet it) {
        return new Laid(it, it.code() == null ? null : ScanCode.of(it.code().address()));
    }

    /** Whether somebody signs it: then the code stands beside that. */
    public boolean isSigned() {
        return sheet.parts().stream().anyMatch(Sheet.Part.Signature.class::isInstance);
    }
}
