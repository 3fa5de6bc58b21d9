package borough.subjectaccess;

import borough.council.Duty;
import borough.council.SignedIn;
import borough.customers.CustomerId;
import borough.customers.CustomerParts;
import borough.customers.Customers;
import borough.subjectaccess.AccessRequest.How;
import borough.subjectaccess.RequestPage.Package;
import borough.subjectaccess.SubjectAccess.Outcome;
import borough.web.Choice;
import borough.web.Fault;
import borough.web.Frames;
import borough.web.MayUse;
import borough.web.Screen;
import borough.web.Viewer;
import borough.web.Who;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Who asked for what we hold about them: the list, and each request with what was gathered. */
@Controller
class AccessPages {
    static final String PATH = "/staff/information";
    private static final String ONE = PATH + "/{id}";
    private static final String OF = "/staff/customers/{customer}/information";
    private static final String PAGE = "subjectaccess/pages/request";

    private final SubjectAccess access;
    private final SeenCases cases;
    private final Customers customers;
    private final SubjectAccess.Times times;

    AccessPages(
            SubjectAccess access,
            SeenCases cases,
            Customers customers,
            SubjectAccess.Times times,
            Places places) {
        this.access = access;
        this.cases = cases;
        this.customers = customers;
        this.times = times;
        places.add();
    }

    /** Where these pages are found from: the left bar, and a customer's page. */
    @Component
    record Places(Frames frames, CustomerParts parts) {
        void add() {
            frames.places(
                    person ->
                            person.may(Duty.SUPERVISE)
                                    ? List.of(new Frames.Place(74, "What we hold", PATH, 0))
                                    : List.of());
            parts.add(
                    (whose, person) ->
                            person.may(Duty.SUPERVISE)
                                    ? Optional.of(part(whose.customer()))
                                    : Optional.empty());
        }

        private static CustomerParts.Part part(CustomerId customer) {
            return new CustomerParts.Part(
                    "What we hold",
                    List.of(
                            new CustomerParts.Line(
                                    "Everything we hold about them",
                                    "to be handed to them",
                                    "/staff/customers/" + customer + "/information")));
        }
    }

    @GetMapping(PATH)
    @MayUse(Who.SUPERVISORS)
    ModelAndView list() {
        var person = Viewer.signedIn();
        var open = access.open();
        return Screen.page(
                "subjectaccess/pages/requests",
                new RequestsPage(
                        open.stream()
                                .map(
                                        it ->
                                                new RequestsPage.Line(
                                                        // Of a restricted record more than the
                                                        // name is kept back.
                                                        name(it.customer()),
                                                        PATH + "/" + it.id(),
                                                        it.dueOn(),
                                                        it.isLate(times.today()),
                                                        how(it, person)))
                                .toList()));
    }

    private String how(AccessRequest it, SignedIn person) {
        var packages = access.packages(it.id(), person);
        return packages.isEmpty() ? "not gathered yet" : packages.getLast().state().says();
    }

    private String name(CustomerId id) {
        return customers
                .person(id)
                .map(it -> it.name())
                .or(() -> customers.organisation(id).map(it -> it.name()))
                .orElseThrow(AccessPages::notFound);
    }

    static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    static UUID id(String typed) {
        if (!typed.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
            throw notFound();
        }
        return UUID.fromString(typed);
    }

    /** Takes a request down from a customer's page; an open one is gone on with. */
    @GetMapping(OF)
    @MayUse(Who.SUPERVISORS)
    ModelAndView start(@PathVariable String customer) {
        var id = new CustomerId(id(customer));
        var name = name(id);
        if (customers.keepsBack(id, Viewer.signedIn())) {
            return Screen.go("/staff/customers/" + id);
        }
        var open = access.of(id).stream().filter(it -> it.closedAt() == null).findFirst();
        if (open.isPresent()) {
            return Screen.go(PATH + "/" + open.get().id());
        }
        return Screen.page(
                "subjectaccess/pages/start",
                new StartPage(
                        name,
                        "/staff/customers/" + id,
                        access.of(id).stream()
                                .map(it -> new StartPage.Past(it.cameAt(), PATH + "/" + it.id()))
                                .toList(),
                        times.due(times.now(), false)));
    }

