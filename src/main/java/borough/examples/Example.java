package borough.examples;

import borough.files.Fault;
import borough.files.Fault.Place;
import borough.files.Nearest;
import borough.files.Node;
import borough.language.Scope;
import borough.reading.Reading;
import borough.services.Fact;
import borough.services.Question;
import borough.services.Service;
import borough.vocabulary.Type;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One example of a file: what is given and known, and what is expected at once and later. */
record Example(String name, Place place, Begin begin, List<Later> later) {
    static final Set<String> KEYS =
            Set.of("name", "now", "channel", "known", "given", "expect", "later");
    static final Set<String> LATER_KEYS =
            Set.of(
                    "at", "happens", "with", "by", "chooses", "reason", "ticks", "answers",
                    "see as", "goes to", "expect");
    // Each step is one thing that happens, or nothing but time.
    private static final List<String> DEEDS =
            List.of("happens", "chooses", "answers", "see as", "goes to");

    /** The beginning, up to sending. */
    record Begin(
            Instant now,
            String channel,
            Map<String, Object> known,
            Map<String, Object> given,
            List<Node.Entry> expect) {}

    /** Something that happens later; {@code at} is empty where no time goes by. */
    record Later(Place place, Optional<Instant> at, Deed deed, List<Node.Entry> expect) {}

    /** What happens in a step. */
    sealed interface Deed {
        /** Nothing but time. */
        record Waits() implements Deed {}

        /** An event, the effect it belongs to, and what it brings. */
        record Hears(Place place, String said, String effect, Map<String, Object> with)
                implements Deed {}

        /** A decision taken by someone of a role, with what they filled in and ticked. */
        record Chooses(Place place, String by, String chooses, String reason, Filled filled)
                implements Deed {}

        /** The customer answers again; with what is known then. */
        record Answers(Place place, Map<String, Object> answers, Map<String, Object> known)
                implements Deed {}

        /** Someone looks at the case. */
        record SeesAs(Place place, String who) implements Deed {}

        /** The person goes on to another service. */
        record GoesTo(Place place, String service) implements Deed {}
    }

    /** What a decider filled in, and ticked. */
    record Filled(Map<String, Object> answers, Set<String> ticks) {}

    static Example read(Node.Keyed map, Service service, Reading reading) {
        return new Reader(service, reading).example(map);
    }

    private static final class Reader {
        private final Service service;
        private final Reading reading;
        private final ExampleValues values;

        Reader(Service service, Reading reading) {
            this.service = service;
            this.reading = reading;
            this.values = new ExampleValues(reading.faults());
        }

        Example example(Node.Keyed map) {
            reading.onlyKeys(map, KEYS);
            var name = reading.words(map, "name").orElse("");
            if (name.isEmpty()) {
                reading.fault(map.place(), "an example has no name", "add name: and what it shows");
            }
            var begin =
                    new Begin(
                            moment(map, "now").orElse(Instant.EPOCH),
                            reading.words(map, "channel").orElse("web"),
                            known(map, "known"),
                            answers(map, "given", service.questions()),
                            expect(map));
            if (map.get("now").isEmpty()) {
                reading.fault(
                        map.place(),
                        "an example has no moment",
                        "add now: such as 2026-11-24 10:00");
            }
            var later = new ArrayList<Later>();
            if (map.get("later").orElse(null) instanceof Node.Items steps) {
                steps.items().forEach(step -> later.add(later(reading.map(step))));
            }
            if (begin.expect().isEmpty() && later.stream().allMatch(l -> l.expect().isEmpty())) {
                reading.fault(map.place(), "\"" + name + "\" proves nothing", "add expect:");
            }
            return new Example(name, map.place(), begin, List.copyOf(later));
        }

        private List<Node.Entry> expect(Node.Keyed map) {
            return map.get("expect").map(node -> reading.map(node).entries()).orElse(List.of());
        }

        private Optional<Instant> moment(Node.Keyed map, String key) {
            return map.get(key)
                    .flatMap(node -> values.value(Type.MOMENT, node))
                    .map(Instant.class::cast);
        }

        private Map<String, Object> known(Node.Keyed map, String key) {
            var facts = new LinkedHashMap<String, Fact>();
            service.allFacts().forEach(fact -> facts.put(fact.name(), fact));
            var known = new LinkedHashMap<String, Object>();
            for (var entry : entries(map, key)) {
                // Of what an answer names, such as another case, it may say what is known; and of
                // what is done, what it brings at once.
                boolean named =
                        facts.containsKey(entry.key())
                                || service.question(entry.key()).isPresent()
                                || doings().contains(entry.key());
                if (!named) {
                    unknown(entry, "fact", facts.keySet());
                } else {
                    var name = Scope.inConditions(entry.key());
                    var type = reading.scope().type(name).orElse(Type.ANYTHING);
                    values.value(type, entry.value())
                            .ifPresent(value -> known.put(entry.key(), value));
                }
            }
            return known;
        }

