package borough.catalogue;

import borough.Town;
import borough.services.Service;
import borough.services.Service.Identity;
import borough.vocabulary.Vocabulary;

/** Services that a test writes. */
public final class Services {
    private Services() {}

    /** One read with the words that are taught; throws where it cannot be read. */
    public static Service read(String slug, String text) {
        var texts = new Check.Texts("services/" + slug + ".yaml", text, "", "");
        return Check.read(new Identity(slug, ""), texts, Town.bean(Vocabulary.class))
                .service()
                .orElseThrow();
    }
}
