package borough.account;

import borough.data.Cursor;
import borough.web.MayUse;
import borough.web.Who;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** All requests of an account, and taking one in that was sent as a guest. */
@Controller
class RequestsPages {
    private static final int PAGE = 50;

    private final OwnRequests requests;
    private final Spoken spoken;

    RequestsPages(OwnRequests requests, Spoken spoken) {
        this.requests = requests;
        this.spoken = spoken;
    }

    @GetMapping("/account/requests")
    @MayUse(Who.RESIDENTS)
    ModelAndView all(@RequestParam(defaultValue = "") String before, HttpServletRequest request) {
        var from = Cursor.read(before).orElse(Cursor.NEWEST);
        var account = spoken.theirs();
        return spoken.page(
                "account/pages/requests",
                request,
                () -> {
                    var shown = requests.shown(account, from, PAGE);
                    return new RequestsPage(shown.lines(), shown.older());
                });
    }

    /** Whether a request is theirs is for them to say; its link shows that it may be. */
    @GetMapping("/account/keep/{reference}/{secret}")
    @MayUse(Who.RESIDENTS)
    ModelAndView keep(
            @PathVariable String reference,
            @PathVariable String secret,
            HttpServletRequest request) {
        var account = spoken.theirs();
        return spoken.page(
                "account/pages/keep",
                request,
                () ->
                        requests.mayKeep(account, reference, secret)
                                .orElseThrow(RequestsPages::notFound));
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    @PostMapping("/account/keep/{reference}/{secret}")
    @MayUse(Who.RESIDENTS)
    ModelAndView keepIt(
            @PathVariable String reference,
            @PathVariable String secret,
            HttpServletRequest request) {
        if (!requests.keep(spoken.theirs(), reference, secret)) {
            throw notFound();
        }
        return spoken.go("/account", request);
    }
}
