package borough.matching;

import borough.customers.Alike.Both;
import borough.customers.CustomerId;
import borough.customers.Merges;
import borough.matching.DuplicatesPage.Merged;
import borough.matching.DuplicatesPage.Other;
import borough.web.Fault;
import borough.web.MayUse;
import borough.web.Screen;
import borough.web.Viewer;
import borough.web.Who;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/**
 * Where an adviser says of two records, one pair at a time, that they are one, or two after all.
 */
@Controller
class DuplicatesPages {
    private static final String PATH = CustomersPages.PATH + "/{id}/duplicates";
    private static final Set<String> OPEN = Set.of("waiting", "proposed");
    private static final int WHY_MAX = 500;

    private final Duplicates duplicates;
    private final Merges merges;
    private final Sides sides;

    DuplicatesPages(Duplicates duplicates, Merges merges, Sides sides) {
        this.duplicates = duplicates;
        this.merges = merges;
        this.sides = sides;
    }

    @GetMapping(PATH)
    @MayUse(Who.ADVISERS)
    ModelAndView show(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String told,
            @RequestParam(defaultValue = "") String with) {
        var says =
                switch (told) {
                    case "merged" -> "The two records are one now.";
                    case "proposed" ->
                            "You have merged many today. A second person must agree to this one.";
                    case "apart" -> "They stay two, and are not suggested again.";
                    case "unmerged" -> "They are two records again, each with its own.";
                    default -> null;
                };
        var other = with.isEmpty() ? null : MatchingPages.customer(with);
        return Screen.page(
                "matching/pages/duplicates",
                page(MatchingPages.customer(id), other, says, List.of()));
    }

    private DuplicatesPage page(
            CustomerId id, @Nullable CustomerId with, @Nullable String told, List<Fault> faults) {
        var found = duplicates.of(id).stream().filter(it -> OPEN.contains(it.state())).toList();
        var all = merges.allOf(id);
        var merged = all.stream().filter(it -> !it.equals(merges.standing(id))).toList();
        var ids = new ArrayList<CustomerId>(all);
        found.forEach(it -> ids.add(it.both().other(id)));
        Optional.ofNullable(with).ifPresent(ids::add);
        var known = sides.of(ids);
        var side = known.get(id);
        if (side == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var others = new ArrayList<>(others(id, found, known));
        if (with != null && others.stream().noneMatch(it -> it.id().equals(with.toString()))) {
            compared(id, with, known).ifPresent(others::add);
        }
        return new DuplicatesPage(
                id.toString(),
                side,
                others,
                merged.stream()
                        .flatMap(
                                it ->
                                        Optional.ofNullable(known.get(it)).stream()
                                                .map(one -> new Merged(it.toString(), one)))
                        .toList(),
                action(id),
                told,
                faults);
    }

    private static List<Other> others(
            CustomerId id, List<Suggestion> found, Map<CustomerId, Side> known) {
        var others = new ArrayList<Other>();
        for (var it : found) {
            var other = it.both().other(id);
            var side = known.get(other);
            if (side != null) {
                var by = it.isProposed() ? it.by() : null;
                others.add(new Other(other.toString(), side, it.reasons(), by));
            }
        }
        return others;
    }

    // Two that an adviser lays side by side, though the sweep did not.
    private Optional<Other> compared(CustomerId id, CustomerId with, Map<CustomerId, Side> known) {
        var side = known.get(with);
        return side == null
                ? Optional.empty()
                : duplicates
                        .compare(Both.of(id, with))
                        .map(it -> new Other(with.toString(), side, it.reasons(), null));
    }

    private static String action(CustomerId id) {
        return CustomersPages.PATH + "/" + id + "/duplicates";
    }

    @PostMapping(PATH)
    @MayUse(Who.ADVISERS)
    ModelAndView decide(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String other,
            @RequestParam(defaultValue = "") String choice,
            @RequestParam(defaultValue = "") String why) {
        var here = MatchingPages.customer(id);
        var there = MatchingPages.customer(other);
        var reason = why.strip();
        var field = "why-" + there;
        if (reason.isEmpty() || reason.length() > WHY_MAX) {
            var says = reason.isEmpty() ? "Enter why" : "Use 500 letters or fewer";
            return wrong(here, there, new Fault(field, says));
        }
        var by = Viewer.signedIn();
        return switch (choice) {
            case "apart" -> {
                duplicates.apart(Both.of(here, there), by, reason);
                yield Screen.go(action(here) + "?told=apart");
            }
            case "unmerge" ->
                    duplicates.unmerge(there, by, reason)
                            ? Screen.go(action(here) + "?told=unmerged")
                            : wrong(here, there, new Fault(field, "It is not merged any more"));
            case "merge" -> merged(here, there, duplicates.merge(here, there, by, reason), field);
            default -> throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        };
    }

    private ModelAndView merged(
            CustomerId here, CustomerId there, Duplicates.Outcome outcome, String field) {
        return switch (outcome) {
            case MERGED -> Screen.go(action(here) + "?told=merged");
            case PROPOSED -> Screen.go(action(here) + "?told=proposed");
            case NEEDS_ANOTHER ->
                    wrong(
                            here,
                            there,
                            new Fault(field, "You proposed it: somebody else must agree"));
            case TOO_FAST ->
                    wrong(
                            here,
                            there,
                            new Fault(field, "Wait a minute, and look at each pair well"));
            case NOT_TWO -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }

    private ModelAndView wrong(CustomerId here, CustomerId there, Fault fault) {
        return Screen.wrong("matching/pages/duplicates", page(here, there, null, List.of(fault)));
    }
}
