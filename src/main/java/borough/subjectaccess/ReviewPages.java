package borough.subjectaccess;

import borough.customers.Customers;
import borough.holdings.Holdings;
import borough.subjectaccess.AccessPackage.State;
import borough.subjectaccess.ItemsStore.Wanted;
import borough.subjectaccess.ReviewItem.Decision;
import borough.subjectaccess.ReviewItem.What;
import borough.subjectaccess.ReviewPage.Item;
import borough.subjectaccess.ReviewPage.Part;
import borough.subjectaccess.SubjectAccess.Outcome;
import borough.web.Choice;
import borough.web.Fault;
import borough.web.MayUse;
import borough.web.Paging;
import borough.web.Screen;
import borough.web.Viewer;
import borough.web.Who;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Looking through what was gathered, item by item, the second look, and the release. */
@Controller
class ReviewPages {
    private static final String ONE = AccessPages.PATH + "/packages/{id}";
    private static final String PAGE = "subjectaccess/pages/review";
    private static final int OF_A_PAGE = 50;

    private final Reviewing reviewing;
    private final Delivery handing;
    private final Holdings holdings;
    private final Customers customers;
    private final SubjectAccess.Times times;

    ReviewPages(
            Reviewing reviewing,
            Delivery handing,
            Holdings holdings,
            Customers customers,
            SubjectAccess.Times times) {
        this.reviewing = reviewing;
        this.handing = handing;
        this.holdings = holdings;
        this.customers = customers;
        this.times = times;
    }

    /** What the page shows: which part, which items of it, and which page of them. */
    record Look(String part, String show, int page) {
        static Look read(String part, String show, String page) {
            int number = page.matches("[1-9][0-9]{0,3}") ? Integer.parseInt(page) : 1;
            return new Look(plain(part), plain(show), number);
        }

        // What stands in an address of ours is a plain word.
        private static String plain(String word) {
            return word.matches("[a-z]{0,20}") ? word : "";
        }

        Wanted wanted(State state) {
            return switch (show) {
                case "all" -> Wanted.ALL;
                case "marked" -> Wanted.MARKED;
                default -> state == State.REVIEW ? Wanted.OPEN : Wanted.MARKED;
            };
        }
    }

    @GetMapping(ONE)
    @MayUse(Who.SUPERVISORS)
    ModelAndView look(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String part,
            @RequestParam(defaultValue = "") String show,
            @RequestParam(defaultValue = "1") String page) {
        var it = find(id);
        if (customers.keepsBack(it.customer(), Viewer.signedIn())) {
            return Screen.go("/staff/customers/" + it.customer());
        }
        reviewing.looked(it, Viewer.signedIn());
        return Screen.page(PAGE, page(it, Look.read(part, show, page), null, null));
    }

    private AccessPackage find(String id) {
        return reviewing
                .find(AccessPages.id(id), Viewer.signedIn())
                .filter(it -> it.state() != State.DROPPED)
                .orElseThrow(AccessPages::notFound);
    }

    private ReviewPage page(
            AccessPackage it, Look look, @Nullable Fault fault, Delivery.@Nullable Link link) {
        var wanted = look.wanted(it.state());
        int count = reviewing.count(it, wanted, look.part());
        int pages = Math.max(1, (count + OF_A_PAGE - 1) / OF_A_PAGE);
        int page = Math.min(look.page(), pages);
        var items =
                reviewing.some(
                        it,
                        wanted,
                        look.part(),
                        new Reviewing.Span((page - 1) * OF_A_PAGE, OF_A_PAGE));
        var path = AccessPages.PATH + "/packages/" + it.id();
        var address = path + "?part=" + look.part() + "&show=" + look.show();
        var released = it.released();
        return new ReviewPage(
                new ReviewPage.Head(
                        path,
                        AccessPages.PATH + "/" + it.request(),
                        it.state().says(),
                        it.state() == State.REVIEW,
                        it.mayBeReleasedBy(Viewer.signedIn().person()),
                        it.sentBack(),
                        released == null ? null : released.readyUntil(),
                        released != null && released.isReady(times.now()),
                        it.byAccount()),
                parts(it, path, look),
                new ReviewPage.Shown(
                        look.part(),
                        wanted.name().toLowerCase(Locale.ROOT),
                        items.stream().map(one -> item(one, fault)).toList(),
                        new Paging(page, pages, address),
                        count),
                times.rules().current().exemptions().entrySet().stream()
                        .map(one -> Choice.of(one.getKey(), one.getValue()))
                        .toList(),
                fault,
                link);
    }

    private List<Part> parts(AccessPackage it, String path, Look look) {
        var counts = reviewing.counts(it);
        var all = new ArrayList<Part>();
        for (var holding : holdings.all()) {
            var count = counts.get(holding.name());
            if (count != null) {
                all.add(
                        new Part(
                                holding.name(),
                                holding.title(),
                                path + "?part=" + holding.name() + "&show=" + look.show(),
                                count.all(),
                                count.open(),
                                holding.name().equals(look.part())));
            }
        }
        return all;
    }

