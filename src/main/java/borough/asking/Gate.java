package borough.asking;

import borough.council.ResidentSignedIn.Level;
import borough.journeys.Journey;
import borough.services.Service;
import borough.web.Screen;
import borough.web.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.web.servlet.ModelAndView;

/**
 * Who must be signed in, or must have proved who they are, before a service asks them anything. An
 * answer that is on its way is kept all the same, for a session may end while somebody types.
 */
final class Gate {
    // What only keeps an answer; the page after it is shown to nobody who is not let in.
    private static final Pattern ANSWER = Pattern.compile("/journeys/[^/]+/(?!send$|go-on$)[^/]+");

    private Gate() {}

    /** Where to go first; empty where nothing is asked of them, or all is there. */
    static Optional<ModelAndView> before(Journey it, HttpServletRequest request) {
        // An adviser answers for whom they have on the phone or at the desk.
        if (it.by().isAssisted() || it.sent().isPresent() || isAnswer(request)) {
            return Optional.empty();
        }
        var level = Viewer.ifResident().map(who -> who.level());
        var isProved = level.equals(Optional.of(Level.IDENTITY));
        return switch (it.service().signIn()) {
            case Service.MUST_SIGN_IN ->
                    level.isPresent() ? Optional.empty() : go("/account/sign-in", it);
            case "verified identity" ->
                    isProved ? Optional.empty() : go("/account/prove-identity", it);
            default -> Optional.empty();
        };
    }

    private static boolean isAnswer(HttpServletRequest request) {
        return request.getMethod().equals("POST")
                && ANSWER.matcher(request.getRequestURI()).matches();
    }

    private static Optional<ModelAndView> go(String page, Journey it) {
        var lang = it.tongue().isEnglish() ? "" : "&lang=" + it.tongue().code();
        return Optional.of(Screen.go(page + "?next=" + JourneyViews.path(it) + lang));
    }
}
