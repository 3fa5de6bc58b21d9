package borough.examples;

import borough.examples.ExampleCase.Happened;
import borough.files.Nearest;
import borough.files.Node;
import borough.moving.Standing;
import borough.moving.Standing.At;
import borough.services.Service;
import borough.services.Sight;
import borough.services.Stage.Decision;
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
import java.util.function.Function;

/** What an example may expect of its case. */
final class ExpectedOfCase {
    static final Set<String> KEYS =
            Set.of(
                    "stage",
                    "parts",
                    "due",
                    "does",
                    "tell",
                    "task for",
                    "raised to",
                    "decided",
                    "not allowed",
                    "sees",
                    "hides",
                    "ended");
    // Names of the file, each expected as a list, and where it happened.
    private static final Map<String, Function<Happened, Collection<String>>> LISTS =
            Map.of(
                    "does", h -> h.does.stream().filter(name -> !name.isEmpty()).toList(),
                    "tell", h -> h.told,
                    "raised to", h -> h.raised);
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final Service service;
    private final Happened happened;
    private final Expected expected;

    ExpectedOfCase(Service service, Happened happened, Expected expected) {
        this.service = service;
        this.happened = happened;
        this.expected = expected;
    }

    void check(Node.Entry entry) {
        var list = LISTS.get(entry.key());
        if (list != null) {
            expected.same(entry, list.apply(happened));
            return;
        }
        switch (entry.key()) {
            case "stage" -> expected.one(entry, standing().map(Standing::stage).orElse(""));
            case "ended" -> expected.one(entry, standing().flatMap(s -> s.at().ended()).orElse(""));
            case "not allowed" -> expected.one(entry, happened.notAllowed);
            case "decided" -> expected.among(entry, happened.decided);
            case "task for" -> expected.among(entry, tasks());
            case "parts" -> parts(entry);
            case "sees" -> sees(entry, true);
            case "hides" -> sees(entry, false);
            case "due" -> due(entry);
            default -> throw new IllegalStateException(entry.key() + " is none of " + KEYS);
        }
    }

    /** What was not allowed is a fault, unless the example expects it. */
    void foreseen(List<Node.Entry> expect) {
        var at = happened.notAllowedAt;
        boolean foreseen = expect.stream().anyMatch(it -> it.key().equals("not allowed"));
        if (at != null && !foreseen) {
            expected.wrong(at, happened.notAllowed + " should be allowed", List.of("not allowed"));
        }
    }

    boolean isLookedAt() {
        return !happened.seenAs.isEmpty();
    }

    private Sight sight() {
        var stage = standing().flatMap(it -> service.stage(it.stage()));
        return new Sight(service, happened.seenAs, stage);
    }

    private Optional<Standing> standing() {
        return Optional.ofNullable(happened.standing);
    }

    private List<String> tasks() {
        var tasks = new ArrayList<>(happened.handed);
        standing().ifPresent(it -> tasks("", it.at(), tasks));
        standing().ifPresent(it -> it.parts().forEach((part, at) -> tasks(part, at, tasks)));
        return tasks;
    }

    private void tasks(String part, At at, List<String> tasks) {
        var stage = service.stage(part, at.stage()).filter(it -> at.isOpen());
        var decisions = stage.map(it -> it.decisions()).orElse(List.<Decision>of());
        for (var decision : decisions) {
            var waits = at.proposal().filter(it -> it.decision().equals(decision.name()));
            waits.ifPresent(it -> decision.manner().secondPerson().ifPresent(tasks::add));
            if (at.proposal().isEmpty()) {
                tasks.addAll(decision.by());
            }
        }
    }

    // Every part that is said stands there, where whoever looks may see it.
    private void parts(Node.Entry entry) {
        if (!(entry.value() instanceof Node.Keyed map)) {
            expected.fault(entry.place(), "here stands no part", "write { part: stage }");
            return;
        }
        var sight = sight();
        for (var line : map.entries()) {
            var part = service.part(line.key());
            if (part.isEmpty()) {
                var names = service.parts().stream().map(it -> it.name()).toList();
                expected.fault(
                        line.place(),
                        "there is no part \"" + line.key() + "\"",
                        Nearest.hint(line.key(), names));
                continue;
            }
            var at = standing().map(it -> it.parts().get(line.key()));
            var came = at.filter(it -> sight.sees(part.get())).map(At::stage).orElse("");
            expected.one(line, came);
        }
        if (!happened.seenAs.isEmpty()) {
            unsaid(map, entry, sight);
        }
    }

    // Whoever looks sees no other part than those that are said.
    private void unsaid(Node.Keyed map, Node.Entry entry, Sight sight) {
        var more =
                standing().stream()
                        .flatMap(it -> it.parts().keySet().stream())
                        .filter(part -> map.get(part).isEmpty())
                        .filter(part -> service.part(part).filter(sight::sees).isPresent())
                        .toList();
        if (!more.isEmpty()) {
            expected.wrong(entry.place(), happened.seenAs + " should see no other part", more);
        }
    }

    private void sees(Node.Entry entry, boolean shown) {
        var sight = sight();
        if (happened.seenAs.isEmpty()) {
            expected.fault(entry.place(), "nobody looks", "add see as: and a role");
            return;
        }
        var said = Expected.texts(entry.value());
        var names =
                said.equals(List.of("everything"))
                        ? service.allQuestions().stream().map(it -> it.name()).toList()
                        : said;
        var wrong = new ArrayList<String>();
        for (var name : names) {
            var question =
                    service.allQuestions().stream().filter(it -> it.name().equals(name)).findAny();
            if (question.isEmpty()) {
                expected.fault(
                        entry.place(),
                        "there is no question \"" + name + "\"",
                        Nearest.hint(
                                name,
                                service.allQuestions().stream().map(it -> it.name()).toList()));
            } else if (sight.sees(question.get()) != shown) {
                wrong.add(name);
            }
        }
        if (!wrong.isEmpty()) {
            expected.wrong(
                    entry.place(),
                    happened.seenAs + " should " + (shown ? "see " : "not see ") + said,
                    wrong);
        }
    }

    // A date is kept by any moment of that day; a moment, by that moment alone.
    private void due(Node.Entry entry) {
        Optional<Instant> due = standing().flatMap(Standing::due);
        var said = Expected.texts(entry.value());
        if (said.isEmpty()) {
            expected.same(entry, due.map(at -> Set.of(at.toString())).orElse(Set.of()));
            return;
        }
        var date = Type.DATE.read(said.getFirst()).map(LocalDate.class::cast);
        var moment = Type.MOMENT.read(said.getFirst());
        boolean kept =
                date.isPresent()
                        ? due.map(at -> at.atZone(LONDON).toLocalDate()).equals(date)
                        : moment.isPresent() && Objects.equals(due.orElse(null), moment.get());
        if (!kept) {
            var came = due.map(at -> at.atZone(LONDON).toLocalDateTime());
            var told =
                    came.map(
                            at ->
                                    date.isPresent()
                                            ? at.toLocalDate().toString()
                                            : at.toString().replace('T', ' '));
            expected.wrong(entry, said, told.stream().toList());
        }
    }
}
