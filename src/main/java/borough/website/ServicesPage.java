package borough.website;

import borough.web.Link;
import java.util.List;

/** Every service by the first letter of its name. */
public record ServicesPage(List<Letter> letters) {
    /** The services whose names begin with a letter. */
    public record Letter(String letter, List<Link> services) {}
}
