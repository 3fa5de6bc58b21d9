package borough.helping;

import borough.accounts.Account;
import borough.accounts.Accounts;
import borough.accounts.HomePart;
import borough.accounts.HomeParts;
import borough.authorities.Authorities;
import borough.authorities.Authority;
import borough.authorities.AuthorityRules;
import borough.tongues.Tongue;
import borough.web.Choice;
import borough.web.Fault;
import borough.web.MayUse;
import borough.web.Screen;
import borough.web.Viewer;
import borough.web.Who;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where somebody says who may act for them, by a link or in their account, and ends it. */
@Controller
class GivingPages {
    private static final String WORD = "helping/pages/word";
    private static final int ORDER = 60;

    private final Authorities authorities;
    private final AuthorityRules rules;
    private final Matters matters;
    private final Accounts accounts;
    private final Clock clock;

    GivingPages(
            Authorities authorities,
            AuthorityRules rules,
            Matters matters,
            Around around,
            Clock clock) {
        this.authorities = authorities;
        this.rules = rules;
        this.matters = matters;
        this.accounts = around.accounts();
        this.clock = clock;
        around.parts().adds(this::part);
    }

    /** Accounts, and their home pages. */
    @Component
    record Around(Accounts accounts, HomeParts parts) {}

    @GetMapping("/authorities/give")
    @MayUse(Who.ANYONE)
    ModelAndView look(@RequestParam(defaultValue = "") String token) {
        return asked(token)
                .map(it -> Screen.page("helping/pages/give", page(it, token, List.of())))
                .orElseGet(OverAdvice::gone);
    }

    // Whom it is for can't say yes to themselves, whoever passed the link on.
    private Optional<Authority> asked(String token) {
        var email =
                Viewer.ifResident()
                        .flatMap(it -> accounts.find(it.account()))
                        .map(it -> it.details().email())
                        .orElse("");
        return authorities.look(token, "give").filter(it -> !authorities.isFor(it, email));
    }

    private GivePage page(Authority it, String token, List<Fault> faults) {
        var now = rules.current();
        var kind = now.kinds().get(it.kind());
        return new GivePage(
                token,
                it.names().representative(),
                kind == null ? "" : kind.called(),
                matters.choices(now.areas()),
                now.may().entrySet().stream()
                        .map(one -> Choice.chosen(one.getKey(), one.getValue()))
                        .toList(),
                now.lasts().entrySet().stream()
                        .map(one -> Choice.of(one.getKey(), one.getValue()))
                        .toList(),
                faults);
    }

    @PostMapping("/authorities/give")
    @MayUse(Who.ANYONE)
    ModelAndView give(
            @RequestParam(defaultValue = "") String token,
            @RequestParam(name = "area", defaultValue = "") List<String> chosen,
            @RequestParam(defaultValue = "") List<String> may,
            @RequestParam(defaultValue = "") String lasts) {
        var asked = asked(token);
        if (asked.isEmpty()) {
            return OverAdvice.gone();
        }
        var now = rules.current();
        var faults = new ArrayList<Fault>();
        if (chosen.isEmpty() || !now.areas().containsAll(chosen)) {
            faults.add(new Fault("area", "Select what they may deal with"));
        }
        if (may.isEmpty() || !now.may().keySet().containsAll(may)) {
            faults.add(new Fault("may", "Select what they may do"));
        }
        if (!now.lasts().containsKey(lasts)) {
            faults.add(new Fault("lasts", "Select how long"));
        }
        if (!faults.isEmpty()) {
            return Screen.wrong("helping/pages/give", page(asked.get(), token, faults));
        }
        var scope = new Authority.Scope(chosen, List.of(), null, may);
        return authorities.give(token, scope, Integer.parseInt(lasts))
                ? Screen.page(
                        WORD,
                        new TheirWordPage(
                                asked.get().names().representative() + " may act for you now",
                                "We have sent you a message with a link. Use it to end this at any"
                                        + " time, or ring us.",
                                ""))
                : OverAdvice.gone();
    }

    @GetMapping("/authorities/end")
    @MayUse(Who.ANYONE)
    ModelAndView ending(@RequestParam(defaultValue = "") String token) {
        return authorities
                .look(token, "end")
                .map(
                        it ->
                                Screen.page(
                                        WORD,
                                        new TheirWordPage(
                                                "Shall "
                                                        + it.names().representative()
                                                        + " act for you no more?",
                                                "It ends at once, everywhere.",
                                                token)))
                .orElseGet(OverAdvice::gone);
    }

    @PostMapping("/authorities/end")
    @MayUse(Who.ANYONE)
    ModelAndView end(@RequestParam(defaultValue = "") String token) {
        return authorities.end(token)
                ? Screen.page(
                        WORD,
                        new TheirWordPage(
                                "It has ended", "Nobody can act for you by it any more.", ""))
                : OverAdvice.gone();
    }

    private Optional<HomePart> part(Account account) {
        var given = given(account);
        return given.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new HomePart(
                                ORDER,
                                Tongue.say("People who help you"),
                                "",
                                given.stream()
                                        .map(
                                                it ->
                                                        new HomePart.Line(
                                                                it.names().representative(),
                                                                Days.until(it),
                                                                "/account/authorities",
                                                                false))
                                        .toList(),
                                null));
    }

    // Only where it was proved that the account is that customer's.
    private List<Authority> given(Account account) {
        var customer = account.customer();
        return customer == null
                ? List.of()
                : authorities.ofGiver(customer).stream()
                        .filter(it -> it.isInForce(clock.instant()))
                        .toList();
    }

    private Account theirs() {
        return accounts.find(Viewer.resident().account()).orElseThrow();
    }

    @GetMapping("/account/authorities")
    @MayUse(Who.RESIDENTS)
    ModelAndView given() {
        var all =
                given(theirs()).stream()
                        .map(
                                it ->
                                        new GiversPage.Given(
                                                it.id().toString(),
                                                it.names().representative(),
                                                matters.words(it) + ", until " + Days.until(it)))
                        .toList();
        return Screen.page("helping/pages/given", new GiversPage(all));
    }

    @PostMapping("/account/authorities/{id}/end")
    @MayUse(Who.RESIDENTS)
    ModelAndView end(@PathVariable UUID id) {
        var account = theirs();
        given(account).stream()
                .filter(it -> it.id().equals(id))
                .forEach(it -> authorities.end(id, Authorities.Doer.giver(account.id())));
        return Screen.go("/account/authorities");
    }
}
