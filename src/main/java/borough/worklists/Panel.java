package borough.worklists;

import borough.caseload.CaseLists;
import borough.caseload.CaseLists.Heap;
import borough.council.Person;
import borough.council.Team;
import borough.moving.WaitsFor;
import borough.web.Choice;
import borough.web.Words;
import borough.worklists.HomePage.Filters;
import borough.worklists.HomePage.Group;
import borough.worklists.HomePage.Heading;
import borough.worklists.HomePage.Own;
import borough.worklists.HomePage.View;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** What stands around a list: its name, its counts, the other views, and what may be filtered. */
record Panel(ListQuery query, Around around, Lists.Counted counted, Map<UUID, String> names) {

    /** The views that everybody has. */
    private record Usual(String text, ListQuery query) {}

    private static List<Usual> usual() {
        return List.of(
                new Usual("Mine", ListQuery.TEAMS.withWho(ListQuery.ME)),
                new Usual("My teams", ListQuery.TEAMS),
                new Usual("Nobody has it yet", ListQuery.TEAMS.withWho(ListQuery.NOBODY)),
                new Usual("Late", ListQuery.TEAMS.withDue("late")),
                new Usual("Due today", ListQuery.TEAMS.withDue("today")),
                new Usual("Waiting for the customer", ListQuery.TEAMS.withWaits(WaitsFor.CUSTOMER)),
                new Usual("Opened last", ListQuery.TEAMS.withWho(ListQuery.LATEST)));
    }

    List<View> views(List<SavedView> saved) {
        var views = new ArrayList<View>();
        usual().forEach(it -> views.add(view(it.text(), it.query(), false)));
        saved.forEach(it -> views.add(view(it.name(), ListQuery.read(it.query()), true)));
        return views;
    }

    private View view(String text, ListQuery it, boolean isSaved) {
        boolean isChosen = it.written().equals(query.fromStart().written());
        return new View(text, it.path(), it.isCountable() ? count(it) : "", isChosen, isSaved);
    }

    // Of a team with more than is ever counted we say so, whatever part of it is asked for.
    private String count(ListQuery it) {
        var count = it.count(counted.all(), counted.mine(), around);
        var totals = new TreeMap<String, Long>();
        counted.all().forEach(one -> totals.merge(one.alike().holder(), one.cases(), Long::sum));
        boolean isOver = totals.values().stream().anyMatch(one -> one > CaseLists.COUNTED_MAX);
        return isOver && count > CaseLists.COUNTED_MAX
                ? Words.number(CaseLists.COUNTED_MAX) + "+"
                : Words.number(count);
    }

    Heading heading(List<SavedView> saved) {
        var plain = query.fromStart().written();
        var name =
                saved.stream()
                        .filter(it -> it.query().equals(plain))
                        .map(SavedView::name)
                        .findFirst()
                        .or(
                                () ->
                                        usual().stream()
                                                .filter(it -> it.query().written().equals(plain))
                                                .map(Usual::text)
                                                .findFirst())
                        .orElse("Work");
        return new Heading(name, query.isCountable() ? says() : "");
    }

    private String says() {
        var late = query.withDue("late");
        if (!query.due().isEmpty()) {
            return count(query) + " open";
        }
        return count(query)
                + " open, "
                + count(late)
                + " late, "
                + count(query.withDue("today"))
                + " due today";
    }

    Filters filters() {
        var about = query.about();
        boolean isPlain = usual().stream().anyMatch(it -> it.query().equals(query.fromStart()));
        return new Filters(
                who(),
                teams(),
                chosen(services(), about.service()),
                chosen(stages(), about.stage()),
                chosen(dues(), query.due()),
                chosen(waits(), about.waits()),
                about.words(),
                isPlain ? null : ListQuery.TEAMS.path());
    }

    private static Map<String, String> waits() {
        var all = new LinkedHashMap<String, String>();
        for (var it : WaitsFor.values()) {
            all.put(Waiting.word(it), Waiting.said(it));
        }
        return all;
    }

    private static Map<String, String> dues() {
        var all = new LinkedHashMap<String, String>();
        all.put("late", "Late");
        all.put("today", "Still today");
        all.put("week", "Still this week");
        return all;
    }

    private List<Choice> who() {
        var people = new TreeMap<String, String>();
        for (var heap : counted.all()) {
            heap.alike()
                    .heldBy()
                    .filter(it -> !it.equals(around.me()))
                    .ifPresent(it -> people.put(names.getOrDefault(it, "Somebody"), it.toString()));
        }
        var all = new LinkedHashMap<String, String>();
        all.put(ListQuery.ME, "Me");
        all.put(ListQuery.NOBODY, "Nobody yet");
        people.forEach((name, id) -> all.put(id, name));
        return chosen(all, query.who());
    }

    private List<Choice> teams() {
        var all = new LinkedHashMap<String, String>();
        if (!around.reach().leads().isEmpty()) {
            all.put(ListQuery.LED, "All teams I lead");
        }
        around.reach().sees().stream()
                .sorted(Comparator.comparing(around::nameOf))
                .forEach(it -> all.put(it, around.nameOf(it)));
        return chosen(all, query.team());
    }

    private Map<String, String> services() {
        var all = new TreeMap<String, String>();
        counted.all().forEach(it -> all.put(it.alike().service(), it.alike().title()));
        return all;
    }

    // The stages of the chosen service, or of everything there is.
    private Map<String, String> stages() {
        var all = new TreeMap<String, String>();
        counted.all().stream()
                .map(Heap::alike)
                .filter(
                        it ->
                                query.about().service().isEmpty()
                                        || it.service().equals(query.about().service()))
                .forEach(it -> all.put(it.stage(), Lists.sentence(it.stage())));
        return all;
    }

    private static List<Choice> chosen(Map<String, String> all, String chosen) {
        return all.entrySet().stream()
                .map(it -> new Choice(it.getKey(), it.getValue(), null, it.getKey().equals(chosen)))
                .toList();
    }

    /** Whom work may be given to, team by team. */
    List<Group> people(Collection<Person> people) {
        var groups = new ArrayList<Group>();
        for (Team team : around.teams()) {
            var theirs =
                    people.stream()
                            .filter(it -> it.teams().contains(team.slug()))
                            .map(it -> Choice.of(it.id().toString(), it.name()))
                            .toList();
            if (!theirs.isEmpty() && around.reach().leads().contains(team.slug())) {
                groups.add(new Group(team.name(), theirs));
            }
        }
        return groups;
    }

    /** With whom a view may be shared. */
    List<Choice> shareWith() {
        return around.reach().sees().stream()
                .sorted(Comparator.comparing(around::nameOf))
                .map(it -> Choice.of(it, around.nameOf(it)))
                .toList();
    }

    List<Own> own(List<SavedView> saved) {
        return saved.stream()
                .filter(
                        it ->
                                it.owner().equals(around.me())
                                        || it.team()
                                                .filter(around.reach().leads()::contains)
                                                .isPresent())
                .map(it -> new Own(it.id().toString(), it.name()))
                .toList();
    }
}
