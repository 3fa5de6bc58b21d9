package borough.saving;

import borough.asking.JourneyViews;
import borough.asking.WayIn;
import borough.saving.Saving.Opening;
import borough.web.Link;
import borough.web.MayUse;
import borough.web.Screen;
import borough.web.Who;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Where a link to saved answers leads. Opening it changes nothing; whoever says where it was sent
 * goes on, and from then on nobody else.
 */
@Controller
class LinkPages {
    private final WayIn way;
    private final Saving saving;

    LinkPages(WayIn way, Saving saving) {
        this.way = way;
        this.saving = saving;
    }

    @GetMapping("/saved/{token}")
    @MayUse(Who.ANYONE)
    ModelAndView look(
            @PathVariable String token, HttpServletRequest request, HttpServletResponse response) {
        var tongue = saving.tongue(token);
        return Screen.in(tongue, shown(saving.look(token), token, new Browser(request, response)));
    }

    @PostMapping("/saved/{token}")
    @MayUse(Who.ANYONE)
    ModelAndView use(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String proof,
            HttpServletRequest request,
            HttpServletResponse response) {
        var tongue = saving.tongue(token);
        var became = saving.use(token, proof, WayIn.device(request));
        return Screen.in(tongue, shown(became, token, new Browser(request, response)));
    }

    @PostMapping("/saved/{token}/again")
    @MayUse(Who.ANYONE)
    ModelAndView again(
            @PathVariable String token, HttpServletRequest request, HttpServletResponse response) {
        var tongue = saving.tongue(token);
        return Screen.in(tongue, shown(saving.again(token), token, new Browser(request, response)));
    }

    /** Who asks, and what is said to them. */
    private record Browser(HttpServletRequest request, HttpServletResponse response) {}

    private ModelAndView shown(Opening became, String token, Browser browser) {
        return switch (became) {
            case Opening.Ask(var sentTo) -> ask(token, sentTo, null);
            case Opening.Wrong(var sentTo, var left) -> ask(token, sentTo, wrong(left));
            case Opening.Open(var begun) -> way.enter(begun, browser.request(), browser.response());
            case Opening.Used(var journeyId) -> used(token, journeyId);
            case Opening.SentAgain() -> sentAgain();
            case Opening.Gone() -> gone();
        };
    }

    private static String wrong(int left) {
        return "That is not where we sent it. You can try "
                + (left == 1 ? "once more" : left + " more times");
    }

    private static ModelAndView ask(String token, SaveContact sentTo, @Nullable String wrong) {
        var page = new LinkPage(path(token), sentTo.isEmail(), wrong);
        return wrong == null
                ? Screen.page("saving/pages/link", page)
                : Screen.wrong("saving/pages/link", page);
    }

    private static ModelAndView used(String token, String journeyId) {
        return Screen.page(
                "saving/pages/link-used",
                new UsedLinkPage(path(token) + "/again", "/journeys/" + journeyId));
    }

    /** The address of a link. */
    static String path(String token) {
        return "/saved/" + token;
    }

    private static ModelAndView sentAgain() {
        return JourneyViews.says(
                null,
                "We have sent a new link",
                List.of(
                        "It went to where the first one went. This one works no longer.",
                        "It can take a few minutes to come."),
                null);
    }

    private static ModelAndView gone() {
        return JourneyViews.gone(
                "This link no longer works",
                List.of(
                        "We may have sent you a newer one: look for it in your messages.",
                        "Or its time is over. We delete saved answers on the day that the"
                                + " message said."),
                new Link("Start again", "/services"));
    }
}
