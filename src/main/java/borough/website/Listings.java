package borough.website;

import borough.services.Service;

/** Services as lists show them. */
final class Listings {
    private Listings() {}

    static ServiceLink link(Service it) {
        return new ServiceLink(it.title(), "/services/" + it.slug(), it.about());
    }
}
