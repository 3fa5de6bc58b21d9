package borough.asking;

import borough.vocabulary.Answer;
import borough.vocabulary.AnswerType;
import borough.vocabulary.Asking;
import borough.vocabulary.Part;
import borough.vocabulary.Posted;
import borough.vocabulary.Vocabulary;
import borough.web.Asked;
import java.util.List;
import java.util.Map;

/** Every kind of answer as a page asks it, and as it looks when something is wrong. */
public record AnswersPage(List<Kind> kinds) {
    /** One kind of answer, asked afresh and asked again. */
    public record Kind(String name, String means, Asked afresh, Asked wrong) {
        /** As the end of an address. */
        public String anchor() {
            return "shown-" + name.replace(' ', '-');
        }
    }

    /** All that are taught. */
    public static AnswersPage of(Vocabulary words) {
        return new AnswersPage(
                words.answerTypes().stream().map(it -> kind(complete(words, it))).toList());
    }

    // What a service file would say besides.
    private static AnswerType complete(Vocabulary words, AnswerType type) {
        if (!type.hasColumns()) {
            return type;
        }
        return type.with(
                List.of(
                        Part.of(
                                "heard",
                                "What you heard",
                                words.findAnswerType("text").orElse(type)),
                        Part.of(
                                "when",
                                "When",
                                words.findAnswerType("date and time").orElse(type))));
    }

    private static Kind kind(AnswerType type) {
        var key = type.name().replace(' ', '-');
        var afresh = asking("example-" + key, type);
        var again = asking("wrong-" + key, type);
        // A page with rows shows one; nothing is filled in.
        Map<String, List<String>> posted =
                type.repeats() ? Map.of(again.key() + "-rows", List.of("1")) : Map.of();
        var wrongs =
                type.read(again, new Posted(posted)) instanceof Answer.Wrong wrong
                        ? wrong.all()
                        : List.<Answer.Wrong>of();
        var label = new AskedParts.Label("Asked with: " + type.name(), null);
        return new Kind(
                type.name(),
                type.means(),
                new AskedParts(Map.of(), List.of()).asked(label, type, afresh),
                new AskedParts(posted, wrongs).asked(label, type, again));
    }

    private static Asking asking(String key, AnswerType type) {
        var choices =
                type.hasChoices()
                        ? List.of("rubbish", "recycling", "food waste")
                        : List.<String>of();
        return new Asking(key, false, choices);
    }
}
