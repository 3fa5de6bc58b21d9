package borough.catalogue;

import borough.files.Fault;
import borough.reading.Texts;
import borough.services.Service;
import java.util.List;
import java.util.Optional;

/**
 * A text of a service, live or not: what it says, the service it makes where it can be read, and
 * what is wrong with it by the words of today, its examples and its English included, and what only
 * ought to be better. A text with faults of its English or its examples alone still runs.
 */
public record Draft(
        String slug,
        String hash,
        Sources sources,
        Optional<Service> service,
        boolean runs,
        List<Fault> faults,
        List<Fault> warnings) {

    /** The file and the council's overlay, which is empty where there is none. */
    public record Sources(String file, String text, String overlayFile, String overlay) {
        public boolean hasOverlay() {
            return !overlay.isEmpty();
        }
    }

    public boolean isSound() {
        return faults.isEmpty() && service.isPresent();
    }

    /** Its title; its slug where the file cannot be read. */
    public String title() {
        return service.map(Service::title).filter(it -> !it.isBlank()).orElse(slug);
    }

    Texts texts() {
        return new Texts(sources.file(), sources.text(), sources.overlayFile(), sources.overlay());
    }
}
