package borough.designer;

import borough.services.Service;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What is different between two versions of a service, in sentences. It compares what the files
 * mean: a comment, or the order of two keys, is no difference.
 */
final class Comparison {
    // What the model calls a collection of things, and what people call one of them.
    private static final Map<String, String> KINDS =
            Map.ofEntries(
                    Map.entry("limits", "limit"),
                    Map.entry("questions", "question"),
                    Map.entry("facts", "fact"),
                    Map.entry("rules", "rule"),
                    Map.entry("priorities", "priority"),
                    Map.entry("stages", "stage"),
                    Map.entry("decisions", "decision"),
                    Map.entry("messages", "message"),
                    Map.entry("cases", "case"),
                    Map.entry("does", "action"),
                    Map.entry("terms", "time kept"),
                    Map.entry("examples", "example"));
    private static final Map<String, String> VERBS =
            Map.of(
                    "say", "says",
                    "text", "says",
                    "question", "reads",
                    "hint", "has the hint",
                    "when", "applies when",
                    "to", "leads to",
                    "from", "offers",
                    "tells", "sends");
    // A value under one of these names is the thing itself, so that its name is enough.
    private static final List<String> ITSELF = List.of("value", "condition", "call", "text");

    private final Map<List<String>, String> before;
    private final Map<List<String>, String> after;
    private final List<String> sentences = new ArrayList<>();

    private Comparison(Service before, Service after) {
        this.before = Told.of(before);
        this.after = Told.of(after);
    }

    /** Each difference in a sentence, in the order of the files; empty where they mean the same. */
    static List<String> of(Service before, Service after) {
        var comparison = new Comparison(before, after);
        comparison.compare();
        return comparison.sentences;
    }

    private void compare() {
        var all = new LinkedHashSet<>(after.keySet());
        all.addAll(before.keySet());
        // What stands inside something new or gone is said with it.
        var said = new ArrayList<List<String>>();
        for (var at : all) {
            var was = before.get(at);
            var is = after.get(at);
            if (Objects.equals(was, is) || said.stream().anyMatch(it -> isWithin(at, it))) {
                continue;
            }
            if (isThing(at)) {
                sentences.add((was == null ? "New " : "Gone: the ") + thing(at, was == null));
                said.add(at);
            } else {
                sentences.add(changed(at, Optional.ofNullable(was), Optional.ofNullable(is)));
            }
        }
        order();
    }

    private static boolean isWithin(List<String> at, List<String> outer) {
        return at.size() > outer.size() && at.subList(0, outer.size()).equals(outer);
    }

    private boolean isThing(List<String> at) {
        return before.getOrDefault(at, after.getOrDefault(at, "")).isEmpty();
    }

    private String thing(List<String> at, boolean isNew) {
        var values = isNew ? after : before;
        var words =
                Optional.ofNullable(values.get(with(at, List.of("wording", "question"))))
                        .or(
                                () ->
                                        Optional.ofNullable(
                                                values.get(with(at, List.of("saying", "say")))))
                        .or(() -> Optional.ofNullable(values.get(with(at, List.of("value")))))
                        .or(() -> Optional.ofNullable(values.get(with(at, List.of("text")))))
                        .map(it -> ": " + quoted(it))
                        .orElse("");
        var inner = inner(at);
        return stop(named(at, values) + inner + words);
    }

    private static List<String> with(List<String> at, List<String> more) {
        var all = new ArrayList<>(at);
        all.addAll(more);
        return all;
    }

    private String changed(List<String> at, Optional<String> was, Optional<String> is) {
        var name = at.getLast();
        var thing = thingOf(at);
        var values = after.containsKey(thing) ? after : before;
        if (thing.size() > 1 && thing.get(thing.size() - 2).equals("examples")) {
            // Said whole it is a wall of words; its lines stand side by side below.
            return stop("The " + named(thing, values) + " changes");
        }
        var verb = VERBS.get(name);
        if (verb != null && !thing.isEmpty() && is.isPresent()) {
            var now = capital("the " + named(thing, values) + inner(thing)) + " now " + verb;
            return stop(now + " " + said(is.get()))
                    + was.map(it -> stop(" Before: " + said(it))).orElse("");
        }
        var subject = thing.isEmpty() ? itsOwn(at) : subject(at, thing, values);
        if (was.isEmpty()) {
            return stop(subject + " is now " + is.map(Comparison::said).orElse("nothing"));
        }
        var before = said(was.get());
        return is.map(it -> stop(subject + " changes from " + before + " to " + said(it)))
                .orElseGet(() -> stop(subject + " is no longer said. It was " + before));
    }

    // A private matter has a second title, which says nothing of what it is about.
    private static String itsOwn(List<String> at) {
        var isNeutral = at.getLast().equals("title") && at.contains("privacy");
        return "The service’s " + (isNeutral ? "neutral title" : at.getLast());
    }

    private String subject(List<String> at, List<String> thing, Map<List<String>, String> values) {
        var name = at.getLast();
        var what = "the " + named(thing, values) + inner(thing);
        return capital(ITSELF.contains(name) ? what : "“" + name + "” of " + what);
    }

    /** The thing that a value belongs to: the longest address before it that is one. */
    private List<String> thingOf(List<String> at) {
        for (int i = at.size() - 1; i > 0; i--) {
            var outer = at.subList(0, i);
            if ((before.containsKey(outer) || after.containsKey(outer)) && isThing(outer)) {
                return outer;
            }
        }
        return List.of();
    }

    // A rule is called what it does: a refusal, a warning.
    private static String named(List<String> at, Map<List<String>, String> values) {
        var of = at.get(at.size() - 2);
        var kind = values.getOrDefault(with(at, List.of("kind")), KINDS.getOrDefault(of, ""));
        var name =
                switch (kind) {
                    case "refuse" -> "refusal";
                    case "divert" -> "diversion";
                    case "warn" -> "warning";
                    default -> kind;
                };
        return (name.isEmpty() ? "" : name + " ") + "“" + at.getLast() + "”";
    }

    private String inner(List<String> at) {
        var outer = thingOf(at);
        if (outer.isEmpty()) {
            return "";
        }
        var values = after.containsKey(outer) ? after : before;
        return " of the " + named(outer, values) + inner(outer);
    }

    // Rules, stages and questions are tried in their order, so a new order is a difference.
    private void order() {
        var changed = new LinkedHashMap<String, Boolean>();
        for (var of : List.of("questions", "rules", "priorities", "stages", "decisions")) {
            changed.put(of, !names(before, of).equals(names(after, of)));
        }
        changed.forEach(
                (of, isOther) -> {
                    if (isOther) {
                        sentences.add("The " + of + " stand in another order.");
                    }
                });
    }

    private List<List<String>> names(Map<List<String>, String> values, String of) {
        return values.keySet().stream()
                .filter(at -> at.size() > 1 && at.get(at.size() - 2).equals(of))
                .filter(at -> before.containsKey(at) && after.containsKey(at))
                .toList();
    }

    private static String stop(String sentence) {
        return sentence.matches("(?s).*[.?!]”") ? sentence : sentence + ".";
    }

    private static String said(String value) {
        return value.contains(" ") && !value.matches("[0-9].*") ? quoted(value) : value;
    }

    private static String quoted(String value) {
        return "“" + value + "”";
    }

    private static String capital(String text) {
        return text.isEmpty()
                ? text
                : text.substring(0, 1).toUpperCase(Locale.UK) + text.substring(1);
    }
}
