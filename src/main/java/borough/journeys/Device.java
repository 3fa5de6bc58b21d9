package borough.journeys;

/** What kind of device a page is looked at on, as coarsely as figures need it. */
public final class Device {
    static final String OTHER = "other";
    public static final String KIOSK = "kiosk";

    private Device() {}

    /** From what a browser says of itself, which may be anything. */
    public static String of(String agent) {
        if (agent.contains("iPad") || agent.contains("Tablet")) {
            return "tablet";
        }
        if (agent.contains("Mobi") || agent.contains("iPhone")) {
            return "phone";
        }
        if (agent.contains("Android")) {
            return "tablet";
        }
        return agent.startsWith("Mozilla/") ? "computer" : OTHER;
    }
}
