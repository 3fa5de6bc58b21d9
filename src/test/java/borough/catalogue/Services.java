package borough.catalogue;

import borough.Town;
import borough.cases.Cases;
import borough.data.Tenancy;
import borough.reading.Texts;
import borough.services.Service;
import borough.services.Service.Identity;
import borough.values.CouncilId;
import borough.vocabulary.Vocabulary;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.springframework.transaction.support.TransactionTemplate;

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

    /** A catalogue of the town's that reads its services with other words. */
    public static Catalogue catalogue(Vocabulary words) {
        return new Catalogue(
                Town.bean(CatalogueStore.class),
                Town.bean(ServiceFolder.class),
                words,
                Town.CLOCK,
                Town.bean(TransactionTemplate.class));
    }

    /** Puts a file live there, whether or not everything in it can be published yet. */
    public static Service live(
            CouncilId council, Catalogue catalogue, Path file, Vocabulary words) {
        var slug = file.getFileName().toString().replace(".yaml", "");
        var name = "services/" + file.getFileName();
        var texts = new Texts(name, Texts.whole(file.getParent(), file), "", "");
        var hash = "%064x".formatted(slug.hashCode() & 0xffffffffL);
        var service = texts.read(new Identity(slug, hash), words).service().orElseThrow();
        var sources = new Draft.Sources(name, texts.text(), "", "");
        Tenancy.run(
                council,
                () -> {
                    catalogue.keep(
                            new Draft(
                                    slug,
                                    hash,
                                    sources,
                                    Optional.of(service),
                                    true,
                                    List.of(),
                                    List.of()));
                    var deed = new Version.Deed(Version.What.PUBLISHED, "Grace Lindqvist", "");
                    catalogue.decide(slug, hash, deed);
                });
        return service;
    }
}
