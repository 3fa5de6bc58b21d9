package borough.worklists;

import borough.caseload.CaseFilter.Sight;
import borough.caseload.CaseLists;
import borough.caseload.CaseLists.Flow;
import borough.caseload.CaseLists.Heap;
import borough.council.SignedIn;
import borough.web.Fault;
import borough.web.Grid;
import borough.web.Grid.Cell;
import borough.web.Grid.Column;
import borough.web.Words;
import borough.worklists.BoardPage.Bar;
import borough.worklists.BoardPage.Bars;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Draws the board from a few questions to the database; looking changes nothing. */
@Component
class Board {
    private final CaseLists cases;
    private final Around.Looking looking;
    private final TeamBoards teamBoards;
    private final Outcomes outcomes;

    Board(CaseLists cases, Around.Looking looking, TeamBoards teamBoards, Outcomes outcomes) {
        this.cases = cases;
        this.looking = looking;
        this.teamBoards = teamBoards;
        this.outcomes = outcomes;
    }

    /** How much there is, however it is heaped. */
    record Sum(long all, long late, long today, long nobodys, Optional<Heap> oldest) {
        static Sum of(List<Heap> heaps) {
            return new Sum(
                    heaps.stream().mapToLong(Heap::cases).sum(),
                    heaps.stream().mapToLong(Heap::late).sum(),
                    heaps.stream().mapToLong(Heap::dueToday).sum(),
                    heaps.stream()
                            .filter(it -> it.alike().heldBy().isEmpty())
                            .mapToLong(Heap::cases)
                            .sum(),
                    heaps.stream().min(Comparator.comparing(Heap::oldest)));
        }
    }

    /** What is said on the board beside its figures. */
    record Besides(String done, List<Fault> faults) {}

    Around around(SignedIn person) {
        return looking.around(person);
    }

    /** Whether somebody works in a team that this supervisor leads. */
    boolean isLed(UUID person, Around around) {
        return looking.workingFor(around.reach().leads(), around).stream()
                .anyMatch(it -> it.id().equals(person));
    }

    BoardPage page(String chosen, Around around, Besides besides) {
        var leads = around.reach().leads();
        var heaps =
                cases.heaps(Sight.of(leads, around.person()), around.at().counted()).stream()
                        .collect(Collectors.groupingBy(it -> it.alike().holder()));
        var flows =
                cases.flows(leads, around.at().today(), around.at().week()).stream()
                        .collect(Collectors.toMap(Flow::holder, it -> it));
        var teams =
                leads.stream()
                        .sorted(
                                Comparator.comparing(
                                                (String it) ->
                                                        -Sum.of(heaps.getOrDefault(it, List.of()))
                                                                .all())
                                        .thenComparing(around::nameOf))
                        .toList();
        var shown = chosen.isEmpty() ? teams.getFirst() : chosen;
        Function<String, Sum> sum = it -> Sum.of(heaps.getOrDefault(it, List.of()));
        return new BoardPage(
                "Board",
                teamBars(teams, sum, shown, around),
                teamTable(teams, sum, flows, around),
                teamBoards.of(shown, heaps.getOrDefault(shown, List.of()), around),
                outcomes.of(besides.done(), around.person())
                        .map(it -> new HomePage.Told(it.words(), null))
                        .orElse(null),
                besides.faults());
    }

    private static Bars teamBars(
            List<String> teams, Function<String, Sum> sum, String shown, Around around) {
        var bars =
                teams.stream()
                        .map(
                                it ->
                                        new Bar(
                                                around.nameOf(it),
                                                "/staff/board?team=" + it,
                                                sum.apply(it).all(),
                                                sum.apply(it).late(),
                                                it.equals(shown)))
                        .toList();
        return new Bars(says(bars, "No case waits in your teams"), bars);
    }

    // The sentence that the chart says: who has most, and how much of all is late.
    static String says(List<Bar> bars, String nothing) {
        var all = bars.stream().mapToLong(Bar::all).sum();
        var late = bars.stream().mapToLong(Bar::late).sum();
        if (all == 0) {
            return nothing;
        }
        var most = bars.stream().max(Comparator.comparingLong(Bar::all)).orElseThrow();
        return "%s of %s open %s late; %s has most"
                .formatted(
                        late == 0 ? "None" : Words.number(late),
                        Words.number(all),
                        late == 1 ? "is" : "are",
                        most.name());
    }

    private static Grid teamTable(
            List<String> teams, Function<String, Sum> sum, Map<String, Flow> flows, Around around) {
        var columns =
                List.of(
                        Column.words("Team"),
                        Column.numbers("Open"),
                        Column.numbers("Nobody has it"),
                        Column.numbers("Late"),
                        Column.numbers("Due today"),
                        Column.words("Oldest"),
                        Column.numbers("Opened today"),
                        Column.numbers("this week"),
                        Column.numbers("Ended today"),
                        Column.numbers("this week"));
        var rows =
                teams.stream()
                        .map(
                                it ->
                                        row(
                                                it,
                                                sum.apply(it),
                                                Objects.requireNonNull(flows.get(it)),
                                                around))
                        .toList();
        return new Grid("How your teams stand", columns, rows);
    }

    private static List<Cell> row(String team, Sum sum, Flow flow, Around around) {
        var all = new ListQuery("", team, ListQuery.About.ANYTHING, "", "");
        return List.of(
                Cell.link(around.nameOf(team), "/staff/board?team=" + team),
                counted(sum.all(), all),
                counted(sum.nobodys(), all.withWho(ListQuery.NOBODY)),
                counted(sum.late(), all.withDue("late")),
                counted(sum.today(), all.withDue("today")),
                Cell.of(
                        sum.oldest()
                                .map(it -> Words.ago(it.oldest(), around.at().now()))
                                .orElse("")),
                Cell.of(Words.number(flow.openedToday())),
                Cell.of(Words.number(flow.openedThisWeek())),
                Cell.of(Words.number(flow.endedToday())),
                Cell.of(Words.number(flow.endedThisWeek())));
    }

    static Cell counted(long count, ListQuery where) {
        var shown =
                count > CaseLists.COUNTED_MAX
                        ? Words.number(CaseLists.COUNTED_MAX) + "+"
                        : Words.number(count);
        return count == 0 ? Cell.of("0") : Cell.link(shown, where.path());
    }
}
