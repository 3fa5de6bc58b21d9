package borough.website;

import borough.catalogue.Areas;
import borough.catalogue.Catalogue;
import borough.catalogue.Catalogue.Listed;
import borough.web.Link;
import borough.web.MayUse;
import borough.web.Paging;
import borough.web.Screen;
import borough.web.Who;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;
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
    private final Areas areas;

    ListingPages(Catalogue catalogue, Areas areas) {
        this.catalogue = catalogue;
        this.areas = areas;
    }

    @GetMapping("/services")
    @MayUse(Who.ANYONE)
    ModelAndView byName() {
        var letters =
                catalogue.offered().stream()
                        .collect(
                                Collectors.groupingBy(
                                        it ->
                                                it.front()
                                                        .title()
                                                        .substring(0, 1)
                                                        .toUpperCase(Locale.UK),
                                        TreeMap::new,
                                        Collectors.mapping(
                                                it ->
                                                        new Link(
                                                                it.front().title(),
                                                                Listings.href(it)),
                                                Collectors.toList())));
        var page =
                letters.entrySet().stream()
                        .map(it -> new ServicesPage.Letter(it.getKey(), it.getValue()))
                        .toList();
        return Screen.page("website/pages/services", new ServicesPage(page));
    }

    @GetMapping("/areas/{slug}")
    @MayUse(Who.ANYONE)
    ModelAndView area(@PathVariable String slug) {
        var area =
                areas.named(slug)
                        .orElseThrow(
                                () ->
                                        new ResponseStatusException(
                                                org.springframework.http.HttpStatus.NOT_FOUND));
        var services = catalogue.inArea(slug).stream().map(Listings::link).toList();
        return Screen.page(
                "website/pages/service-area",
                new ServiceAreaPage(area.name(), area.purpose(), services));
    }

    @GetMapping("/search")
    @MayUse(Who.ANYONE)
    ModelAndView search(@RequestParam(defaultValue = "") String q) {
        var asked = q.strip().substring(0, Math.min(q.strip().length(), LONGEST_SEARCH));
        var words =
                Arrays.stream(asked.toLowerCase(Locale.UK).split("[^\\p{L}\\p{N}]+", -1))
                        .filter(it -> !it.isEmpty())
                        .toList();
        var found = words.isEmpty() ? List.<ServiceLink>of() : matching(words);
        return Screen.page(
                "website/pages/search", new SearchPage(asked, found, new Paging(1, 1, "/search")));
    }

    private List<ServiceLink> matching(List<String> words) {
        return catalogue.offered().stream()
                .filter(it -> words.stream().allMatch(word -> says(it, word)))
                .map(Listings::link)
                .toList();
    }

    private static boolean says(Listed it, String word) {
        return (it.front().title() + " " + it.front().about())
                .toLowerCase(Locale.UK)
                .contains(word);
    }
}
