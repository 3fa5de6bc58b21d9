package borough.staff;

import borough.cases.Case;
import borough.cases.Cases;
import borough.cases.Event;
import borough.council.Structure;
import borough.values.Reference;
import borough.web.Choice;
import borough.web.Fault;
import borough.web.MayUse;
import borough.web.Moment;
import borough.web.Screen;
import borough.web.SummaryRow;
import borough.web.Tag;
import borough.web.Viewer;
import borough.web.Who;
import borough.worklists.CaseHolders;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
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

/** One case, with what may happen next. */
@Controller
class CasePages {
    private final Cases cases;
    private final Structure structure;
    private final Clock clock;
    private final CaseHolders holders;

    CasePages(Cases cases, Structure structure, Clock clock, CaseHolders holders) {
        this.cases = cases;
        this.structure = structure;
        this.clock = clock;
        this.holders = holders;
    }

    private Tag tag(Case it) {
        var words = sentence(it.where().stage());
        if (!it.isOpen()) {
            return Tag.quiet(words);
        }
        return it.isLate(clock.instant()) ? Tag.late("Late: " + words) : Tag.moving(words);
    }

    @GetMapping("/staff/cases/{reference}")
    @MayUse(Who.STAFF)
    ModelAndView one(@PathVariable String reference) {
        return Screen.page("staff/pages/case", page(reference, null));
    }

    @PostMapping("/staff/cases/{reference}")
    @MayUse(Who.STAFF)
    ModelAndView decide(
            @PathVariable String reference,
            @RequestParam(defaultValue = "") String next,
            @RequestParam(defaultValue = "") String note,
            @RequestParam(defaultValue = "") Set<String> tick) {
        try {
            var deciding = new Cases.Deciding(next, note.strip(), tick);
            cases.decide(read(reference), deciding, Viewer.signedIn());
        } catch (Cases.NotAllowed refused) {
            var fault = new Fault("note", String.valueOf(refused.getMessage()));
            return Screen.wrong("staff/pages/case", page(reference, fault));
        }
        return Screen.go("/staff/cases/" + reference);
    }

    private static Reference read(String reference) {
        return Reference.read(reference).orElseThrow(CasePages::notFound);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    private CasePage page(String reference, @Nullable Fault fault) {
        var read = read(reference);
        var story = cases.story(read).orElseThrow(CasePages::notFound);
        var it = story.about();
        var choices = cases.choices(read, Viewer.signedIn());
        return new CasePage(
                it.reference().text(),
                it.about().title(),
                it.about().place(),
                story.picture(),
                tag(it),
                it.isOpen() ? it.where().dueAt().orElse(null) : null,
                held(it),
                holders.of(it, Viewer.signedIn()),
                choices.stream().map(CasePages::next).toList(),
                ticks(choices),
                "/staff/cases/" + it.reference().text(),
                story.answers().stream()
                        .map(answer -> SummaryRow.of(answer.question(), answer.words()))
                        .toList(),
                story.events().reversed().stream().map(CasePages::moment).toList(),
                null,
                fault);
    }

    private static CasePage.Next next(Cases.Choice it) {
        return new CasePage.Next(it.decision(), sentence(it.decision()), true, it.needsReason());
    }

    private static List<Choice> ticks(List<Cases.Choice> choices) {
        return choices.stream()
                .flatMap(it -> it.mustTick().stream())
                .distinct()
                .map(it -> Choice.of(it, sentence(it)))
                .toList();
    }

    private List<SummaryRow> held(Case it) {
        var holder = it.where().team().map(this::nameOf).orElse("Nobody");
        return List.of(
                SummaryRow.of("Team", holder), SummaryRow.of("Came by", it.about().channel()));
    }

    private String nameOf(String holder) {
        return structure
                .team(holder)
                .map(it -> it.name())
                .or(() -> structure.department(holder).map(it -> it.name()))
                .orElse(holder);
    }

    private static Moment moment(Event it) {
        var says = sentence(it.what());
        return switch (it.what()) {
            case "opened" -> Moment.by(it.at(), "Sent", it.by().who(), it.by().channel());
            case "entered" -> new Moment(it.at(), sentence(it.words()), null, it.by().who(), null);
            default -> new Moment(it.at(), says, it.words(), it.by().who(), null);
        };
    }

    private static String sentence(String words) {
        return words.isEmpty()
                ? words
                : words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
    }
}
