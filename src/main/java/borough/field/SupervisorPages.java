package borough.field;

import borough.council.Duty;
import borough.rounds.Crew;
import borough.rounds.Rounds;
import borough.visits.CrewDay;
import borough.visits.Supervision;
import borough.visits.Visit;
import borough.visits.Visits;
import borough.web.Frames;
import borough.web.Grid;
import borough.web.Grid.Cell;
import borough.web.Grid.Column;
import borough.web.MayUse;
import borough.web.Screen;
import borough.web.Tag;
import borough.web.Viewer;
import borough.web.Who;
import borough.web.Words;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriUtils;

/** A supervisor's view of the day: every round, and what is on each list. */
@Controller
class SupervisorPages {
    private static final int PLACE = 41;

    private final Visits visits;
    private final Supervision supervision;
    private final Rounds rounds;
    private final Today today;

    SupervisorPages(
            Visits visits, Supervision supervision, Rounds rounds, Today today, Frames frames) {
        this.visits = visits;
        this.supervision = supervision;
        this.rounds = rounds;
        this.today = today;
        frames.places(
                it ->
                        it.may(Duty.SUPERVISE)
                                ? List.of(
                                        new Frames.Place(
                                                PLACE, "Today\u2019s rounds", "/staff/rounds", 0))
                                : List.of());
    }

    static String href(String crew) {
        return "/staff/rounds/crews/" + UriUtils.encode(crew, StandardCharsets.UTF_8);
    }

    @GetMapping("/staff/rounds")
    @MayUse(Who.SUPERVISORS)
    ModelAndView day() {
        var crews = new HashMap<String, Crew>();
        rounds.crews().forEach(it -> crews.put(it.name(), it));
        var days = new HashMap<String, CrewDay>();
        visits.crewsOn(today.day()).forEach(it -> days.put(it.crew(), it));
        var finished = supervision.finishedToday();
        var names = new TreeSet<>(days.keySet());
        crews.values().stream()
                .filter(it -> rounds.works(it, today.day()))
                .forEach(it -> names.add(it.name()));
        var rows = new ArrayList<List<Cell>>();
        for (var name : names) {
            var day = days.getOrDefault(name, new CrewDay(name, 0, 0, 0, 0, null));
            rows.add(row(day, crews.get(name), finished.get(name)));
        }
        var columns =
                List.of(
                        Column.words("Round"),
                        Column.words("How it stands"),
                        Column.numbers("To do"),
                        Column.numbers("Done"),
                        Column.numbers("Late"),
                        Column.words("Last said"));
        return Screen.page(
                "field/pages/day",
                new DayPage(
                        Words.day(today.day(), today.now()),
                        new Grid("Rounds today", columns, rows)));
    }

    private List<Cell> row(CrewDay it, @Nullable Crew crew, @Nullable Instant finished) {
        var last = it.lastAt();
        return List.of(
                Cell.link(it.crew(), href(it.crew())),
                Cell.of(tag(it, crew, finished)),
                Cell.of(Words.number(it.open())),
                Cell.of(Words.number(it.finished())),
                it.late() == 0
                        ? Cell.of("0")
                        : Cell.of(Tag.late(Words.number(it.late()) + " late")),
                Cell.of(last == null ? "Nothing yet" : Words.ago(last, today.now())));
    }

    private static Tag tag(CrewDay it, @Nullable Crew crew, @Nullable Instant finished) {
        if (finished != null) {
            return Tag.good("Finished at " + Words.time(finished));
        }
        if (crew != null && crew.holds().isOver(it.open() + it.finished(), it.minutes())) {
            return Tag.late("Too much for one day");
        }
        if (it.open() == 0) {
            return it.finished() == 0 ? Tag.quiet("Nothing planned") : Tag.good("All done");
        }
        return it.lastAt() == null ? Tag.waiting("Not begun") : Tag.moving("Under way");
    }

    @GetMapping("/staff/rounds/crews/{crew}")
    @MayUse(Who.SUPERVISORS)
    ModelAndView list(
            @PathVariable String crew,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable LocalDate day) {
        var on = day == null || day.isBefore(today.day()) ? today.day() : day;
        var all = supervision.openOn(crew, on);
        return Screen.page(
                "field/pages/list",
                new ListPage(
                        crew,
                        Words.nearDay(on, today.now()),
                        all.stream().map(this::row).toList(),
                        fill(crew, all),
                        href(crew) + "?day=" + on.minusDays(1),
                        href(crew) + "?day=" + on.plusDays(1),
                        Today.href(crew)));
    }

    private String fill(String crew, List<Visit> all) {
        var minutes = all.stream().mapToInt(it -> it.plan().asked().minutes()).sum();
        var says = Words.count(all.size(), "job") + ", about " + Words.count(minutes, "minute");
        return rounds.crew(crew).map(Crew::holds).map(it -> says + holds(it)).orElse(says);
    }

    private static String holds(Crew.Holds it) {
        var jobs = it.jobs() == null ? "" : ". A day holds " + Words.count(it.jobs(), "job");
        var minutes =
                it.minutes() == null ? "" : ". A day holds " + Words.count(it.minutes(), "minute");
        return jobs + minutes;
    }

    private ListPage.Row row(Visit it) {
        var promised = it.plan().asked().promisedBy();
        var tag =
                it.isLateOn(today.day())
                        ? Tag.late("Late since " + Words.nearDay(it.dueOn(), today.now()))
                        : promised == null
                                ? null
                                : Tag.waiting("Promised by " + Words.by(promised, today.now()));
        var action = "/staff/rounds/jobs/" + it.id();
        return new ListPage.Row(
                it.place().label(),
                it.work(),
                it.caseReference().text(),
                tag,
                action,
                action + "/order");
    }

    @PostMapping("/staff/rounds/jobs/{id}/order")
    @MayUse(Who.SUPERVISORS)
    ModelAndView order(@PathVariable UUID id, @RequestParam Map<String, String> given) {
        var visit = visits.find(id);
        if (visit.isEmpty()) {
            return Screen.go("/staff/rounds");
        }
        supervision.reorder(id, "earlier".equals(given.get("to")), Viewer.signedIn().person());
        return Screen.go(href(visit.get().crew()) + "?day=" + visit.get().dueOn());
    }
}
