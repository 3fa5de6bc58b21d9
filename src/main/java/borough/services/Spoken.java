package borough.services;

import borough.tongues.Tongue;
import java.util.Optional;

/** A service as people of one language read its front. */
public record Spoken(Service service, Tongue tongue) {
    public String title() {
        return say("service", service.title());
    }

    public String about() {
        return say("about", service.about());
    }

    public String who() {
        return say("who", service.front().who());
    }

    /** A private matter's neutral title. */
    public Optional<String> neutralTitle() {
        return service.privacy().title().map(it -> say("privacy.title", it));
    }

    /** What a line of the price is called, which is its name in the file. */
    public String priceName(String line) {
        return say("price." + line, line);
    }

    /** What a stage is called, which is its name in the file. */
    public String stageName(String stage) {
        return say("then." + stage, stage);
    }

    private String say(String address, String english) {
        return service.languages().say(tongue, address, english);
    }
}
