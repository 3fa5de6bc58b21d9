package borough.govukpaystandin;

import borough.govukpay.Terms;
import borough.values.Money;
import borough.web.Choice;
import borough.web.MayUse;
import borough.web.Screen;
import borough.web.Who;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The stand-in's card page, and what it should do wrong. Only test cards are known to it. */
@Controller
class PayStandInPages {
    private static final String MISTAKES = Terms.STAND_IN + "/mistakes";

    private final PayStandIn standIn;

    PayStandInPages(PayStandIn standIn) {
        this.standIn = standIn;
    }

    /** Its address opens it once, as the real one's does. */
    @GetMapping(Answers.CARD + "{token}")
    @MayUse(Who.DEMONSTRATION)
    ModelAndView open(@PathVariable String token) {
        return standIn.open(token)
                .map(it -> Screen.page("govukpaystandin/pages/card", page(it, null)))
                .orElseGet(() -> over(HttpStatus.GONE, "This payment page was used, or is over."));
    }

    @PostMapping(Answers.CARD + "{token}")
    @MayUse(Who.DEMONSTRATION)
    ModelAndView pay(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String card,
            @RequestParam(defaultValue = "") String stop) {
        var opened = standIn.opened(token).filter(it -> it.status().equals("started"));
        if (opened.isEmpty()) {
            return over(HttpStatus.GONE, "This payment is over.");
        }
        if (!stop.isEmpty()) {
            return back(standIn.giveUp(opened.get()));
        }
        return MockCard.read(card)
                .map(it -> back(standIn.pay(opened.get(), it)))
                .orElseGet(
                        () ->
                                Screen.wrong(
                                        "govukpaystandin/pages/card",
                                        page(opened.get(), "Enter one of the test cards")));
    }

    // The address was ours when the payment was made: its path is where to go on.
    private ModelAndView back(Kept it) {
        return standIn.mistakes().contains(PayMistake.RETURN_LOST)
                ? over(HttpStatus.OK, "Your browser was not sent back, as you asked.")
                : Screen.go(URI.create(it.returnUrl()).getRawPath());
    }

    private static ModelAndView over(HttpStatus status, String says) {
        return Screen.with(status, "govukpaystandin/pages/over", new OverPage(says));
    }

    private static CardPage page(Kept it, @Nullable String error) {
        return new CardPage(it.token(), new Money(it.pence()).toString(), it.description(), error);
    }

    @GetMapping(MISTAKES)
    @MayUse(Who.DEMONSTRATION)
    ModelAndView mistakes() {
        var set = standIn.mistakes();
        return Screen.page(
                "govukpaystandin/pages/pay-mistakes",
                new PayMistakesPage(
                        Arrays.stream(PayMistake.values())
                                .map(
                                        it ->
                                                new Choice(
                                                        it.code(),
                                                        it.words(),
                                                        null,
                                                        set.contains(it)))
                                .toList()));
    }

    @PostMapping(MISTAKES)
    @MayUse(Who.DEMONSTRATION)
    ModelAndView set(@RequestParam(name = "mistake", defaultValue = "") List<String> chosen) {
        standIn.set(chosen.stream().flatMap(it -> PayMistake.read(it).stream()).toList());
        return Screen.go(MISTAKES);
    }
}
