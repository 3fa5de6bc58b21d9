package borough.catalogue;

import borough.catalogue.Examples.Happened;
import borough.files.Fault;
import borough.files.Nearest;
import borough.files.Node;
import borough.services.Service;
import borough.services.Stage;
import borough.vocabulary.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** Compares what an example expects with what happened. */
final class Expectations {
    private static final Set<String> NOT_YET =
            Set.of(
                    "duplicate",
                    "choices",
                    "shows",
                    "hides",
                    "carries",
                    "price",
                    "parts",
                    "missing",
                    "knows",
                    "joined",
                    "hidden from",
                    "kept",
                    "letters");
    // Names of the file, each expected as a list, and where it happened.
    private static final Map<String, Function<Happened, Collection<String>>> LISTS =
            Map.of(
                    "refused", h -> h.refused,
                    "diverted", h -> h.diverted,
                    "warned", h -> h.warned,
                    "does", h -> h.does.stream().filter(name -> !name.isEmpty()).toList(),
                    "tell", h -> h.told,
                    "raised to", h -> h.raised);
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final Service service;
    private final Example example;
    private final Happened happened;
    private final List<Fault> faults = new ArrayList<>();

    Expectations(Service service, Example example, Happened happened) {
        this.service = service;
        this.example = example;
        this.happened = happened;
    }

    List<Fault> check(List<Node.Entry> expect) {
        expect.forEach(this::check);
        var stopped = new TreeSet<>(happened.refused);
        expect.stream().filter(e -> e.key().equals("refused")).forEach(e -> stopped.clear());
        if (!stopped.isEmpty()) {
            wrong(
                    expect.isEmpty() ? example.place() : expect.getFirst().place(),
                    "it is refused",
                    stopped);
        }
        return faults;
    }

    private void check(Node.Entry entry) {
        var key = entry.key();
        var list = LISTS.get(key);
        if (list != null) {
            var expected = texts(entry.value());
            same(
                    entry,
                    new TreeSet<>(expected),
                    new TreeSet<>(list.apply(happened)),
                    expected.size());
            return;
        }
        switch (key) {
            case "stage" -> one(entry, stage());
            case "ended" -> one(entry, happened.ended);
            case "priority" -> one(entry, happened.priority);
            case "not allowed" -> one(entry, happened.notAllowed);
            case "decided" -> among(entry, happened.decided);
            case "task for" -> among(entry, tasks());
            case "asks" -> among(entry, happened.asked);
            case "skips" -> skips(entry);
            case "due" -> due(entry);
            default -> unknown(entry);
        }
    }

    private void unknown(Node.Entry entry) {
        boolean later = NOT_YET.contains(entry.key());
        var known = new TreeSet<>(LISTS.keySet());
        known.addAll(
                List.of(
                        "stage",
                        "ended",
                        "priority",
                        "not allowed",
                        "decided",
                        "task for",
                        "asks",
                        "skips",
                        "due"));
        faults.add(
                new Fault(
                        entry.place(),
                        later
                                ? "\"" + entry.key() + "\" is not taught yet"
                                : "\"" + entry.key() + "\" can't be expected",
                        later ? "leave it out until it is" : Nearest.hint(entry.key(), known)));
    }

    private String stage() {
        return happened.standing == null ? "" : happened.standing.stage();
    }

    private static List<String> texts(Node node) {
        return switch (node) {
            case Node.Words words ->
                    words.text().equals("none") ? List.of() : List.of(words.text());
            case Node.Items list ->
                    list.items().stream().flatMap(item -> texts(item).stream()).toList();
            case Node.Keyed map -> List.of();
        };
    }

    private void same(Node.Entry entry, Set<String> expected, Set<String> came, int count) {
        if (!expected.equals(came) || expected.size() != count) {
            wrong(entry, expected, came);
        }
    }

    private void one(Node.Entry entry, String came) {
        same(
                entry,
                new TreeSet<>(texts(entry.value())),
                came.isEmpty() ? Set.of() : Set.of(came),
                texts(entry.value()).size());
    }

    private void among(Node.Entry entry, Collection<String> came) {
        var expected = texts(entry.value());
        if (!came.containsAll(expected)) {
            wrong(entry, expected, came);
        }
    }

    private void skips(Node.Entry entry) {
        for (var name : texts(entry.value())) {
            if (service.question(name).isEmpty()) {
                faults.add(
                        new Fault(
                                entry.place(),
                                "there is no question \"" + name + "\"",
                                Nearest.hint(name, service.form().questions().keySet())));
            } else if (happened.asked.contains(name)) {
                wrong(entry, List.of(name), List.of("it is asked"));
            }
        }
    }

    private List<String> tasks() {
        var tasks = new ArrayList<String>();
        var stage = service.stage(stage());
        for (var decision : stage.map(Stage::decisions).orElse(List.of())) {
            tasks.addAll(decision.by());
            if (happened.decided.contains(decision.name())) {
                decision.manner().leaveTo().ifPresent(tasks::add);
            }
        }
        return tasks;
    }

    // A date is kept by any moment of that day; a moment, by that moment alone.
    private void due(Node.Entry entry) {
        Optional<Instant> due =
                happened.standing == null ? Optional.empty() : happened.standing.due();
        var said = texts(entry.value());
        if (said.isEmpty()) {
            same(entry, Set.of(), due.map(at -> Set.of(at.toString())).orElse(Set.of()), 0);
            return;
        }
        var date = Type.DATE.read(said.getFirst()).map(LocalDate.class::cast);
        var moment = Type.MOMENT.read(said.getFirst());
        boolean kept =
                date.isPresent()
                        ? due.map(at -> at.atZone(LONDON).toLocalDate()).equals(date)
                        : moment.isPresent() && Objects.equals(due.orElse(null), moment.get());
        if (!kept) {
            var came =
                    due.map(at -> at.atZone(LONDON).toLocalDateTime().toString().replace('T', ' '));
            wrong(entry, said, came.stream().toList());
        }
    }

    private void wrong(Node.Entry entry, Collection<String> expected, Collection<String> came) {
        wrong(entry.place(), entry.key() + " should be " + said(expected), came);
    }

    private void wrong(Fault.Place place, String what, Collection<String> came) {
        var refused =
                happened.refused.isEmpty()
                        ? ""
                        : " (it is refused: " + said(happened.refused) + ")";
        faults.add(
                new Fault(
                        place,
                        "in \"" + example.name() + "\" " + what + " and is " + said(came) + refused,
                        "mend the rules or the example"));
    }

    private static String said(Collection<String> names) {
        return names.isEmpty() ? "none" : String.join(", ", names);
    }
}