        private Map<String, Object> answers(
                Node.Keyed map, String key, Collection<Question> questions) {
            var asked = new LinkedHashMap<String, Question>();
            questions.forEach(question -> asked.put(question.name(), question));
            var answers = new LinkedHashMap<String, Object>();
            for (var entry : entries(map, key)) {
                var question = asked.get(entry.key());
                if (question == null) {
                    unknown(entry, "question", asked.keySet());
                } else {
                    values.answer(question, entry.value())
                            .ifPresent(value -> answers.put(entry.key(), value));
                }
            }
            return answers;
        }

        private List<Node.Entry> entries(Node.Keyed map, String key) {
            return map.get(key).map(node -> reading.map(node).entries()).orElse(List.of());
        }

        private void unknown(Node.Entry entry, String kind, Set<String> known) {
            reading.faults()
                    .add(
                            new Fault(
                                    entry.place(),
                                    "there is no " + kind + " \"" + entry.key() + "\"",
                                    Nearest.hint(entry.key(), known)));
        }

        private Later later(Node.Keyed map) {
            reading.onlyKeys(map, LATER_KEYS);
            var deeds = DEEDS.stream().filter(key -> map.get(key).isPresent()).toList();
            if (deeds.size() > 1) {
                reading.fault(
                        map.place(),
                        "two things happen in one step, " + String.join(" and ", deeds),
                        "make a step of each");
            }
            if (deeds.isEmpty() && map.get("at").isEmpty()) {
                reading.fault(map.place(), "nothing happens in this step", "add at: or happens:");
            }
            Deed deed = deeds.isEmpty() ? new Deed.Waits() : deed(map, deeds.getFirst());
            return new Later(map.place(), moment(map, "at"), deed, expect(map));
        }

        private Deed deed(Node.Keyed map, String key) {
            var node = map.get(key).orElse(map);
            return switch (key) {
                case "happens" -> event(node, map);
                case "chooses" -> chooses(node, map);
                case "answers" ->
                        new Deed.Answers(
                                node.place(),
                                answers(map, "answers", service.questions()),
                                known(map, "with"));
                case "see as" -> new Deed.SeesAs(node.place(), reading.words(node));
                default -> new Deed.GoesTo(node.place(), reading.words(node));
            };
        }

        private Deed chooses(Node node, Node.Keyed map) {
            if (map.get("by").isEmpty()) {
                reading.fault(node.place(), "nobody chooses", "add by: and a role");
            }
            var filled =
                    new Filled(
                            answers(map, "with", decidersQuestions()),
                            Set.copyOf(reading.list(map, "ticks")));
            return new Deed.Chooses(
                    node.place(),
                    reading.words(map, "by").orElse(""),
                    reading.words(node),
                    reading.words(map, "reason").orElse(""),
                    filled);
        }

        private List<Question> decidersQuestions() {
            return service.allStages().stream()
                    .flatMap(stage -> stage.deciding().ask().values().stream())
                    .toList();
        }

        // What an event brings is typed by the action that announces it.
        private Deed event(Node node, Node.Keyed map) {
            var said = reading.words(node);
            var effect = effect(said);
            var type = reading.scope().type(Scope.inConditions(effect));
            var with = new LinkedHashMap<String, Object>();
            if (map.get("with").isPresent()
                    && type.orElse(Type.ANYTHING) instanceof Type.RecordOf record) {
                values.value(record, map.get("with").get())
                        .filter(Map.class::isInstance)
                        .ifPresent(
                                value ->
                                        ((Map<?, ?>) value)
                                                .forEach((k, v) -> with.put((String) k, v)));
            } else if (map.get("with").isPresent()) {
                reading.fault(
                        map.get("with").get().place(),
                        "\"" + said + "\" brings nothing",
                        "take out with:, or name the effect that the event belongs to");
            }
            return new Deed.Hears(node.place(), said, effect, with);
        }

        private List<String> doings() {
            return service.doings().stream().map(doing -> doing.name()).toList();
        }

        private String effect(String event) {
            return doings().stream()
                    .filter(name -> !name.isEmpty() && event.startsWith(name + " "))
                    .findFirst()
                    .orElse("");
        }
    }
}
