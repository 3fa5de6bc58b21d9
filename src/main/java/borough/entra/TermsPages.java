package borough.entra;

import borough.council.Duty;
import borough.entra.Terms.Provider;
import borough.web.Fault;
import borough.web.Frames;
import borough.web.Links;
import borough.web.MayUse;
import borough.web.Screen;
import borough.web.Viewer;
import borough.web.Who;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Where administrators say with which accounts staff sign in. */
@Controller
class TermsPages {
    private static final String PATH = "/staff/council-accounts";
    private static final String PAGE = "entra/pages/terms";
    private static final int PLACE = 85;
    private static final String TENANT =
            "[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}";
    private static final String CLIENT = "[A-Za-z0-9-]{1,100}";

    private final Agreements agreements;
    private final Links links;

    TermsPages(Agreements agreements, Links links, Frames frames) {
        this.agreements = agreements;
        this.links = links;
        frames.places(
                person ->
                        person.may(Duty.ADMINISTER)
                                ? List.of(new Frames.Place(PLACE, "Council accounts", PATH, 0))
                                : List.of());
    }

    @GetMapping(PATH)
    @MayUse(Who.ADMINISTRATORS)
    ModelAndView terms() {
        var now = agreements.current();
        var form =
                now.filter(it -> it.provider() == Provider.MICROSOFT)
                        .map(
                                it ->
                                        new TermsPage.Form(
                                                it.tenant().toString(),
                                                it.clientId(),
                                                it.instead()))
                        .orElseGet(() -> new TermsPage.Form("", "", false));
        return Screen.page(PAGE, page(form, List.of()));
    }

    private TermsPage page(TermsPage.Form form, List<Fault> faults) {
        var now = agreements.current();
        var says =
                now.map(
                                it ->
                                        it.provider() == Provider.STAND_IN
                                                ? "Staff sign in at the stand-in for Microsoft"
                                                        + " Entra."
                                                : "Staff sign in with Microsoft Entra.")
                        .orElse("Staff sign in by links and passkeys alone.");
        var addresses =
                List.of(
                        "To come back to: " + links.to(Entra.BACK),
                        "Front-channel logout: " + links.to(Entra.SIGNED_OUT),
                        "After signing out: " + links.to("/sign-in"));
        return new TermsPage(says, now.isPresent(), agreements.isMadeUp(), form, addresses, faults);
    }

    @PostMapping(PATH)
    @MayUse(Who.ADMINISTRATORS)
    ModelAndView set(
            @RequestParam(defaultValue = "") String tenant,
            @RequestParam(defaultValue = "") String client,
            @RequestParam(defaultValue = "") String secret,
            @RequestParam(defaultValue = "") String instead) {
        var faults = faults(tenant.strip(), client.strip(), secret.strip());
        var isInstead = instead.equals("yes");
        if (!faults.isEmpty()) {
            var form = new TermsPage.Form(shown(tenant), shown(client), isInstead);
            return Screen.wrong(PAGE, page(form, faults));
        }
        agreements.withMicrosoft(
                Viewer.signedIn(),
                UUID.fromString(tenant.strip()),
                client.strip(),
                secret.strip(),
                isInstead);
        return Screen.go(PATH);
    }

    private static String shown(String text) {
        return text.length() > 100 ? "" : text.strip();
    }

    private List<Fault> faults(String tenant, String client, String secret) {
        var faults = new ArrayList<Fault>();
        if (!tenant.matches(TENANT)) {
            faults.add(
                    new Fault(
                            "tenant",
                            "Enter your own directory’s id, like"
                                    + " 00000000-0000-0000-0000-000000000000"));
        }
        if (!client.matches(CLIENT)) {
            faults.add(new Fault("client", "Enter the application’s id"));
        }
        var mayKeep =
                agreements.current().filter(it -> it.provider() == Provider.MICROSOFT).isPresent();
        if (secret.isEmpty() ? !mayKeep : secret.length() > 500) {
            faults.add(new Fault("secret", "Enter the secret that was made for it"));
        }
        return faults;
    }

    @PostMapping(PATH + "/stand-in")
    @MayUse(Who.ADMINISTRATORS)
    ModelAndView standIn(@RequestParam(defaultValue = "") String instead) {
        if (!agreements.isMadeUp()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        agreements.withStandIn(Viewer.signedIn(), instead.equals("yes"));
        return Screen.go(PATH);
    }

    @PostMapping(PATH + "/end")
    @MayUse(Who.ADMINISTRATORS)
    ModelAndView end() {
        agreements.end();
        return Screen.go(PATH);
    }
}
