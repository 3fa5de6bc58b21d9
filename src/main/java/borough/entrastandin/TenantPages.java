package borough.entrastandin;

import borough.entra.Agreements;
import borough.joiners.Joiners;
import borough.oidc.StandIns;
import borough.web.Choice;
import borough.web.Links;
import borough.web.MayUse;
import borough.web.Screen;
import borough.web.Who;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The stand-in's pages: signing in as somebody, signing out, and what it should do wrong. */
@Controller
class TenantPages {
    private static final String TENANT = Agreements.STAND_IN + "/{tenant}/oauth2/v2.0";
    private static final String MISTAKES = Agreements.STAND_IN + "/mistakes";
    private static final String BACK = "/sign-in/council/back";
    private static final String PAGE = "entrastandin/pages/tenant";
    // Somebody whom the directory never told the council of.
    private static final String UNTOLD = "nobody-told-of-me";

    private final TenantStandIn standIn;
    private final Joiners joiners;
    private final Links links;

    TenantPages(TenantStandIn standIn, Joiners joiners, Links links) {
        this.standIn = standIn;
        this.joiners = joiners;
        this.links = links;
    }

    @GetMapping(TENANT + "/authorize")
    @MayUse(Who.DEMONSTRATION)
    ModelAndView authorize(
            @PathVariable String tenant,
            @RequestParam Map<String, String> sent,
            HttpServletRequest request) {
        check(tenant, sent, request);
        return standIn.mistakes().contains(TenantMistake.REFUSE)
                ? StandIns.back(BACK, text(sent, "state"), Map.of("error", "access_denied"))
                : Screen.page(PAGE, page(sent, false));
    }

    // Who asks for an address that is not registered is told here, and nobody is sent there.
    private void check(String tenant, Map<String, String> sent, HttpServletRequest request) {
        var isOurs =
                tenant.equals(Agreements.STAND_IN_TENANT.toString())
                        && text(sent, "client_id").equals(Agreements.STAND_IN_CLIENT)
                        && text(sent, "redirect_uri")
                                .equals(links.to(request.getServerName(), BACK))
                        && text(sent, "response_type").equals("code")
                        && text(sent, "code_challenge_method").equals("S256")
                        && !text(sent, "nonce").isEmpty();
        if (!isOurs) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
    }

    private static String text(Map<String, String> sent, String name) {
        return sent.getOrDefault(name, "");
    }

    private TenantPage page(Map<String, String> sent, boolean isUnchosen) {
        var people =
                joiners.accounts().stream()
                        .map(it -> Choice.of(it.externalId(), it.name()))
                        .collect(Collectors.toList());
        people.add(Choice.of(UNTOLD, "Somebody whom the directory did not tell of"));
        var kept =
                sent.entrySet().stream()
                        .filter(it -> !List.of("person", "roles", "_csrf").contains(it.getKey()))
                        .toList();
        var action = standInPath() + "/authorize";
        return new TenantPage(action, kept, people, isUnchosen);
    }

    private static String standInPath() {
        return TENANT.replace("{tenant}", Agreements.STAND_IN_TENANT.toString());
    }

    @PostMapping(TENANT + "/authorize")
    @MayUse(Who.DEMONSTRATION)
    ModelAndView agree(
            @PathVariable String tenant,
            @RequestParam Map<String, String> sent,
            HttpServletRequest request) {
        check(tenant, sent, request);
        var object = text(sent, "person");
        var account =
                joiners.accounts().stream()
                        .filter(it -> it.externalId().equals(object))
                        .findFirst();
        if (account.isEmpty() && !object.equals(UNTOLD)) {
            return Screen.wrong(PAGE, page(sent, true));
        }
        var roles =
                Arrays.stream(text(sent, "roles").split(","))
                        .map(String::strip)
                        .filter(it -> !it.isEmpty())
                        .toList();
        var code =
                standIn.code(
                        new TenantGrant(
                                text(sent, "client_id"),
                                text(sent, "redirect_uri"),
                                text(sent, "nonce"),
                                text(sent, "code_challenge"),
                                object,
                                account.map(Joiners.Account::name).orElse("Nobody"),
                                roles,
                                account.map(Joiners.Account::groups).orElse(List.of()),
                                UUID.randomUUID().toString()));
        return StandIns.back(BACK, text(sent, "state"), Map.of("code", code));
    }

    /** Signs out here and goes back to the one address that is registered. */
    @GetMapping(TENANT + "/logout")
    @MayUse(Who.DEMONSTRATION)
    ModelAndView logout(
            @PathVariable String tenant,
            @RequestParam(name = "post_logout_redirect_uri", defaultValue = "") String after,
            HttpServletRequest request) {
        var isOurs = after.equals(links.to(request.getServerName(), "/sign-in"));
        return isOurs ? Screen.go("/sign-in") : Screen.go("/");
    }

    @GetMapping(MISTAKES)
    @MayUse(Who.DEMONSTRATION)
    ModelAndView mistakes() {
        var set = standIn.mistakes();
        var choices =
                Arrays.stream(TenantMistake.values())
                        .map(it -> new Choice(it.code(), it.words(), null, set.contains(it)))
                        .toList();
        return Screen.page(
                "entrastandin/pages/mistakes", new TenantMistakesPage(MISTAKES, choices));
    }

    @PostMapping(MISTAKES)
    @MayUse(Who.DEMONSTRATION)
    ModelAndView set(@RequestParam(name = "mistake", defaultValue = "") List<String> chosen) {
        standIn.set(chosen.stream().flatMap(it -> TenantMistake.read(it).stream()).toList());
        return Screen.go(MISTAKES);
    }
}
