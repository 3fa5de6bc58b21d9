package borough.catalogue;

import borough.catalogue.ExampleCase.Happened;
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
import java.util.function.Function;

/** What an example may expect of its case. */
final class ExpectedOfCase {
    static final Set<String> KEYS =
            Set.of(
                    "stage",
                    "due",
                    "does",
                    "tell",
                    "task for",
                    "raised to",
                    "decided",
                    "not allowed",
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
            case "stage" -> expected.one(entry, stage());
            case "ended" -> expected.one(entry, happened.ended);
            case "not allowed" -> expected.one(entry, happened.notAllowed);
            case "decided" -> expected.among(entry, happened.decided);
            case "task for" -> expected.among(entry, tasks());
            case "due" -> due(entry);
            default -> throw new IllegalStateException(entry.key() + " is none of " + KEYS);
        }
    }

    private String stage() {
        return happened.standing == null ? "" : happened.standing.stage();
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
            var came =
                    due.map(at -> at.atZone(LONDON).toLocalDateTime().toString().replace('T', ' '));
            expected.wrong(entry, said, came.stream().toList());
        }
    }
}
