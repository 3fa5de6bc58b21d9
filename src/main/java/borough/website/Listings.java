package borough.website;

import borough.catalogue.Catalogue.Listed;

/** Services as lists show them. */
final class Listings {
    private Listings() {}

    static ServiceLink link(Listed it) {
        return new ServiceLink(it.front().title(), href(it), it.front().about());
    }

    static String href(Listed it) {
        return "/services/" + it.slug();
    }
}
