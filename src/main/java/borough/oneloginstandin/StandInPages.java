package borough.oneloginstandin;

import borough.oidc.StandIns;
import borough.onelogin.Terms;
import borough.onelogin.WaysOut;
import borough.web.Choice;
import borough.web.MayUse;
import borough.web.Screen;
import borough.web.Who;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The stand-in's pages: being somebody, and what it should do wrong. */
@Controller
class StandInPages {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final String AUTHORIZE = Terms.STAND_IN + "/authorize";
    private static final String MISTAKES = Terms.STAND_IN + "/mistakes";

    private final StandIn standIn;
    private final SignsOut signsOut;

    StandInPages(StandIn standIn, SignsOut signsOut) {
        this.standIn = standIn;
        this.signsOut = signsOut;
    }

    @GetMapping(AUTHORIZE)
    @MayUse(Who.DEMONSTRATION)
    ModelAndView authorize(@RequestParam Map<String, String> sent, HttpServletRequest request) {
        var wanted = checked(sent, request);
        var error = wanted.error().or(this::turnedAway);
        if (error.isPresent()) {
            return StandIns.back(WaysOut.BACK, wanted.text("state"), Map.of("error", error.get()));
        }
        return Screen.page("oneloginstandin/pages/authorize", page(wanted));
    }

    private Optional<String> turnedAway() {
        var mistakes = standIn.mistakes();
        if (mistakes.contains(Mistake.AUTHORISE_ACCESS_DENIED)) {
            return Optional.of("access_denied");
        }
        return mistakes.contains(Mistake.AUTHORISE_TEMPORARILY_UNAVAILABLE)
                ? Optional.of("temporarily_unavailable")
                : Optional.empty();
    }

    // Who asks for an address that is not registered is told here, and nobody is sent there.
    private Wanted checked(Map<String, String> sent, HttpServletRequest request) {
        var wanted = new Wanted(sent);
        var isOurs =
                wanted.isOurClient()
                        && standIn.isRegistered(
                                wanted.text("redirect_uri"), request.getServerName());
        if (!isOurs) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        return wanted;
    }

    private AuthorizePage page(Wanted wanted) {
        var people =
                standIn.people().stream()
                        .map(
                                it ->
                                        new Choice(
                                                it.key(),
                                                it.name(),
                                                it.isProved()
                                                        ? "Born %s, %s"
                                                                .formatted(
                                                                        DAY.format(it.born()),
                                                                        it.home().street())
                                                        : "One Login can’t prove who this is",
                                                false))
                        .toList();
        return new AuthorizePage(
                wanted.isForIdentity(), List.copyOf(wanted.sent().entrySet()), people);
    }

    @PostMapping(AUTHORIZE)
    @MayUse(Who.DEMONSTRATION)
    ModelAndView agree(@RequestParam Map<String, String> sent, HttpServletRequest request) {
        var wanted = checked(sent, request);
        if (sent.containsKey("stop") || wanted.error().isPresent()) {
            return StandIns.back(
                    WaysOut.BACK,
                    wanted.text("state"),
                    Map.of("error", wanted.error().orElse("access_denied")));
        }
        return standIn.code(wanted.grant(wanted.text("person")))
                .map(it -> StandIns.back(WaysOut.BACK, wanted.text("state"), Map.of("code", it)))
                .orElseGet(
                        () ->
                                Screen.wrong(
                                        "oneloginstandin/pages/authorize",
                                        page(wanted).unchosen()));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @GetMapping(MISTAKES)
    @MayUse(Who.DEMONSTRATION)
    ModelAndView mistakes() {
        var set = standIn.mistakes();
        var choices =
                Arrays.stream(Mistake.values())
                        .map(it -> new Choice(it.code(), it.words(), null, set.contains(it)))
                        .toList();
        return Screen.page("oneloginstandin/pages/mistakes", new MistakesPage(choices));
    }

    @PostMapping(MISTAKES)
    @MayUse(Who.DEMONSTRATION)
    ModelAndView set(@RequestParam(name = "mistake", defaultValue = "") List<String> chosen) {
        standIn.set(chosen.stream().flatMap(it -> Mistake.read(it).stream()).toList());
        return Screen.go(MISTAKES);
    }

    /** Signs out here, tells the council, and goes back to it where it registered the address. */
    @GetMapping(Terms.STAND_IN + "/logout")
    @MayUse(Who.DEMONSTRATION)
    ModelAndView logout(
            @RequestParam(name = "id_token_hint", defaultValue = "") String hint,
            @RequestParam(name = "post_logout_redirect_uri", defaultValue = "") String after,
            @RequestParam(defaultValue = "") String state,
            HttpServletRequest request) {
        var isKnown = signsOut.of(hint);
        return isKnown && standIn.isRegisteredAfter(after, request.getServerName())
                ? Screen.go(
                        WaysOut.SIGNED_OUT + (state.isEmpty() ? "" : "?state=" + encoded(state)))
                : Screen.page("oneloginstandin/pages/left", new LeftPage());
    }
}
