package borough.settings;

import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a setting's value must look like, with the sentence to say when it does not. */
public enum SettingKind {
    TEXT,
    PASSWORD,
    FOLDER,
    PORT,
    COUNT,
    SWITCH,
    SCHEME,
    MAIL_SECURITY,
    LOG_LEVEL,
    GO_LIVE,
    DATABASE_ADDRESS,
    NETWORKS,
    HOSTS,
    EMAIL,
    KEY;

    private static final Pattern NETWORK =
            Pattern.compile("(\\d{1,3}(\\.\\d{1,3}){3}|[0-9a-fA-F:]*:[0-9a-fA-F:.]*)(/\\d{1,3})?");
    private static final Pattern HOST = Pattern.compile("[a-z0-9]([a-z0-9.-]*[a-z0-9])?");
    private static final Pattern EMAIL_ADDRESS = Pattern.compile("[^\\s@]+@[^\\s@]+");
    private static final int KEY_BYTES = 32;
    private static final int HIGHEST_PORT = 65_535;

    /** Whether nobody may read it over somebody's shoulder. */
    public boolean isSecret() {
        return this == PASSWORD || this == KEY;
    }

    /** What is wrong with this value, as the end of a sentence; empty when nothing is. */
    public Optional<String> complaint(String value) {
        return switch (this) {
            case TEXT, PASSWORD, FOLDER -> Optional.empty();
            case PORT -> unless(isNumber(value, 0, HIGHEST_PORT), "a port, 0 to 65535");
            case COUNT -> unless(isNumber(value, 1, 1000), "a whole number from 1 to 1000");
            case SWITCH -> unless(List.of("yes", "no").contains(value), "yes or no");
            case SCHEME -> unless(List.of("http", "https").contains(value), "http or https");
            case MAIL_SECURITY ->
                    unless(
                            List.of("starttls", "tls", "none").contains(value),
                            "starttls, tls or none");
            case LOG_LEVEL ->
                    unless(
                            List.of("error", "warn", "info", "debug").contains(value),
                            "error, warn, info or debug");
            case GO_LIVE ->
                    unless(
                            List.of("made-up", "always", "never").contains(value),
                            "made-up, always or never");
            case DATABASE_ADDRESS ->
                    unless(
                            value.startsWith("jdbc:postgresql://"),
                            "an address such as jdbc:postgresql://db.example.gov.uk:5432/borough");
            case NETWORKS ->
                    unless(
                            all(value, NETWORK),
                            "addresses or networks with commas between, such as 10.0.0.0/8");
            case HOSTS -> unless(all(value, HOST), "host names with commas between");
            case EMAIL -> unless(EMAIL_ADDRESS.matcher(value).matches(), "an email address");
            case KEY ->
                    unless(
                            parts(value).stream().allMatch(SettingKind::isKey),
                            "32 bytes in base64, as `openssl rand -base64 32` gives");
        };
    }

    /** The parts of a value that is a list. */
    static List<String> parts(String value) {
        return Pattern.compile(",")
                .splitAsStream(value)
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private static Optional<String> unless(boolean right, String wanted) {
        return right ? Optional.empty() : Optional.of("must be " + wanted);
    }

    private static boolean all(String value, Pattern pattern) {
        return parts(value.toLowerCase(Locale.ROOT)).stream()
                .allMatch(part -> pattern.matcher(part).matches());
    }

    private static boolean isNumber(String value, int from, int to) {
        if (!value.matches("\\d{1,9}")) {
            return false;
        }
        var number = Integer.parseInt(value);
        return number >= from && number <= to;
    }

    private static boolean isKey(String value) {
        try {
            return Base64.getDecoder().decode(value).length == KEY_BYTES;
        } catch (IllegalArgumentException notBase64) {
            return false;
        }
    }
}
