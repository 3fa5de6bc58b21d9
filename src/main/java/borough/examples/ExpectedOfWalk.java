package borough.examples;

import borough.files.Nearest;
import borough.files.Node;
import borough.language.Known;
import borough.language.Said;
import borough.language.Scope;
import borough.services.Bill;
import borough.services.Question;
import borough.services.Rule;
import borough.services.Service;
import borough.values.Money;
import borough.vocabulary.Type;
import borough.walking.Walk;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** What an example may expect of the way up to sending. */
final class ExpectedOfWalk {
    static final Set<String> KEYS =
            Set.of(
                    "refused",
                    "diverted",
                    "warned",
                    "duplicate",
                    "joined",
                    "shows",
                    "hides",
                    "asks",
                    "skips",
                    "choices",
                    "knows",
                    "price",
                    "priority",
                    "missing",
                    "hidden from",
                    "carries",
                    "kept");
    // Names of the file, each expected as a list, and where it happened.
    private static final Map<String, Function<ExampleWalk, Collection<String>>> LISTS =
            Map.of(
                    "refused", w -> w.refused,
                    "diverted", w -> w.diverted,
                    "warned", w -> w.warned,
                    "duplicate", w -> w.duplicates,
                    "joined", w -> w.joined,
                    "shows", w -> w.shown);

    private final Service service;
    private final ExampleWalk walked;
    private final Expected expected;

    ExpectedOfWalk(Service service, ExampleWalk walked, Expected expected) {
        this.service = service;
        this.walked = walked;
        this.expected = expected;
    }

    void check(Node.Entry entry) {
        var list = LISTS.get(entry.key());
        if (list != null) {
            var said = Expected.texts(entry.value());
            var came = list.apply(walked).stream();
            expected.same(entry, came.filter(it -> said.contains(it) || !always(it)).toList());
            return;
        }
        switch (entry.key()) {
            case "asks" -> questions(entry).forEach(name -> asks(entry, name, true));
            case "skips" -> questions(entry).forEach(name -> asks(entry, name, false));
            case "hides" -> hides(entry);
            case "choices" -> fields(entry).forEach(this::choices);
            case "knows" -> fields(entry).forEach(this::knows);
            case "price" -> price(entry);
            case "priority" -> expected.one(entry, priority());
            case "missing" -> expected.same(entry, missing());
            case "carries" -> expected.same(entry, walked.carries());
            case "hidden from" -> expected.among(entry, service.privacy().seen().hiddenFrom());
            case "kept" -> kept(entry);
            default -> throw new IllegalStateException(entry.key() + " is none of " + KEYS);
        }
    }

    // What everybody is shown need not be expected.
    private boolean always(String rule) {
        return service.rule(rule)
                .filter(it -> it.when().isEmpty() && it.tried().match().isEmpty())
                .isPresent();
    }

    private Known known() {
        return walked.known();
    }

    private Walk walk() {
        return new Walk(service);
    }

    private String priority() {
        return walk().priority(known()).orElse("");
    }

    private Collection<String> missing() {
        return known().value("evidence").map(it -> (Map<?, ?>) it).stream()
                .map(evidence -> evidence.get("missing"))
                .filter(List.class::isInstance)
                .flatMap(missing -> ((List<?>) missing).stream())
                .map(String::valueOf)
                .toList();
    }

    private List<String> questions(Node.Entry entry) {
        var names = Expected.texts(entry.value());
        names.forEach(name -> question(entry, name));
        return names.stream().filter(name -> service.question(name).isPresent()).toList();
    }

    private Optional<Question> question(Node.Entry entry, String name) {
        var question = service.question(name);
        if (question.isEmpty()) {
            expected.fault(
                    entry.place(),
                    "there is no question \"" + name + "\"",
                    Nearest.hint(name, service.form().questions().keySet()));
        }
        return question;
    }

    private void asks(Node.Entry entry, String name, boolean wanted) {
        if (walked.asked.contains(name) != wanted) {
            expected.wrong(entry, Set.of(name), Set.of(wanted ? "it is not asked" : "it is asked"));
        }
    }

