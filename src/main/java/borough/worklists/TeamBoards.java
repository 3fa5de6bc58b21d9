package borough.worklists;

import borough.caseload.CaseLists.Heap;
import borough.council.Person;
import borough.distribution.Distribution;
import borough.web.Choice;
import borough.web.Grid;
import borough.web.Grid.Cell;
import borough.web.Grid.Column;
import borough.worklists.Board.Sum;
import borough.worklists.BoardPage.Bar;
import borough.worklists.BoardPage.Bars;
import borough.worklists.BoardPage.TeamBoard;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Draws one team of the board: who has how much, who is here, how new work is shared out. */
@Component
class TeamBoards {
    private final Around.Looking looking;
    private final Distribution distribution;

    TeamBoards(Around.Looking looking, Distribution distribution) {
        this.looking = looking;
        this.distribution = distribution;
    }

    TeamBoard of(String team, List<Heap> heaps, Around around) {
        var members = looking.workingFor(Set.of(team), around);
        var holders = new HashSet<UUID>();
        heaps.forEach(it -> it.alike().heldBy().ifPresent(holders::add));
        var names = new LinkedHashMap<UUID, String>(looking.names(holders));
        // A department's many crews would bury the few who hold its cases.
        var near = members.stream().filter(it -> isNear(it, team, holders, around)).toList();
        near.forEach(it -> names.putIfAbsent(it.id(), it.name()));
        var sums = new LinkedHashMap<UUID, Sum>();
        names.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .forEach(
                        it ->
                                sums.put(
                                        it.getKey(),
                                        Sum.of(heldBy(heaps, Optional.of(it.getKey())))));
        var nobodys = Sum.of(heldBy(heaps, Optional.empty()));
        var away = distribution.awayToday();
        return new TeamBoard(
                team,
                around.nameOf(team),
                people(team, sums, names, nobodys),
                peopleTable(team, sums, names, nobodys, away),
                from(sums, names, nobodys),
                new Panel(ListQuery.TEAMS, around, new Lists.Counted(List.of(), List.of()), names)
                        .people(members),
                near.stream()
                        .map(
                                it ->
                                        new BoardPage.Member(
                                                it.id().toString(),
                                                it.name(),
                                                away.contains(it.id())))
                        .toList(),
                distribution.today(team).map(TeamBoards::sharing).orElse(null));
    }

    private static boolean isNear(Person it, String team, Set<UUID> holders, Around around) {
        return it.teams().contains(team)
                || holders.contains(it.id())
                || it.teams().stream().anyMatch(around.person().teams()::contains);
    }

    private static List<Heap> heldBy(List<Heap> heaps, Optional<UUID> person) {
        return heaps.stream().filter(it -> it.alike().heldBy().equals(person)).toList();
    }

    private static BoardPage.Sharing sharing(Distribution.Today it) {
        var how = it.how();
        return new BoardPage.Sharing(
                it.isOff()
                        ? "New cases wait until somebody takes or gives them: sharing out is off"
                                + " for today."
                        : "New cases are shared out by rule (%s), up to %d open for each person."
                                .formatted(how, it.atMost()),
                it.isOff());
    }

    private static String listOf(String team, String who) {
        return new ListQuery(who, team, ListQuery.About.ANYTHING, "", "").path();
    }

    private static Bars people(
            String team, Map<UUID, Sum> sums, Map<UUID, String> names, Sum nobodys) {
        var bars = new ArrayList<Bar>();
        bars.add(
                new Bar(
                        "Nobody yet",
                        listOf(team, ListQuery.NOBODY),
                        nobodys.all(),
                        nobodys.late(),
                        false));
        sums.forEach(
                (id, sum) ->
                        bars.add(
                                new Bar(
                                        names.getOrDefault(id, "Somebody"),
                                        listOf(team, id.toString()),
                                        sum.all(),
                                        sum.late(),
                                        false)));
        return new Bars(says(bars), bars);
    }

    private static Grid peopleTable(
            String team,
            Map<UUID, Sum> sums,
            Map<UUID, String> names,
            Sum nobodys,
            Set<UUID> away) {
        var rows = new ArrayList<List<Cell>>();
        rows.add(person("Nobody yet", team, ListQuery.NOBODY, nobodys));
        sums.forEach(
                (id, sum) ->
                        rows.add(
                                person(
                                        names.getOrDefault(id, "Somebody")
                                                + (away.contains(id) ? ", away today" : ""),
                                        team,
                                        id.toString(),
                                        sum)));
        return new Grid(
                "Who has how much",
                List.of(
                        Column.words("Person"),
                        Column.numbers("Open"),
                        Column.numbers("Late"),
                        Column.numbers("Due today")),
                rows);
    }

    private static List<Cell> person(String name, String team, String who, Sum sum) {
        var all = new ListQuery(who, team, ListQuery.About.ANYTHING, "", "");
        return List.of(
                Cell.of(name),
                Board.counted(sum.all(), all),
                Board.counted(sum.late(), all.withDue("late")),
                Board.counted(sum.today(), all.withDue("today")));
    }

    // Only who has something can give something away.
    private static List<Choice> from(Map<UUID, Sum> sums, Map<UUID, String> names, Sum nobodys) {
        var all = new ArrayList<Choice>();
        if (nobodys.all() > 0) {
            all.add(Choice.of(ListQuery.NOBODY, "Nobody yet (" + nobodys.all() + ")"));
        }
        sums.forEach(
                (id, sum) -> {
                    if (sum.all() > 0) {
                        all.add(
                                Choice.of(
                                        id.toString(),
                                        names.getOrDefault(id, "Somebody")
                                                + " ("
                                                + sum.all()
                                                + ")"));
                    }
                });
        return all;
    }

    // What nobody has yet comes first: it is what a supervisor can do something about.
    private static String says(List<Bar> bars) {
        var nobodys = bars.getFirst().all();
        var said = Board.says(bars, "Nobody has an open case of this team");
        return nobodys == 0 || said.indexOf(';') < 0
                ? said
                : said.substring(0, said.indexOf(';'))
                        + (nobodys == 1
                                ? "; 1 has nobody yet"
                                : "; " + nobodys + " have nobody yet");
    }
}
