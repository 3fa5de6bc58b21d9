package borough.particulars;

import java.util.Locale;
import java.util.Map;

/** What something that is known of a customer is about. */
public enum Aspect {
    NAME("Name", ""),
    KNOWN_AS("Known as", "name"),
    LEGAL_NAME("Legal name", "name"),
    FORMER_NAME("Former name", "name"),
    BORN("Born", ""),
    DIED("Died", ""),
    LANGUAGE("Language", ""),
    NEED("Need", "need"),
    HOME("Home", ""),
    ADDRESS("Address elsewhere", "address"),
    CORRESPONDENCE("Address for letters", ""),
    CONTACT("Way to reach them", "to"),
    CHANNEL("Likes to be told by", ""),
    FORMAT("Format", ""),
    QUIET_HOURS("Quiet hours of their own", ""),
    DO_NOT_CONTACT("Do not contact", ""),
    SAFE_CONTACT("Safe contact", ""),
    MEMBER("Person of the organisation", "person");

    private final String says;
    private final String part;

    Aspect(String says, String part) {
        this.says = says;
        this.part = part;
    }

    /** As staff read it. */
    public String says() {
        return says;
    }

    /** Whether a person, or else an organisation, can have it. */
    public boolean fits(boolean isPerson) {
        return switch (this) {
            case BORN, DIED -> isPerson;
            case MEMBER -> !isPerson;
            default -> true;
        };
    }

    /** Whether a customer may have several at once. */
    public boolean isMany() {
        return !part.isEmpty();
    }

    // Of several, those with the same one are about the same thing.
    String item(Map<String, String> value) {
        return isMany() ? value.getOrDefault(part, "").strip().toLowerCase(Locale.UK) : "";
    }

    public String word() {
        return name().toLowerCase(Locale.UK).replace('_', ' ');
    }

    public static Aspect named(String word) {
        return valueOf(word.toUpperCase(Locale.UK).replace(' ', '_'));
    }
}