    private void hides(Node.Entry entry) {
        var shows = service.rules(Rule.Kind.SHOW).stream().map(Rule::name).toList();
        for (var name : Expected.texts(entry.value())) {
            if (!shows.contains(name)) {
                expected.fault(
                        entry.place(),
                        "nothing shown is called \"" + name + "\"",
                        Nearest.hint(name, shows));
            } else if (walked.shown.contains(name)) {
                expected.wrong(entry, Set.of(name), Set.of("it is shown"));
            }
        }
    }

    private List<Node.Entry> fields(Node.Entry entry) {
        if (entry.value() instanceof Node.Keyed map) {
            return map.entries();
        }
        expected.fault(
                entry.place(),
                entry.key() + " names nothing",
                "write it like { name: what is expected }");
        return List.of();
    }

    private void choices(Node.Entry entry) {
        question(entry, entry.key())
                .ifPresent(
                        question -> {
                            var offered = Walk.offered(question, known());
                            var said = Expected.texts(entry.value());
                            boolean kept = offered.size() == said.size();
                            for (int i = 0; kept && i < said.size(); i++) {
                                kept = is(offered.get(i), said.get(i));
                            }
                            if (!kept) {
                                expected.wrong(entry, said, Walk.choices(question, known()));
                            }
                        });
    }

    // A choice is named as people read it, or by a field of it, such as its moment.
    private boolean is(Object offered, String said) {
        if (new Said(known().around()).of(offered).equals(said)) {
            return true;
        }
        return offered instanceof Map<?, ?> map
                && map.values().stream()
                        .anyMatch(
                                field ->
                                        field.equals(said)
                                                || Type.MOMENT
                                                        .read(said)
                                                        .filter(field::equals)
                                                        .isPresent()
                                                || Type.DATE
                                                        .read(said)
                                                        .filter(field::equals)
                                                        .isPresent());
    }

    private void knows(Node.Entry entry) {
        var name = Scope.inConditions(entry.key());
        var type = service.proof().scope().type(name);
        if (type.isEmpty()) {
            expected.fault(
                    entry.place(),
                    "nothing here is called \"" + entry.key() + "\"",
                    Nearest.hint(entry.key(), service.form().facts().keySet()));
            return;
        }
        var came = known().value(name);
        if (Expected.texts(entry.value()).equals(List.of())
                && !(entry.value() instanceof Node.Keyed)
                && !(entry.value() instanceof Node.Items)) {
            expected.same(entry, came.map(String::valueOf).stream().toList());
            return;
        }
        var faults = new ArrayList<borough.files.Fault>();
        var wanted = new ExampleValues(faults).value(type.get(), entry.value());
        faults.forEach(it -> expected.fault(it.place(), it.wrong(), it.right()));
        if (wanted.isPresent() && !wanted.equals(came)) {
            var said = new Said(known().around());
            expected.wrong(
                    entry,
                    Expected.texts(entry.value()),
                    came.map(said::of).map(List::of).orElse(List.of("not known")));
        }
    }

    private void price(Node.Entry entry) {
        var said = Expected.texts(entry.value());
        var came = walk().bill(known()).map(Bill::total);
        var wanted = said.isEmpty() ? Optional.empty() : Type.MONEY.read(said.getFirst());
        if (said.size() > 1 || said.size() != wanted.stream().count()) {
            expected.fault(entry.place(), "price is no sum of money", "write it like £45, or none");
        } else if (!came.<Object>map(it -> it).equals(wanted)) {
            expected.wrong(
                    entry,
                    said,
                    came.map(Money::toString).map(List::of).orElse(List.of("not known")));
        }
    }

    private void kept(Node.Entry entry) {
        var everything = service.keep().everything();
        if (!Expected.texts(entry.value()).equals(List.of(everything))) {
            expected.wrong(entry, Expected.texts(entry.value()), Set.of(everything));
        }
    }
}
