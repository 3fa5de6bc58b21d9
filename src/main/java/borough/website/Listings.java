package borough.website;

import borough.catalogue.Catalogue;
import borough.catalogue.Catalogue.Listed;
import borough.tongues.Marked;
import borough.tongues.Tongue;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Services as lists show them, in the language of the list where they speak it. */
@Component
class Listings {
    private final Catalogue catalogue;

    Listings(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** All that are offered, as the index has them. */
    List<Listed> offered() {
        return catalogue.offered();
    }

    List<ServiceLink> links(Stream<Listed> all, Tongue tongue) {
        return all.map(it -> link(it, tongue)).toList();
    }

    // The index has the English; what a service says in another language stands in its file.
    ServiceLink link(Listed it, Tongue tongue) {
        var href = "/services/" + it.slug();
        var service = tongue.isEnglish() ? null : catalogue.live(it.slug()).orElse(null);
        if (service == null) {
            return new ServiceLink(it.front().title(), href, it.front().about());
        }
        var spoken = service.in(tongue);
        return new ServiceLink(spoken.title(), href, spoken.about());
    }

    /** The letter under which it stands. */
    static String letter(ServiceLink it) {
        return Marked.plain(it.name()).substring(0, 1).toUpperCase(Locale.UK);
    }

    /** Whether it says this word, in small letters. */
    static boolean says(ServiceLink it, String word) {
        return Marked.plain(it.name() + " " + it.about()).toLowerCase(Locale.UK).contains(word);
    }
}