    private Item item(ReviewItem it, @Nullable Fault fault) {
        var decision = it.decision();
        var about = it.item().about();
        var file = it.item().file();
        return new Item(
                it.position(),
                it.item().title(),
                it.item().at(),
                it.item().said(),
                it.item().others(),
                file == null || about == null
                        ? null
                        : "/staff/cases/" + about.text() + "/files/" + file,
                decision == null ? "" : decision.what().word(),
                decision == null ? "" : decision.exemption(),
                decision == null ? "" : String.join("\n", decision.cut()),
                fault != null && fault.field().equals("d-" + it.position()) ? fault.says() : null);
    }

    /** Everything that was decided on one page of items, at once. */
    @PostMapping(ONE)
    @MayUse(Who.SUPERVISORS)
    ModelAndView decide(@PathVariable String id, @RequestParam Map<String, String> given) {
        var it = find(id);
        var show = given.getOrDefault("show", "");
        var look = Look.read(given.getOrDefault("part", ""), show, "1");
        return after(it, look, reviewing.decide(it, decisions(given), Viewer.signedIn()));
    }

    private static Map<Integer, Decision> decisions(Map<String, String> given) {
        var all = new TreeMap<Integer, Decision>();
        given.forEach(
                (field, value) -> {
                    if (field.matches("d-[1-9][0-9]{0,6}") && !value.isEmpty()) {
                        var number = field.substring(2);
                        what(value)
                                .ifPresent(
                                        what ->
                                                all.put(
                                                        Integer.valueOf(number),
                                                        decision(what, number, given)));
                    }
                });
        return all;
    }

    private static Decision decision(What what, String number, Map<String, String> given) {
        var cut =
                given.getOrDefault("c-" + number, "")
                        .replace("\0", "")
                        .lines()
                        .map(String::strip)
                        .filter(it -> !it.isEmpty())
                        .toList();
        return what == What.KEEP
                ? Decision.KEEP
                : new Decision(
                        what,
                        given.getOrDefault("e-" + number, ""),
                        what == What.REDACT ? cut : List.of());
    }

    private static Optional<What> what(String value) {
        return List.of(What.values()).stream().filter(it -> it.word().equals(value)).findFirst();
    }

    private ModelAndView after(AccessPackage it, Look look, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done done ->
                    Screen.go(
                            AccessPages.PATH
                                    + "/packages/"
                                    + it.id()
                                    + "?part="
                                    + look.part()
                                    + "&show="
                                    + look.show());
            case Outcome.Refused no -> {
                var field = no.field().matches("[0-9]+") ? "d-" + no.field() : no.field();
                yield Screen.wrong(PAGE, page(it, look, new Fault(field, no.says()), null));
            }
        };
    }

    private ModelAndView did(String id, Function<AccessPackage, Outcome> what) {
        var it = find(id);
        return after(it, Look.read("", "", "1"), what.apply(it));
    }

    @PostMapping(ONE + "/keep-rest")
    @MayUse(Who.SUPERVISORS)
    ModelAndView keepRest(@PathVariable String id, @RequestParam(defaultValue = "") String part) {
        return did(id, it -> reviewing.keepRest(it, part, Viewer.signedIn()));
    }

    @PostMapping(ONE + "/reviewed")
    @MayUse(Who.SUPERVISORS)
    ModelAndView reviewed(@PathVariable String id) {
        return did(id, it -> reviewing.reviewed(it, Viewer.signedIn()));
    }

    @PostMapping(ONE + "/send-back")
    @MayUse(Who.SUPERVISORS)
    ModelAndView sendBack(@PathVariable String id, @RequestParam(defaultValue = "") String why) {
        var plain = why.replace("\0", "");
        return did(id, it -> reviewing.sendBack(it, plain, Viewer.signedIn()));
    }

    @PostMapping(ONE + "/release")
    @MayUse(Who.SUPERVISORS)
    ModelAndView release(@PathVariable String id) {
        return did(id, it -> reviewing.release(it, Viewer.signedIn()));
    }

    /** Makes a link, and shows it with its code this once. */
    @PostMapping(ONE + "/link")
    @MayUse(Who.SUPERVISORS)
    ModelAndView link(@PathVariable String id) {
        var it = find(id);
        return handing.link(it, Viewer.signedIn())
                .map(link -> Screen.page(PAGE, page(it, Look.read("", "", "1"), null, link)))
                .orElseGet(() -> Screen.go(AccessPages.PATH + "/packages/" + it.id()));
    }

    /** What was released, as it was. */
    @GetMapping(ONE + "/{paper}")
    @MayUse(Who.SUPERVISORS)
    ResponseEntity<byte[]> paper(@PathVariable String id, @PathVariable String paper) {
        var it = find(id);
        if (customers.keepsBack(it.customer(), Viewer.signedIn())) {
            throw AccessPages.notFound();
        }
        var form = Paper.read(paper).orElseThrow(AccessPages::notFound);
        return handing.open(it, form, Viewer.signedIn())
                .map(form::answer)
                .orElseThrow(AccessPages::notFound);
    }
}
