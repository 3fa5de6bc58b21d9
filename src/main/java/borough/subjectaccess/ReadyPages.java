package borough.subjectaccess;

import borough.accounts.Account;
import borough.accounts.Accounts;
import borough.accounts.HomePart;
import borough.accounts.HomeParts;
import borough.audit.Actor;
import borough.council.ResidentSignedIn.Level;
import borough.subjectaccess.Delivery.Fetched;
import borough.tongues.Tongue;
import borough.tongues.Tongues;
import borough.web.Fault;
import borough.web.Link;
import borough.web.MayUse;
import borough.web.Screen;
import borough.web.Viewer;
import borough.web.Who;
import borough.web.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;

/** Where a customer asks for what we hold about them, and fetches what was released. */
@Controller
class ReadyPages {
    private static final String PATH = "/account/information";
    private static final String LINK = "/information/{token}";

    private final SubjectAccess access;
    private final Delivery handing;
    private final SubjectAccess.Times times;
    private final Theirs theirs;

    ReadyPages(
            SubjectAccess access,
            Delivery handing,
            SubjectAccess.Times times,
            Theirs theirs,
            HomeParts parts) {
        this.access = access;
        this.handing = handing;
        this.times = times;
        this.theirs = theirs;
        parts.adds(this::part);
    }

    /** Whose account it is, and in which language they read. */
    @Component
    record Theirs(Accounts accounts, Tongues tongues) {
        Account account() {
            return accounts.find(Viewer.resident().account()).orElseThrow();
        }

        Tongue tongue(HttpServletRequest request) {
            var asked = request.getParameter("lang");
            return tongues.ofPage(asked == null ? account().details().language() : asked);
        }
    }

    // It stands there only while something waits: whoever wants to ask finds it among the services.
    private Optional<HomePart> part(Account account) {
        var ready = Optional.ofNullable(account.customer()).map(handing::ready).orElse(List.of());
        return ready.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new HomePart(
                                60,
                                Tongue.say("What we hold about you"),
                                Tongue.say("It is ready for you to read."),
                                List.of(),
                                new Link(Tongue.say("Read what we hold about you"), PATH)));
    }

    @GetMapping(PATH)
    @MayUse(Who.RESIDENTS)
    ModelAndView ready(HttpServletRequest request) {
        var tongue = theirs.tongue(request);
        var account = theirs.account();
        return Screen.in(
                tongue,
                Screen.spoken("subjectaccess/pages/ready", tongue.speaking(() -> page(account))));
    }

    private ReadyPage page(Account account) {
        var customer = account.customer();
        if (customer == null) {
            return new ReadyPage(false, List.of(), List.of());
        }
        var now = times.now();
        return new ReadyPage(
                true,
                access.of(customer).stream()
                        .filter(it -> it.closedAt() == null)
                        .map(it -> Tongue.say(Words.day(it.dueOn(), now)))
                        .toList(),
                handing.ready(customer).stream().flatMap(it -> ready(it, now).stream()).toList());
    }

    private static Optional<ReadyPage.Ready> ready(AccessPackage it, Instant now) {
        return Optional.ofNullable(it.released())
                .map(
                        one ->
                                new ReadyPage.Ready(
                                        PATH + "/" + it.id(),
                                        Tongue.say(Words.day(one.by().at(), now)),
                                        Tongue.say(Words.day(one.readyUntil(), now))));
    }

    /** Asks for it; whoever's identity was checked in their account need not show it again. */
    @PostMapping(PATH)
    @MayUse(Who.RESIDENTS)
    ModelAndView ask() {
        var account = theirs.account();
        var isSure = account.level() == Level.IDENTITY;
        Optional.ofNullable(account.customer()).ifPresent(it -> access.askFromAccount(it, isSure));
        return Screen.go(PATH);
    }

    @GetMapping(PATH + "/{id}/{paper}")
    @MayUse(Who.RESIDENTS)
    ResponseEntity<byte[]> paper(@PathVariable String id, @PathVariable String paper) {
        var account = theirs.account();
        var form = Paper.read(paper).orElseThrow(AccessPages::notFound);
        return Optional.ofNullable(account.customer())
                .flatMap(
                        it ->
                                handing.open(
                                        AccessPages.id(id), form, it, Actor.resident(account.id())))
                .map(form::answer)
                .orElseThrow(AccessPages::notFound);
    }

    /** Opening the link changes nothing: readers of mail open links before people do. */
    @GetMapping(LINK)
    @MayUse(Who.ANYONE)
    ModelAndView look(@PathVariable String token) {
        return handing.works(token)
                ? Screen.page("subjectaccess/pages/fetch", new FetchPage(true, null))
                : gone();
    }

    private static ModelAndView gone() {
        return Screen.page("subjectaccess/pages/fetch", new FetchPage(false, null));
    }

    @PostMapping(LINK)
    @MayUse(Who.ANYONE)
    ModelAndView fetch(@PathVariable String token, @RequestParam(defaultValue = "") String code) {
        return switch (handing.fetch(token, code)) {
            case Fetched.Here(var zip) -> new ModelAndView(file(zip));
            case Fetched.Wrong(var left) -> wrong(left);
            case Fetched.Gone() -> gone();
        };
    }

    private static View file(byte[] zip) {
        return (model, request, response) -> {
            var answer = Paper.ZIP.answer(zip);
            response.setCharacterEncoding((String) null);
            answer.getHeaders()
                    .forEach((name, values) -> response.setHeader(name, values.getFirst()));
            response.getOutputStream().write(zip);
        };
    }

    private static ModelAndView wrong(int left) {
        var says =
                Tongue.say(
                        "That is not the code. You can try "
                                + left
                                + (left == 1 ? " more time" : " more times"));
        return Screen.wrong(
                "subjectaccess/pages/fetch", new FetchPage(true, new Fault("code", says)));
    }
}
