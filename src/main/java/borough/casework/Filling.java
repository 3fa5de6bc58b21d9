package borough.casework;

import borough.handling.CaseDesk.ToFill;
import borough.services.Question;
import borough.vocabulary.Answer;
import borough.vocabulary.Asking;
import borough.vocabulary.Posted;
import borough.web.Asked;
import borough.web.Choice;
import borough.web.Fault;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Questions that an officer answers on a page of a case: asked, and read from what was posted. */
final class Filling {
    // What needs a search, a file or rows of its own has no place among a few fields.
    private static final Set<String> NOT_PLAIN =
            Set.of("property", "map pin", "file", "files", "audio", "recordings", "rows", "people");

    private Filling() {}

    static boolean isPlain(Question it) {
        return it.answerType().parts().isEmpty()
                && !NOT_PLAIN.contains(it.answerType().name())
                && it.how().from().of().isEmpty();
    }

    private static Asking asking(Question it) {
        return new Asking(key(it), it.isOptional(), it.how().from().texts());
    }

    // A file may call a question "note" or "to", as other forms of the page call their fields.
    private static String key(Question it) {
        return "found-" + it.field();
    }

    /** What was filled in, by the questions' names; throws {@link Refused} for what is wrong. */
    static Map<String, Object> read(List<ToFill> all, Map<String, List<String>> fields) {
        var posted = new Posted(fields);
        var filled = new LinkedHashMap<String, Object>();
        for (var one : all) {
            var it = one.question();
            if (isPlain(it) && !posted.isBlank(key(it))) {
                switch (it.answerType().read(asking(it), posted)) {
                    case Answer.Given given -> filled.put(it.name(), given.value());
                    case Answer.Wrong wrong -> throw Refused.of(wrong);
                    case Answer.Passed none -> filled.remove(it.name());
                }
            }
        }
        return filled;
    }

    /** As the page asks it, with what was posted, or else filled in before. */
    static Asked asked(ToFill it, Map<String, List<String>> posted, List<Fault> faults) {
        var words = it.asks().question();
        var name = it.part().isEmpty() ? words : Lines.sentence(it.part()) + ": " + words;
        var asking = asking(it.question());
        var asks = new Question.Asks(name, it.asks().hint());
        return asked(it.question(), asks, asking, new Said(it.value(), posted, faults));
    }

    /** The answer there is, what was posted instead, and what is wrong with that. */
    record Said(Optional<Object> value, Map<String, List<String>> posted, List<Fault> faults) {}

    static Asked asked(Question it, Question.Asks asks, Asking asking, Said said) {
        var key = asking.key();
        var type = it.answerType();
        boolean again =
                said.posted().keySet().stream()
                        .anyMatch(name -> name.equals(key) || name.startsWith(key + "-"));
        var before = said.value().map(value -> type.fill(asking, value)).orElse(Map.of());
        var given = again ? said.posted() : before;
        var parts = new HashMap<String, String>();
        given.forEach(
                (name, values) -> {
                    if (name.equals(key) && !values.isEmpty()) {
                        parts.put("", values.getFirst());
                    } else if (name.startsWith(key + "-") && !values.isEmpty()) {
                        parts.put(name.substring(key.length() + 1), values.getFirst());
                    }
                });
        var chosen = given.getOrDefault(key, List.of());
        return new Asked(
                key,
                type.name(),
                asks.question(),
                asks.hint().orElse(null),
                asking.optional(),
                asking.choices().stream().map(one -> choice(one, chosen)).toList(),
                new Asked.Given(parts, List.of(), type.charactersMax()),
                fault(key, said.faults()));
    }

    private static Choice choice(String one, List<String> chosen) {
        return new Choice(one, Lines.sentence(one), null, chosen.contains(one));
    }

    private static @Nullable Fault fault(String key, List<Fault> faults) {
        return faults.stream()
                .filter(it -> it.field().equals(key) || it.field().startsWith(key + "-"))
                .findFirst()
                .orElse(null);
    }
}
