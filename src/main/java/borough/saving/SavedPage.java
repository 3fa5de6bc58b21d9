package borough.saving;

import borough.asking.JourneyFrame;
import org.jspecify.annotations.Nullable;

/**
 * It is saved: where the link went and until when it works; neither is said where others may look
 * on, and then nothing leads back either.
 */
public record SavedPage(
        @Nullable JourneyFrame around,
        @Nullable String sentTo,
        @Nullable String until,
        @Nullable String back) {}
