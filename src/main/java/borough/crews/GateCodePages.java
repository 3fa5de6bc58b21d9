package borough.crews;

import borough.crews.GateCodes.Look;
import borough.crews.GateCodes.Opened;
import borough.values.Uprn;
import borough.web.MayUse;
import borough.web.Screen;
import borough.web.Viewer;
import borough.web.Who;
import borough.web.Words;
import java.time.Clock;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Opening the code of a gate, and a supervisor's list of who was refused one. */
@Controller
class GateCodePages {
    private static final String TEMPLATE = "crews/pages/gatecode";
    private static final long MOST = 999_999_999_999L;

    private final GateCodes codes;
    private final Clock clock;

    GateCodePages(GateCodes codes, Clock clock) {
        this.codes = codes;
        this.clock = clock;
    }

    @GetMapping("/crew/{round}/homes/{uprn}/gate-code")
    @MayUse({Who.CREWS, Who.SUPERVISORS})
    ModelAndView open(@PathVariable String round, @PathVariable long uprn) {
        if (uprn < 1 || uprn > MOST) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return switch (codes.open(round, new Uprn(uprn), Viewer.signedIn())) {
            case Opened.Code it ->
                    Screen.page(TEMPLATE, new GateCodePage(it.address(), it.code(), null));
            case Opened.None it ->
                    Screen.page(TEMPLATE, new GateCodePage(it.address(), null, null));
            case Opened.Refused _ ->
                    Screen.with(
                            HttpStatus.FORBIDDEN,
                            TEMPLATE,
                            new GateCodePage("Gate code", null, round));
            case Opened.Nowhere _ -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }

    @GetMapping("/staff/rounds/gate-codes")
    @MayUse(Who.SUPERVISORS)
    ModelAndView refused() {
        var looks = codes.refused().stream().map(this::line).toList();
        return Screen.page("crews/pages/gatelooks", new GateLooksPage(looks));
    }

    private GateLooksPage.Line line(Look it) {
        var day = Words.day(it.at().atZone(clock.getZone()).toLocalDate(), clock.instant());
        return new GateLooksPage.Line(
                day + " at " + Words.time(it.at()),
                it.who(),
                it.address(),
                "round " + it.round() + ": " + it.why());
    }
}
