package borough.bindays;

import borough.bindays.BinDays.Year;
import borough.catalogue.Catalogue;
import borough.places.Places;
import borough.places.Property;
import borough.values.Uprn;
import borough.web.Choice;
import borough.web.Fault;
import borough.web.Frames;
import borough.web.Link;
import borough.web.MayUse;
import borough.web.Screen;
import borough.web.Who;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Bin days for anybody: by postcode, by address, and as a feed for calendars. */
@Controller
class BinDayPages {
    private static final MediaType CALENDAR =
            new MediaType("text", "calendar", StandardCharsets.UTF_8);
    private static final int ADDRESSES_MAX = 100;
    // What a crew does is seen this soon; on other days nothing changes but by plan.
    private static final Duration ON_THE_DAY = Duration.ofSeconds(30);
    private static final Duration ON_OTHER_DAYS = Duration.ofMinutes(10);

    private final BinDays days;
    private final Places places;
    private final Catalogue catalogue;
    private final Clock clock;

    BinDayPages(BinDays days, Places places, Catalogue catalogue, Clock clock) {
        this.days = days;
        this.places = places;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    @GetMapping("/bins")
    @MayUse(Who.ANYONE)
    ModelAndView find(
            @RequestParam(name = "bins-postcode", required = false) @Nullable String postcode,
            @RequestParam(name = "bins", defaultValue = "") String chosen,
            @RequestParam(name = "bins-again", defaultValue = "") String again) {
        if (postcode == null || !again.isEmpty()) {
            return asked("", null, List.of());
        }
        var typed = postcode.strip();
        if (typed.isEmpty()) {
            return asked(typed, "Enter a postcode", List.of());
        }
        var found = places.find(typed, ADDRESSES_MAX);
        if (found.isEmpty()) {
            return asked(
                    typed,
                    "We have no address for that. Check the postcode, like AB1 2CD",
                    List.of());
        }
        var one = Uprn.read(chosen).filter(it -> isAmong(it, found));
        if (one.isPresent() || found.size() == 1) {
            return Screen.go("/bins/" + one.orElseGet(() -> found.getFirst().uprn()));
        }
        return asked(typed, null, found);
    }

    private static boolean isAmong(Uprn uprn, List<Property> found) {
        return found.stream().anyMatch(it -> it.uprn().equals(uprn));
    }

    private ModelAndView asked(String typed, @Nullable String wrong, List<Property> found) {
        var page =
                new BinFindPage(
                        typed,
                        wrong == null ? null : new Fault("bins", wrong),
                        found.stream()
                                .map(it -> Choice.of(it.uprn().toString(), it.label()))
                                .toList(),
                        wrong == null ? List.of() : offers("add-home-to-bin-round"));
        var template = "bindays/pages/find";
        return wrong == null ? Screen.page(template, page) : Screen.wrong(template, page);
    }

    // Those of these services that can be used now.
    private List<Link> offers(String... slugs) {
        return Stream.of(slugs)
                .flatMap(it -> catalogue.live(it).stream())
                .map(it -> new Link(it.title(), "/services/" + it.slug()))
                .toList();
    }

    @GetMapping("/bins/{uprn:[0-9]{1,12}}")
    @MayUse(Who.ANYONE)
    @Nullable ModelAndView calendar(@PathVariable String uprn, ServletWebRequest request) {
        var year = year(uprn);
        Frames.withoutForms(request.getRequest());
        var response = Objects.requireNonNull(request.getResponse());
        response.setHeader(HttpHeaders.CACHE_CONTROL, caching(year).getHeaderValue());
        if (request.checkNotModified(mark(year))) {
            return null;
        }
        var offers = year.isEmpty() ? offers("add-home-to-bin-round") : offers("report-missed-bin");
        return Screen.page(
                "bindays/pages/calendar",
                BinDayViews.page(year, host(request.getRequest()), offers, clock.instant()));
    }

    @GetMapping("/bins/{uprn:[0-9]{1,12}}.ics")
    @MayUse(Who.ANYONE)
    ResponseEntity<String> feed(
            @PathVariable String uprn,
            @RequestParam(defaultValue = "") String garden,
            HttpServletRequest request) {
        var year = year(uprn);
        var host = request.getServerName();
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .cacheControl(CacheControl.maxAge(ON_OTHER_DAYS).cachePublic())
                .eTag(mark(year) + garden.length())
                .body(CalendarFeed.of(year, garden.equals("yes"), host, year.stamp()));
    }

    private Year year(String uprn) {
        return Uprn.read(uprn)
                .flatMap(days::of)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    // The council's own name with its port, where that is not the usual one.
    private static String host(HttpServletRequest request) {
        var port = request.getServerPort();
        var name = request.getServerName();
        return port == 80 || port == 443 ? name : name + ":" + port;
    }

    private static CacheControl caching(Year year) {
        return CacheControl.maxAge(year.live() == null ? ON_OTHER_DAYS : ON_THE_DAY).cachePublic();
    }

    // Another day is another page, though nothing changed: it says "tomorrow".
    private static String mark(Year year) {
        var says = new StringBuilder(year.from().toString()).append(year.property().label());
        for (var day : year.days()) {
            says.append(day.on());
            day.what().forEach(it -> says.append(it.shown().thing()).append(it.normallyOn()));
        }
        var live = Optional.ofNullable(year.live()).map(it -> it.stand().name() + it).orElse("");
        return Integer.toHexString(says.append(live).toString().hashCode());
    }
}
