package borough.journeys;

import borough.data.Sweeps;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Forgets journeys that were never sent, once their time is up. */
@Component
class JourneysSchedule {
    private static final Duration EVERY = Duration.ofMinutes(10);

    JourneysSchedule(Sweeps sweeps, Journeys journeys, Consents consents, PhoneCodes codes) {
        sweeps.addEvery(
                EVERY,
                "journeys that ended",
                () -> {
                    journeys.tidy();
                    consents.tidy();
                    codes.tidy();
                });
    }
}
