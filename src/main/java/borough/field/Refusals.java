package borough.field;

import borough.web.Screen;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/** What a crew is told when it presses for another. */
final class Refusals {
    private Refusals() {}

    static ModelAndView notYours(String round, Today today, HttpServletRequest request) {
        var page =
                new StandsPage(
                        "Round " + round,
                        "This round belongs to another team.",
                        "You are not on this round, so you cannot answer for it. Ask its"
                                + " supervisor if you help out today.",
                        "/crew?choose=yes",
                        today.saved(round),
                        Tablet.light(request),
                        null);
        return Screen.with(HttpStatus.FORBIDDEN, "field/pages/stands", page);
    }
}
