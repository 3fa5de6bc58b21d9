package borough.vocabulary;

import org.jspecify.annotations.Nullable;

/** An address in the United Kingdom as somebody wrote it; it need not be on the council's list. */
public record PostalAddress(
        String lineOne, @Nullable String lineTwo, String town, String postcode) {}
