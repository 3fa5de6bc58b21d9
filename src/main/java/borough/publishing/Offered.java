package borough.publishing;

import borough.catalogue.Catalogue.Listed;
import borough.catalogue.Draft;
import borough.catalogue.Version;
import java.util.Optional;

/**
 * A service as its designers see it in a list: what is live, what its file says where that is
 * something else, what is planned, and what was decided last.
 */
public record Offered(
        String slug,
        Optional<Listed> live,
        InFile file,
        Optional<Plan> plan,
        Optional<Version> last) {

    /** Whether there is a file, and what it says where that is not live. */
    public record InFile(boolean there, Optional<Draft> changed) {}

    /** Its title in the live version, or else in the file. */
    public String title() {
        return live.map(it -> it.front().title())
                .or(() -> file.changed().map(Draft::title))
                .orElse(slug);
    }

    /** Whether it is live although its file is gone. */
    public boolean isLeftBehind() {
        return live.isPresent() && !file.there();
    }
}
