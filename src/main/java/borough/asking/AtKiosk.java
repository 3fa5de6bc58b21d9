package borough.asking;

import borough.asking.JourneyFrame.Kiosk;
import borough.journeys.Journey;
import borough.journeys.Waits;
import borough.tongues.Tongue;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.ModelAndView;

/** What is different at a kiosk: every page ends by itself, and none leads out of it. */
@Component
public class AtKiosk {
    /** Where a kiosk begins, and where it comes back to. */
    public static final String HOME = "/kiosk";

    private static final String COOKIE = "borough-kiosk";
    private static final String REFRESH = "Refresh";

    private final Waits waits;

    AtKiosk(Waits waits) {
        this.waits = waits;
    }

    /** Whether this browser is a kiosk's. */
    static boolean isKiosk(HttpServletRequest request) {
        return request.getCookies() != null
                && Arrays.stream(request.getCookies()).anyMatch(it -> it.getName().equals(COOKIE));
    }

    /** Makes this browser a kiosk's. */
    public static void set(HttpServletRequest request, HttpServletResponse response) {
        var cookie =
                ResponseCookie.from(COOKIE, "yes")
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .sameSite("Lax")
                        .path("/")
                        .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    /** What surrounds a kiosk's page that belongs to no journey, read in this language. */
    public static JourneyFrame around(String title, Tongue tongue) {
        var ask = in(tongue, HOME + "/ask-a-person");
        return new JourneyFrame(title, true, null, new Kiosk(HOME, ask, ""));
    }

    /** The path of a kiosk's page that belongs to no journey, to be read in this language. */
    public static String in(Tongue tongue, String path) {
        return tongue.isEnglish() ? path : path + "?lang=" + tongue.code();
    }

    /** What surrounds a kiosk's page beside a journey, whose service it does not name. */
    public static JourneyFrame around(Journey it, String title) {
        return new JourneyFrame(title, true, null, kiosk(it));
    }

    static Kiosk kiosk(Journey it) {
        var path = JourneyViews.path(it);
        return new Kiosk(path + "/end", path + "/ask-a-person", path + "/slip");
    }

    /** A journey's page at a kiosk leads by itself to the question whether anybody is there. */
    ModelAndView watched(Journey it, ModelAndView page) {
        var around = (ServletRequestAttributes) RequestContextHolder.currentRequestAttributes();
        var response = around.getResponse();
        if (it.by().isAtKiosk() && response != null && !response.containsHeader(REFRESH)) {
            leaveAfterWaiting(JourneyViews.path(it) + "/still-there", response);
        }
        return page;
    }

    /** This page waits for somebody as long as a kiosk does, and then goes there by itself. */
    public void leaveAfterWaiting(String path, HttpServletResponse response) {
        leave(waits.current().kiosk().waits().toSeconds(), path, response);
    }

    /** This page has asked whether anybody is there: it goes there soon; in how many seconds. */
    public long leaveSoon(String path, HttpServletResponse response) {
        var then = waits.current().kiosk().then().toSeconds();
        leave(then, path, response);
        return then;
    }

    // A header, for it works without scripts, and pages need no mark of their own for it.
    private static void leave(long seconds, String path, HttpServletResponse response) {
        response.setHeader(REFRESH, seconds + ";url=" + path);
    }
}
