package borough.search;

import borough.search.Search.Kind;
import borough.search.SearchPage.Group;
import borough.web.Link;
import borough.web.MayUse;
import borough.web.Paging;
import borough.web.Screen;
import borough.web.Viewer;
import borough.web.Who;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The one box for staff: a reference opens its case, words find all that has them. */
@Controller
class SearchPages {
    private static final String PATH = "/staff/search";
    private static final int OF_EACH = 5;
    private static final int OF_A_PAGE = 20;
    private static final int MOST = 100;

    private final Search search;

    SearchPages(Search search) {
        this.search = search;
    }

    @GetMapping(PATH)
    @MayUse(Who.STAFF)
    ModelAndView search(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "1") String page) {
        var asked = q.replace("\0", "").strip();
        if (asked.isEmpty()) {
            return page("", null);
        }
        if (asked.length() > Sought.LONGEST) {
            return page(
                    asked.substring(0, Sought.LONGEST),
                    "That is too long to look for. Type no more than "
                            + Sought.LONGEST
                            + " letters and numbers.");
        }
        var sought = Sought.of(asked, Viewer.signedIn());
        if (sought.words().isEmpty()) {
            return page(asked, "There is no letter or number in that. Type a word or a reference.");
        }
        return search.kinds().stream()
                .filter(it -> it.name().equals(kind))
                .findFirst()
                .map(it -> one(sought, it, page))
                .orElseGet(() -> all(sought));
    }

    private ModelAndView all(Sought sought) {
        var exactly = search.exactly(sought);
        if (exactly.isPresent()) {
            return Screen.go(exactly.get());
        }
        var groups =
                search.kinds().stream()
                        .map(it -> few(sought, it))
                        .filter(it -> !it.found().isEmpty())
                        .toList();
        return page(new SearchPage(sought.text(), null, groups, null));
    }

    private static Group few(Sought sought, Kind kind) {
        var found = kind.finder().find(sought, OF_EACH + 1);
        var address = address(sought, kind);
        return new Group(
                kind.name(),
                kind.title(),
                found.stream().limit(OF_EACH).toList(),
                found.size() > OF_EACH
                        ? new Link("More of “" + sought.text() + "” in " + lower(kind), address)
                        : null,
                new Paging(1, 1, address));
    }

    private static ModelAndView one(Sought sought, Kind kind, String page) {
        var found = kind.finder().find(sought, MOST);
        int pages = Math.max(1, (found.size() + OF_A_PAGE - 1) / OF_A_PAGE);
        int number = page.matches("[1-9][0-9]{0,3}") ? Integer.parseInt(page) : 1;
        int shown = Math.min(number, pages);
        var address = address(sought, kind);
        var group =
                new Group(
                        kind.name(),
                        kind.title(),
                        found.stream().skip((shown - 1L) * OF_A_PAGE).limit(OF_A_PAGE).toList(),
                        null,
                        new Paging(shown, pages, address));
        var back = new Link("Everything found for “" + sought.text() + "”", address(sought, null));
        return page(
                new SearchPage(
                        sought.text(), found.isEmpty() ? null : told(found), List.of(group), back));
    }

    private static @Nullable String told(List<Found> found) {
        return found.size() < MOST
                ? null
                : "These are the first " + MOST + ". Add a word to find fewer.";
    }

    private static String lower(Kind kind) {
        return kind.title().toLowerCase(Locale.UK);
    }

    private static String address(Sought sought, @Nullable Kind kind) {
        var q = URLEncoder.encode(sought.text(), StandardCharsets.UTF_8);
        return PATH + "?q=" + q + (kind == null ? "" : "&kind=" + kind.name());
    }

    private static ModelAndView page(String asked, @Nullable String told) {
        return page(new SearchPage(asked, told, List.of(), null));
    }

    private static ModelAndView page(SearchPage it) {
        return Screen.page("search/pages/search", it);
    }
}
