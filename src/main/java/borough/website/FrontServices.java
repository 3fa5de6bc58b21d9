package borough.website;

import borough.catalogue.Areas;
import borough.catalogue.Catalogue.Listed;
import borough.council.Councils;
import borough.council.RulesFile;
import borough.files.Changes;
import borough.files.Home;
import borough.files.YamlMap;
import borough.tongues.Tongue;
import borough.web.Link;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The services as the front page has them: what most people come for, and areas of the rest. */
@Component
class FrontServices {
    private static final int FIRST = 6;
    private static final String MOST = "most asked for";

    private final Listings listings;
    private final Areas areas;
    private final RulesFile<List<String>> rules;

    FrontServices(Listings listings, Areas areas, Councils councils, Home home, Changes changes) {
        this.listings = listings;
        this.areas = areas;
        this.rules = new RulesFile<>("home.yaml", home, councils, changes, FrontServices::most);
    }

    private static List<String> most(YamlMap own, YamlMap shared) {
        own.only(MOST);
        return own.having(MOST, shared).texts(MOST);
    }

    /** Those that {@code rules/home.yaml} names, in its order, then others, up to six of all. */
    List<ServiceLink> first(Tongue tongue) {
        var most = rules.current();
        return listings.offered().stream()
                .sorted(Comparator.comparingInt(it -> place(most, it.slug())))
                .limit(FIRST)
                .map(it -> listings.link(it, tongue))
                .toList();
    }

    private static int place(List<String> most, String slug) {
        int place = most.indexOf(slug);
        return place < 0 ? most.size() : place;
    }

    /** The areas in which there is a service. */
    List<Link> areas() {
        var used =
                listings.offered().stream()
                        .map(Listed::front)
                        .map(it -> it.area())
                        .collect(Collectors.toSet());
        return areas.all().stream()
                .filter(it -> used.contains(it.slug()))
                .map(it -> new Link(it.name(), "/areas/" + it.slug()))
                .toList();
    }
}