    @PostMapping(OF)
    @MayUse(Who.SUPERVISORS)
    ModelAndView ask(@PathVariable String customer) {
        var id = new CustomerId(id(customer));
        name(id);
        if (customers.keepsBack(id, Viewer.signedIn())) {
            return Screen.go("/staff/customers/" + id);
        }
        var open = access.of(id).stream().filter(it -> it.closedAt() == null).findFirst();
        var request =
                open.map(AccessRequest::id)
                        .orElseGet(() -> access.ask(id, null, Viewer.signedIn().name()));
        return Screen.go(PATH + "/" + request);
    }

    @GetMapping(ONE)
    @MayUse(Who.SUPERVISORS)
    ModelAndView one(@PathVariable String id) {
        var request = request(id);
        return back(request).orElseGet(() -> Screen.page(PAGE, page(request, null)));
    }

    private AccessRequest request(String id) {
        return access.find(id(id)).orElseThrow(AccessPages::notFound);
    }

    // A restricted record asks for a reason first, on its own page.
    private Optional<ModelAndView> back(AccessRequest it) {
        return customers.keepsBack(it.customer(), Viewer.signedIn())
                ? Optional.of(Screen.go("/staff/customers/" + it.customer()))
                : Optional.empty();
    }

    private RequestPage page(AccessRequest it, @Nullable Fault fault) {
        var person = Viewer.signedIn();
        var theirs = cases.of(it.customer(), person);
        var identity = it.identity();
        return new RequestPage(
                name(it.customer()),
                "/staff/customers/" + it.customer(),
                PATH + "/" + it.id(),
                new RequestPage.Clock(
                        it.cameAt(),
                        it.dueOn(),
                        it.isLate(times.today()),
                        it.longer(),
                        it.longer() == null && it.closedAt() == null && !it.isLate(times.today())
                                ? times.due(it.cameAt(), true)
                                : null,
                        it.closedAt()),
                identity == null ? null : identity.how().says() + " (" + identity.by() + ")",
                theirs.keptBack(),
                access.packages(it.id(), person).stream().map(AccessPages::shown).toList(),
                Arrays.stream(How.values()).map(how -> Choice.of(how.word(), how.says())).toList(),
                fault);
    }

    private static Package shown(AccessPackage it) {
        var released = it.released();
        return new Package(
                PATH + "/packages/" + it.id(),
                it.gathered().name(),
                it.gathered().at(),
                it.state().says(),
                it.sentBack(),
                released == null ? null : released.by().at());
    }

    @PostMapping(ONE + "/identity")
    @MayUse(Who.SUPERVISORS)
    ModelAndView identity(@PathVariable String id, @RequestParam(defaultValue = "") String how) {
        var request = request(id);
        var known = Arrays.stream(How.values()).filter(it -> it.word().equals(how)).findFirst();
        if (known.isEmpty()) {
            return wrong(request, new Fault("how", "Choose how we know who asks"));
        }
        return back(request)
                .orElseGet(
                        () -> {
                            access.identified(request.id(), known.get(), Viewer.signedIn());
                            return Screen.go(PATH + "/" + request.id());
                        });
    }

    private ModelAndView wrong(AccessRequest request, Fault fault) {
        return back(request).orElseGet(() -> Screen.wrong(PAGE, page(request, fault)));
    }

    @PostMapping(ONE + "/longer")
    @MayUse(Who.SUPERVISORS)
    ModelAndView longer(@PathVariable String id, @RequestParam(defaultValue = "") String why) {
        var request = request(id);
        var plain = why.replace("\0", "").strip();
        return back(request)
                .orElseGet(
                        () ->
                                switch (access.longer(request.id(), plain, Viewer.signedIn())) {
                                    case Outcome.Done done -> Screen.go(PATH + "/" + request.id());
                                    case Outcome.Refused it ->
                                            Screen.wrong(
                                                    PAGE,
                                                    page(
                                                            request,
                                                            new Fault(it.field(), it.says())));
                                });
    }

    @PostMapping(ONE + "/gather")
    @MayUse(Who.SUPERVISORS)
    ModelAndView gather(@PathVariable String id) {
        var request = request(id);
        return back(request)
                .orElseGet(
                        () ->
                                Screen.go(
                                        PATH
                                                + "/packages/"
                                                + access.gather(request.id(), Viewer.signedIn())));
    }
}
