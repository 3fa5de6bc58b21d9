package borough.website;

import borough.catalogue.Areas;
import borough.catalogue.Catalogue;
import borough.tongues.Marked;
import borough.tongues.Tongue;
import borough.tongues.Tongues;
import borough.web.Link;
import borough.web.MayUse;
import borough.web.Paging;
import borough.web.Screen;
import borough.web.Who;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Services by name, by area, and by the words somebody types. */
@Controller
class ListingPages {
    private static final int LONGEST_SEARCH = 200;

    private final Catalogue catalogue;
    private final Listings listings;
    private final Areas areas;
    private final Tongues tongues;

    ListingPages(Catalogue catalogue, Listings listings, Areas areas, Tongues tongues) {
        this.catalogue = catalogue;
        this.listings = listings;
        this.areas = areas;
        this.tongues = tongues;
    }

    @GetMapping("/services")
    @MayUse(Who.ANYONE)
    ModelAndView byName(@RequestParam(defaultValue = "en") String lang) {
        var letters =
                offered(tongues.ofPage(lang)).stream()
                        .sorted(Comparator.comparing(it -> Marked.plain(it.name())))
                        .collect(
                                Collectors.groupingBy(
                                        Listings::letter,
                                        TreeMap::new,
                                        Collectors.mapping(
                                                it -> new Link(it.name(), it.href()),
                                                Collectors.toList())));
        var page =
                letters.entrySet().stream()
                        .map(it -> new ServicesPage.Letter(it.getKey(), it.getValue()))
                        .toList();
        return in(lang, Screen.spoken("website/pages/services", new ServicesPage(page)));
    }

    private List<ServiceLink> offered(Tongue tongue) {
        return listings.links(catalogue.offered().stream(), tongue);
    }

    // What the page says and what its services say is one language.
    private ModelAndView in(String lang, ModelAndView page) {
        return Screen.in(tongues.ofPage(lang), page);
    }

    @GetMapping("/areas/{slug}")
    @MayUse(Who.ANYONE)
    ModelAndView area(@PathVariable String slug, @RequestParam(defaultValue = "en") String lang) {
        var area =
                areas.named(slug)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var services = listings.links(catalogue.inArea(slug).stream(), tongues.ofPage(lang));
        var page = new ServiceAreaPage(area.name(), area.purpose(), services);
        return in(lang, Screen.spoken("website/pages/service-area", page));
    }

    @GetMapping("/search")
    @MayUse(Who.ANYONE)
    ModelAndView search(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "en") String lang) {
        var asked = q.strip().substring(0, Math.min(q.strip().length(), LONGEST_SEARCH));
        var words =
                Arrays.stream(asked.toLowerCase(Locale.UK).split("[^\\p{L}\\p{N}]+", -1))
                        .filter(it -> !it.isEmpty())
                        .toList();
        var found = words.isEmpty() ? List.<ServiceLink>of() : matching(words, lang);
        var page = new SearchPage(asked, found, new Paging(1, 1, "/search"));
        return in(lang, Screen.spoken("website/pages/search", page));
    }

    // Whoever reads in another language may type English words too.
    private List<ServiceLink> matching(List<String> words, String lang) {
        var here = offered(tongues.ofPage(lang));
        var english = offered(Tongue.ENGLISH);
        return IntStream.range(0, here.size())
                .filter(it -> says(here.get(it), words) || says(english.get(it), words))
                .mapToObj(here::get)
                .toList();
    }

    private static boolean says(ServiceLink it, List<String> words) {
        return words.stream().allMatch(word -> Listings.says(it, word));
    }
}
