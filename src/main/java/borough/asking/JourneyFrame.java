package borough.asking;

import org.jspecify.annotations.Nullable;

/**
 * What surrounds every page of a journey: the service's name or, of a private matter, a neutral
 * title instead; the way out of a page that nobody else should see; and the kiosk's own form.
 */
public record JourneyFrame(
        String service, boolean neutral, @Nullable String exit, @Nullable Kiosk kiosk) {

    /** At a kiosk: how to end, which forgets everything, and how to ask a person. */
    public record Kiosk(String end, String ask) {}

    /** What the browser's window and its history say. */
    public String title(String page, boolean isWrong) {
        var plain = neutral ? service : page + " – " + service;
        return isWrong ? "Error: " + plain : plain;
    }

    public boolean isAtKiosk() {
        return kiosk != null;
    }
}
