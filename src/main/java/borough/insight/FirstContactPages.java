package borough.insight;

import borough.catalogue.Catalogue;
import borough.council.Duty;
import borough.web.Frames;
import borough.web.Grid;
import borough.web.Grid.Cell;
import borough.web.Grid.Column;
import borough.web.MayUse;
import borough.web.Screen;
import borough.web.Who;
import borough.web.Words;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** How much of what people bring is settled at first contact, by service and channel. */
@Controller
class FirstContactPages {
    private static final String PATH = "/staff/first-contact";
    private static final int PLACE = 46;
    private static final Map<String, String> CHANNELS =
            Map.of(
                    "web", "Online",
                    "phone", "Phone",
                    "reception", "Reception",
                    "kiosk", "Kiosk");

    private final MattersStore store;
    private final FirstContactRules rules;
    private final Catalogue catalogue;
    private final Clock clock;

    FirstContactPages(
            MattersStore store,
            FirstContactRules rules,
            Catalogue catalogue,
            Clock clock,
            Frames frames) {
        this.store = store;
        this.rules = rules;
        this.catalogue = catalogue;
        this.clock = clock;
        frames.places(
                it ->
                        it.may(Duty.SUPERVISE)
                                ? List.of(new Frames.Place(PLACE, "First contact", PATH, 0))
                                : List.of());
    }

    @GetMapping(PATH)
    @MayUse(Who.SUPERVISORS)
    ModelAndView page() {
        var rule = rules.current();
        var now = clock.instant();
        var from = now.minus(rule.over());
        var all = store.brought(from, now, rule.again());
        return Screen.page(
                "insight/pages/firstcontact",
                new FirstContactPage(
                        says(all),
                        Words.day(from, now),
                        Words.count(rule.again().toDays(), "day"),
                        grid("By channel", "Channel", byChannel(all)),
                        grid("By service and channel", "Service", byService(all))));
    }

    private static String says(List<Matters> all) {
        var sum = all.stream().reduce(new Matters("", "", 0, 0, 0), Matters::plus);
        return Words.number(sum.settled())
                + " of "
                + Words.number(sum.brought())
                + " matters were settled at first contact: "
                + sum.percent()
                + "%";
    }

    private static List<Row> byChannel(List<Matters> all) {
        var sums = new TreeMap<String, Matters>();
        all.forEach(it -> sums.merge(channel(it), it, Matters::plus));
        return sums.entrySet().stream().map(it -> new Row(it.getKey(), "", it.getValue())).toList();
    }

    private List<Row> byService(List<Matters> all) {
        var titles = new HashMap<String, String>();
        catalogue.all().forEach(it -> titles.put(it.slug(), it.front().title()));
        return all.stream()
                .map(
                        it ->
                                new Row(
                                        titles.getOrDefault(it.service(), it.service()),
                                        channel(it),
                                        it))
                .sorted(Comparator.comparing(Row::name).thenComparing(Row::channel))
                .toList();
    }

    private static String channel(Matters it) {
        return CHANNELS.getOrDefault(it.channel(), it.channel());
    }

    private record Row(String name, String channel, Matters counted) {}

    private static Grid grid(String caption, String first, List<Row> all) {
        boolean hasChannels = all.stream().anyMatch(it -> !it.channel().isEmpty());
        var columns = new ArrayList<>(List.of(Column.words(first)));
        if (hasChannels) {
            columns.add(Column.words("First brought"));
        }
        columns.add(Column.numbers("Matters"));
        columns.add(Column.numbers("Settled at first contact"));
        columns.add(Column.numbers("Share"));
        columns.add(Column.numbers("Asked again"));
        return new Grid(caption, columns, all.stream().map(it -> cells(it, hasChannels)).toList());
    }

    private static List<Cell> cells(Row it, boolean hasChannels) {
        var cells = new ArrayList<>(List.of(Cell.of(it.name())));
        if (hasChannels) {
            cells.add(Cell.of(it.channel()));
        }
        cells.add(Cell.of(Words.number(it.counted().brought())));
        cells.add(Cell.of(Words.number(it.counted().settled())));
        cells.add(Cell.of(it.counted().percent() + "%"));
        cells.add(Cell.of(Words.number(it.counted().askedAgain())));
        return cells;
    }
}
