package borough.worklists;

import borough.caseload.CaseFilter.Sight;
import borough.caseload.CaseLists;
import borough.caseload.CaseLists.Heap;
import borough.caseload.CaseLists.Line;
import borough.council.SignedIn;
import borough.web.Fault;
import borough.web.Tag;
import borough.worklists.HomePage.Told;
import borough.worklists.HomePage.Work;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Draws the list that was asked for, from a few questions to the database. */
@Component
class Lists {
    private static final int PAGE = 50;

    private final CaseLists cases;
    private final Around.Looking looking;
    private final Views views;
    private final Outcomes outcomes;

    Lists(CaseLists cases, Around.Looking looking, Views views, Outcomes outcomes) {
        this.cases = cases;
        this.looking = looking;
        this.views = views;
        this.outcomes = outcomes;
    }

    /** All that waits where somebody may look, counted: in their teams, and what is their own. */
    record Counted(List<Heap> all, List<Heap> mine) {}

    /** What is said on the page beside the list. */
    record Besides(String done, List<Fault> faults) {
        static final Besides NOTHING = new Besides("", List.of());
    }

    Around around(SignedIn person) {
        return looking.around(person);
    }

    HomePage page(ListQuery query, Around around, Besides besides) {
        var counted =
                new Counted(
                        cases.heaps(
                                Sight.of(around.reach().sees(), around.person()),
                                around.at().counted()),
                        cases.heapsOf(around.me(), around.at().counted()));
        var lines = lines(query, around);
        var shown = lines.subList(0, Math.min(PAGE, lines.size()));
        var names = names(shown, counted);
        var panel = new Panel(query, around, counted, names);
        var saved = views.of(around.person(), around.reach());
        var first = views.first(around.person()).orElse("");
        return new HomePage(
                panel.heading(saved),
                panel.views(saved),
                panel.filters(),
                new HomePage.Rows(
                        shown.stream().map(it -> work(it, around, names)).toList(),
                        query.written(),
                        lines.size() > PAGE
                                ? query.from(CaseLists.Spot.of(shown.getLast().about())).path()
                                : null,
                        query.after().isEmpty() ? null : query.fromStart().path(),
                        mark(around.person())),
                new HomePage.Acts(
                        panel.people(assignees(query, around)),
                        panel.shareWith(),
                        panel.own(saved),
                        first.equals(query.fromStart().written())),
                told(besides.done(), around.person()),
                besides.faults());
    }

    private List<Line> lines(ListQuery query, Around around) {
        return query.who().equals(ListQuery.LATEST)
                ? cases.latest(PAGE)
                : cases.after(query.spot(), query.filter(around), PAGE + 1);
    }

    private Map<UUID, String> names(List<Line> lines, Counted counted) {
        var ids = new HashSet<UUID>();
        lines.forEach(it -> it.heldBy().ifPresent(ids::add));
        counted.all().forEach(it -> it.alike().heldBy().ifPresent(ids::add));
        return looking.names(ids);
    }

    private List<borough.council.Person> assignees(ListQuery query, Around around) {
        var leads = new HashSet<>(around.reach().leads());
        if (!query.team().isEmpty() && !query.team().equals(ListQuery.LED)) {
            leads.retainAll(List.of(query.team()));
        }
        return leads.isEmpty() ? List.of() : looking.workingFor(leads, around);
    }

    /** What changes when anything does that this person's lists may show. */
    String mark(SignedIn person) {
        return cases.mark(looking.reach(person).sees(), person.person(), looking.now().now());
    }

    private @Nullable Told told(String id, SignedIn person) {
        return outcomes.of(id, person)
                .map(
                        it ->
                                new Told(
                                        it.words(),
                                        it.stayed().isEmpty() ? null : "/staff/work/done/" + id))
                .orElse(null);
    }

    private static Work work(Line line, Around around, Map<UUID, String> names) {
        var it = line.about();
        var reference = it.reference().text();
        return new Work(
                reference,
                "/staff/cases/" + reference,
                it.about().title(),
                it.about().place(),
                tag(line),
                it.where().dueAt().orElse(null),
                holder(line, around, names));
    }

    private static Work.Holder holder(Line line, Around around, Map<UUID, String> names) {
        var team = line.about().where().team().map(around::nameOf).orElse("");
        boolean isMine = line.heldBy().filter(around.me()::equals).isPresent();
        return new Work.Holder(
                isMine ? "You" : nameOf(line.heldBy(), names),
                team,
                isMine,
                line.heldBy().isEmpty());
    }

    static String nameOf(Optional<UUID> holder, Map<UUID, String> names) {
        return holder.map(it -> names.getOrDefault(it, "Somebody")).orElse("Nobody yet");
    }

    static Tag tag(Line line) {
        var it = line.about();
        var stage = it.where().stage();
        var words = sentence(line.part().map(part -> part + ": " + stage).orElse(stage));
        return it.isOpen() ? Tag.moving(words) : Tag.quiet(words);
    }

    static String sentence(String words) {
        return words.isEmpty()
                ? words
                : words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
    }
}
