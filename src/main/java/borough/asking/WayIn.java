package borough.asking;

import borough.catalogue.Catalogue;
import borough.data.Superseded;
import borough.journeys.Device;
import borough.journeys.Journey;
import borough.journeys.Journeys;
import borough.journeys.Journeys.Opened;
import borough.services.Service;
import borough.tongues.Languages;
import borough.tongues.Tongue;
import borough.web.Screen;
import borough.web.Viewer;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/**
 * The one way into a journey: its address has the id, a cookie has the secret that opens it. What
 * can't be opened is the same page for everybody, whatever the reason.
 */
@Component
public class WayIn {
    private static final String COOKIE = "borough-journey-";

    private final Catalogue catalogue;
    private final Journeys journeys;
    private final JourneyViews views;
    private final AtKiosk kiosk;

    WayIn(Catalogue catalogue, Journeys journeys, JourneyViews views, AtKiosk kiosk) {
        this.catalogue = catalogue;
        this.journeys = journeys;
        this.views = views;
        this.kiosk = kiosk;
    }

    /**
     * Opens a journey and does something with it. Where another page changed it in the same moment,
     * what was asked is looked at once more as things stand now.
     */
    public ModelAndView open(
            String id, HttpServletRequest request, Function<Opened, ModelAndView> page) {
        try {
            return once(id, request, page);
        } catch (Superseded another) {
            return once(id, request, page);
        }
    }

    private ModelAndView once(
            String id, HttpServletRequest request, Function<Opened, ModelAndView> page) {
        return journeys.open(id, secret(id, request), Viewer.ifSignedIn())
                .map(it -> Gate.before(it.journey(), request).orElseGet(() -> entered(it, page)))
                .orElseGet(() -> JourneyViews.gone(AtKiosk.isKiosk(request)));
    }

    // What an adviser walks has pages of its own, but for the last.
    private ModelAndView entered(Opened it, Function<Opened, ModelAndView> page) {
        return it.journey().by().isAssisted() && it.journey().sent().isEmpty()
                ? Screen.go("/staff/journeys/" + it.journey().id())
                : Screen.in(it.journey().tongue(), kiosk.watched(it.journey(), page.apply(it)));
    }

    /** What surrounds this journey's pages. */
    public JourneyFrame around(Journey it) {
        return views.around(it);
    }

    /** The language of this code where the service has it; else English. */
    public Tongue tongue(String slug, String code) {
        return catalogue.live(slug).map(it -> views.tongue(it, code)).orElse(Tongue.ENGLISH);
    }

    /**
     * The language in which somebody goes on to another service: theirs until they choose another,
     * what is only there in English marked so.
     */
    public Tongue onward(Opened from, String slug, Optional<String> lang) {
        var theirs = from.journey().tongue();
        return lang.filter(code -> !code.equals(theirs.code()))
                .map(code -> tongue(slug, code))
                .orElse(theirs);
    }

    /** The language of this code where our pages speak it; else English. */
    public Tongue tongueOfPage(String code) {
        return views.languages().stream()
                .filter(it -> it.code().equals(code))
                .findFirst()
                .orElse(Tongue.ENGLISH);
    }

    /** The languages that the page before a service can be read in. */
    public Languages languages(Service it) {
        return views.languages(it);
    }

    /** The languages that pages before any service can be read in. */
    public List<Tongue> languages() {
        return views.languages();
    }

    /** Begins a journey and goes to its first page. */
    public ModelAndView begin(
            String slug, Journey.By by, HttpServletRequest request, HttpServletResponse response) {
        return journeys.begin(slug, by)
                .map(begun -> enter(begun, request, response))
                .orElseGet(JourneyViews::noSuchService);
    }

    /** Binds the journey to this browser and goes to wherever it has come to. */
    public ModelAndView enter(
            Journeys.Begun begun, HttpServletRequest request, HttpServletResponse response) {
        response.addHeader(
                HttpHeaders.SET_COOKIE, cookie(begun.id(), begun.secret(), request).toString());
        return Screen.go("/journeys/" + begun.id());
    }

    /** This browser opens the journey no more. */
    public static void forget(String id, HttpServletRequest request, HttpServletResponse response) {
        var gone = cookie(id, "", request).mutate().maxAge(Duration.ZERO).build();
        response.addHeader(HttpHeaders.SET_COOKIE, gone.toString());
    }

    /** What kind of device is in use, as far as it says. */
    public static String device(HttpServletRequest request) {
        return Device.of(Objects.requireNonNullElse(request.getHeader("User-Agent"), ""));
    }

    private static String secret(String id, HttpServletRequest request) {
        return request.getCookies() == null
                ? ""
                : Arrays.stream(request.getCookies())
                        .filter(it -> it.getName().equals(COOKIE + id))
                        .map(Cookie::getValue)
                        .findFirst()
                        .orElse("");
    }

    private static ResponseCookie cookie(String id, String secret, HttpServletRequest request) {
        return ResponseCookie.from(COOKIE + id, secret)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .path("/journeys/" + id)
                .build();
    }
}
