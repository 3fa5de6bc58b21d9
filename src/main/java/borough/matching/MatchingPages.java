package borough.matching;

import borough.council.Duty;
import borough.customers.CustomerFacts;
import borough.customers.CustomerId;
import borough.matching.CaseMatching.Asker;
import borough.matching.MatchingPage.Pair;
import borough.matching.MatchingPage.Request;
import borough.values.Reference;
import borough.web.Frames;
import borough.web.MayUse;
import borough.web.Screen;
import borough.web.Viewer;
import borough.web.Who;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Where an adviser says whose a request is, and sees which records may be one. */
@Controller
class MatchingPages {
    static final String PATH = "/staff/matching";
    private static final int PLACE = 26;
    private static final int PAGE = 20;

    private final CaseMatching matching;
    private final Duplicates duplicates;
    private final Sides sides;

    MatchingPages(CaseMatching matching, Duplicates duplicates, Sides sides, Frames frames) {
        this.matching = matching;
        this.duplicates = duplicates;
        this.sides = sides;
        frames.places(
                person ->
                        person.may(Duty.ADVISE)
                                ? List.of(new Frames.Place(PLACE, "Who is who", PATH, 0))
                                : List.of());
    }

    @GetMapping(PATH)
    @MayUse(Who.ADVISERS)
    ModelAndView all(
            @RequestParam(defaultValue = "") String told,
            @RequestParam(defaultValue = "") String after) {
        var waiting = matching.waiting(after);
        var next = waiting.size() < PAGE ? null : waiting.getLast().spot().text();
        return Screen.page(
                "matching/pages/matching",
                new MatchingPage(
                        requests(waiting),
                        next == null ? null : PATH + "?after=" + next,
                        pairs(),
                        told(told)));
    }

    private static @Nullable String told(String word) {
        return switch (word) {
            case "chosen" -> "The request is with its customer now.";
            case "new" -> "There is a new record, with the request.";
            case "later" -> "It waits behind the others.";
            case "gone" -> "Somebody else has decided that meanwhile.";
            default -> null;
        };
    }

    private List<Request> requests(List<Waiting> waiting) {
        var askers = matching.askers(waiting);
        return waiting.stream()
                .map(it -> request(it, Optional.ofNullable(askers.get(it.reference()))))
                .toList();
    }

    private static Request request(Waiting it, Optional<Asker> asker) {
        return new Request(
                it.reference().toString(),
                asker.map(Asker::title).orElse(""),
                asker.flatMap(Asker::who).map(who -> who.name().whole()).orElse("Erased"),
                PATH + "/" + it.reference().text());
    }

    private List<Pair> pairs() {
        var waiting = duplicates.waiting();
        var ids = new HashSet<CustomerId>();
        waiting.forEach(it -> ids.addAll(List.of(it.both().one(), it.both().two())));
        var known = sides.of(ids);
        return waiting.stream()
                .filter(it -> known.containsKey(it.both().one()))
                .filter(it -> known.containsKey(it.both().two()))
                .map(
                        it ->
                                new Pair(
                                        named(known.get(it.both().one())),
                                        named(known.get(it.both().two())),
                                        it.isProposed()
                                                ? "Proposed by " + it.by() + ": a second must agree"
                                                : String.join(", ", it.reasons()),
                                        CustomersPages.PATH
                                                + "/"
                                                + it.both().one()
                                                + "/duplicates"))
                .toList();
    }

    private static String named(@Nullable Side it) {
        return it == null ? "" : it.name();
    }

    @GetMapping(PATH + "/{reference}")
    @MayUse(Who.ADVISERS)
    ModelAndView one(@PathVariable String reference) {
        var read = read(reference);
        var waiting = matching.one(read);
        var asker = waiting.map(it -> matching.askers(List.of(it)).get(read));
        var who = asker.flatMap(Asker::who);
        return who.isEmpty()
                ? Screen.go(PATH + "?told=gone")
                : Screen.page(
                        "matching/pages/match",
                        page(waiting.orElseThrow(), asker.orElseThrow().title(), who.get()));
    }

    private MatchPage page(Waiting it, String title, CustomerFacts who) {
        var ids = it.candidates().stream().map(Waiting.Candidate::customer).toList();
        var known = sides.of(ids);
        return new MatchPage(
                it.reference().toString(),
                "/staff/cases/" + it.reference().text(),
                title,
                sides.asker(who),
                it.candidates().stream()
                        .flatMap(
                                one ->
                                        Optional.ofNullable(known.get(one.customer())).stream()
                                                .map(
                                                        side ->
                                                                new MatchPage.Candidate(
                                                                        side,
                                                                        one.customer().toString(),
                                                                        one.reasons())))
                        .toList(),
                PATH + "/" + it.reference().text());
    }

    @PostMapping(PATH + "/{reference}")
    @MayUse(Who.ADVISERS)
    ModelAndView decide(
            @PathVariable String reference, @RequestParam(defaultValue = "") String choice) {
        var read = read(reference);
        var by = Viewer.signedIn().name();
        return switch (choice) {
            case "later" -> {
                matching.later(read);
                yield Screen.go(PATH + "?told=later");
            }
            case "new" ->
                    Screen.go(
                            PATH
                                    + (matching.isNew(read, by).isPresent()
                                            ? "?told=new"
                                            : "?told=gone"));
            default -> {
                boolean chosen = matching.choose(read, customer(choice), by);
                yield Screen.go(PATH + (chosen ? "?told=chosen" : "?told=gone"));
            }
        };
    }

    private static Reference read(String said) {
        return Reference.read(said)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    static CustomerId customer(String said) {
        try {
            return new CustomerId(UUID.fromString(said));
        } catch (IllegalArgumentException forged) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }
}
