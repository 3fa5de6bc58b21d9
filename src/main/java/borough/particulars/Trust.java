package borough.particulars;

import java.util.Locale;

/** How sure we are of something, the least sure first. */
public enum Trust {
    /** Somebody said so. */
    SAID("Said"),
    /** We saw a paper that says so, or took it over from another system of the council's. */
    SEEN("Seen"),
    /** A member of staff checked it. */
    CHECKED("Checked"),
    /** It was verified, such as by GOV.UK One Login. */
    VERIFIED("Verified");

    private final String says;

    Trust(String says) {
        this.says = says;
    }

    /** As staff read it. */
    public String says() {
        return says;
    }

    public String word() {
        return name().toLowerCase(Locale.UK);
    }

    public static Trust named(String word) {
        return valueOf(word.toUpperCase(Locale.UK));
    }
}
