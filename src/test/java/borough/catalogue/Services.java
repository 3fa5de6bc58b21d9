package borough.catalogue;

import borough.Town;
import borough.cases.Cases;
import borough.data.Tenancy;
import borough.reading.Texts;
import borough.services.Service;
import borough.services.Service.Identity;
import borough.values.CouncilId;
import borough.vocabulary.Vocabulary;
import java.util.List;

/** Services that a test writes. */
public final class Services {
    private Services() {}

    /** Puts a text live in a council, as if it had been published. */
    public static void live(CouncilId council, String slug, String text) {
        var shelf = new Shelf("never");
        shelf.put("services/bins/" + slug + ".yaml", text);
        Tenancy.run(
                council,
                () -> {
                    var draft = shelf.catalogue().file(slug).orElseThrow();
                    if (!draft.isSound()) {
                        throw new AssertionError(draft.faults());
                    }
                    var deed = new Version.Deed(Version.What.PUBLISHED, "Grace Lindqvist", "");
                    shelf.catalogue().keep(draft);
                    shelf.catalogue().decide(slug, draft.hash(), deed);
                });
    }

    /** What was decided about a service, the latest first. */
    public static List<Version> history(CouncilId council, String slug) {
        return Tenancy.in(council, () -> Town.bean(Catalogue.class).history(slug));
    }

    /** How many cases a council has. */
    public static int cases(CouncilId council) {
        return Town.in(council, () -> Town.bean(Cases.class).latest()).size();
    }

    /** One read with the words that are taught; throws where it cannot be read. */
    public static Service read(String slug, String text) {
        var texts = new Texts("services/" + slug + ".yaml", text, "", "");
        return texts.read(new Identity(slug, ""), Town.bean(Vocabulary.class))
                .service()
                .orElseThrow();
    }
}
