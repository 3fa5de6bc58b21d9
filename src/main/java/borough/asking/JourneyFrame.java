package borough.asking;

import borough.tongues.Languages;
import borough.tongues.Tongue;
import org.jspecify.annotations.Nullable;

/**
 * What surrounds every page of a journey: the service's name or, of a private matter, a neutral
 * title instead; the way out of a page that nobody else should see; the kiosk's own form; the
 * languages it can be read in; and whether it may be saved to be finished later.
 */
public record JourneyFrame(
        String service,
        boolean neutral,
        @Nullable String exit,
        @Nullable Kiosk kiosk,
        @Nullable Languages languages,
        boolean savable) {
    /** In English only. */
    public JourneyFrame(
            String service, boolean neutral, @Nullable String exit, @Nullable Kiosk kiosk) {
        this(service, neutral, exit, kiosk, null, true);
    }

    /** With the languages to be read in. */
    public JourneyFrame in(Languages others) {
        return new JourneyFrame(service, neutral, exit, kiosk, others, savable);
    }

    /**
     * At a kiosk: how to end, which forgets everything, how to ask a person, and where the slip of
     * a journey is that ended; empty for a page of no journey.
     */
    public record Kiosk(String end, String ask, String slip) {}

    /** What the browser's window and its history say. */
    public String title(String page, boolean isWrong) {
        var plain = neutral ? Tongue.say(service) : page + " – " + service;
        return isWrong ? Tongue.say("Error:") + " " + plain : plain;
    }

    public boolean isAtKiosk() {
        return kiosk != null;
    }
}
