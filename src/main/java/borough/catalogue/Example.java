package borough.catalogue;

import borough.files.Fault;
import borough.files.Fault.Place;
import borough.files.Nearest;
import borough.files.Node;
import borough.language.Scope;
import borough.services.Service;
import borough.vocabulary.Type;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One example of a file: what is given and known, and what is expected at once and later. */
record Example(String name, Place place, Begin begin, List<Later> later) {
    private static final Set<String> KEYS =
            Set.of("name", "now", "channel", "known", "given", "expect", "later");
    private static final Set<String> LATER_KEYS =
            Set.of("at", "happens", "by", "chooses", "with", "reason", "expect");
    private static final Set<String> LATER_NOT_YET =
            Set.of("ticks", "answers", "see as", "goes to");

    /** The beginning, up to sending. */
    record Begin(
            Instant now,
            String channel,
            Map<String, Object> known,
            Map<String, Object> given,
            List<Node.Entry> expect) {}

    /** Something that happens later: the clock, an event, or a person's choice. */
    record Later(
            Optional<Instant> at,
            Optional<Event> happens,
            Optional<Choice> choice,
            List<Node.Entry> expect) {}

    /** An event, the effect it belongs to, and what it brings. */
    record Event(Place place, String said, String effect, Map<String, Object> with) {}

    /** A decision taken by someone of a role. */
    record Choice(Place place, String by, String chooses, String reason) {}

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
                            known(map),
                            given(map),
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

        private Map<String, Object> known(Node.Keyed map) {
            var known = new LinkedHashMap<String, Object>();
            for (var entry : entries(map, "known")) {
                // Of what an answer names, such as another case, it may say what is known.
                boolean named =
                        service.form().facts().containsKey(entry.key())
                                || service.question(entry.key()).isPresent();
                if (!named) {
                    unknown(entry, "fact", service.form().facts().keySet());
                } else {
                    var type =
                            reading.scope()
                                    .type(Scope.inConditions(entry.key()))
                                    .orElse(Type.ANYTHING);
                    values.value(type, entry.value())
                            .ifPresent(value -> known.put(entry.key(), value));
                }
            }
            return known;
        }

        private Map<String, Object> given(Node.Keyed map) {
            var given = new LinkedHashMap<String, Object>();
            for (var entry : entries(map, "given")) {
                var question = service.question(entry.key());
                if (question.isEmpty()) {
                    unknown(entry, "question", service.form().questions().keySet());
                } else {
                    values.answer(question.get(), entry.value())
                            .ifPresent(value -> given.put(entry.key(), value));
                }
            }
            return given;
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
            NotYet.check(map, LATER_NOT_YET, LATER_KEYS, reading);
            var happens = map.get("happens").map(node -> event(node, map));
            var choice =
                    map.get("chooses")
                            .map(
                                    node ->
                                            new Choice(
                                                    node.place(),
                                                    reading.words(map, "by").orElse(""),
                                                    reading.words(node),
                                                    reading.words(map, "reason").orElse("")));
            return new Later(moment(map, "at"), happens, choice, expect(map));
        }

        // What an event brings is typed by the action that announces it.
        private Event event(Node node, Node.Keyed map) {
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
            }
            return new Event(node.place(), said, effect, with);
        }

        private String effect(String event) {
            return service.doings().stream()
                    .map(doing -> doing.name())
                    .filter(name -> !name.isEmpty() && event.startsWith(name + " "))
                    .findFirst()
                    .orElse("");
        }
    }
}
