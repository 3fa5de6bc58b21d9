package borough.charts;

import borough.casework.Casework;
import borough.casework.Casework.OnDesk;
import borough.casework.Papers;
import borough.charts.ChartPage.DayLine;
import borough.charts.TimedTables.Row;
import borough.charts.TimedTables.Table;
import borough.council.SignedIn;
import borough.handling.CaseDesk.Piece;
import borough.values.Reference;
import borough.web.Grid;
import borough.web.Grid.Cell;
import borough.web.Grid.Column;
import borough.web.Link;
import borough.web.MayUse;
import borough.web.Screen;
import borough.web.Viewer;
import borough.web.Who;
import borough.web.Words;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Drawings of a case's tables, for officers and to be printed for a court. */
@Controller
class ChartPages {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("EEE d MMM uuuu", Locale.UK);
    private static final DateTimeFormatter SHORT =
            DateTimeFormatter.ofPattern("EEE d MMM", Locale.UK);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final Casework casework;
    private final TimedTables tables;

    ChartPages(Casework casework, TimedTables tables, Papers papers) {
        this.casework = casework;
        this.tables = tables;
        papers.add(this::links);
    }

    private List<Link> links(OnDesk it) {
        var reference = it.looked().about().reference();
        return tables(it, Viewer.signedIn()).stream()
                .map(one -> new Link("Chart: " + one.question(), path(reference, one)))
                .toList();
    }

    private List<Table> tables(OnDesk it, SignedIn person) {
        var looked = it.looked();
        return TimedTables.mayBeIn(looked.service())
                ? tables.of(looked.about().reference(), person)
                : List.of();
    }

    private static String path(Reference reference, Table it) {
        return "/staff/cases/" + reference.text() + "/chart/" + it.field();
    }

    @GetMapping("/staff/cases/{reference}/chart/{field}")
    @MayUse(Who.STAFF)
    ModelAndView chart(@PathVariable String reference, @PathVariable String field) {
        var person = Viewer.signedIn();
        var desk =
                Reference.read(reference)
                        .flatMap(it -> casework.look(it, person, Piece.of(Set.of(), 0)));
        return desk.stream()
                .flatMap(it -> tables(it, person).stream())
                .filter(it -> it.field().equals(field))
                .findFirst()
                .map(it -> page(Reference.read(reference).orElseThrow(), it))
                .map(it -> Screen.page("charts/pages/chart", it))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static ChartPage page(Reference reference, Table it) {
        var chart = HourChart.of(it.rows().stream().map(Row::span).toList());
        return new ChartPage(
                it.question(),
                reference.text(),
                summary(it),
                chart.days().stream()
                        .map(day -> new DayLine(SHORT.format(day.date()), day.bars()))
                        .toList(),
                grid(it));
    }

    private static String summary(Table it) {
        var minutes = it.rows().stream().mapToLong(Row::minutes).sum();
        var days = it.rows().stream().map(row -> row.span().from().toLocalDate()).distinct();
        return "%s on %s, %s in all."
                .formatted(
                        it.rows().size() == 1 ? "1 entry" : it.rows().size() + " entries",
                        Words.count(days.count(), "day"),
                        lasted(minutes));
    }

    private static Grid grid(Table it) {
        var others = new TreeSet<String>();
        it.rows().forEach(row -> others.addAll(row.says().keySet()));
        var columns =
                new ArrayList<>(
                        List.of(
                                Column.words("Day"),
                                Column.words("From"),
                                Column.words("Until"),
                                Column.words("For")));
        others.forEach(name -> columns.add(Column.words(sentence(name))));
        return new Grid(
                it.question(),
                List.copyOf(columns),
                it.rows().stream().map(row -> cells(row, others)).toList());
    }

    private static List<Cell> cells(Row row, Set<String> others) {
        var span = row.span();
        boolean nextDay = !span.from().toLocalDate().equals(span.until().toLocalDate());
        return Stream.concat(
                        Stream.of(
                                DAY.format(span.from()),
                                TIME.format(span.from()),
                                TIME.format(span.until()) + (nextDay ? " the next day" : ""),
                                lasted(row.minutes())),
                        others.stream().map(name -> row.says().getOrDefault(name, "")))
                .map(Cell::of)
                .toList();
    }

    private static String lasted(long minutes) {
        return minutes < 60
                ? Words.count(minutes, "minute")
                : minutes % 60 == 0
                        ? Words.count(minutes / 60, "hour")
                        : Words.count(minutes / 60, "hour")
                                + " "
                                + Words.count(minutes % 60, "minute");
    }

    private static String sentence(String words) {
        return words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
    }
}
