package borough.handling;

import borough.casebook.Contents;
import borough.casebook.InWords;
import borough.casebook.Story;
import borough.language.Around;
import borough.language.Said;
import borough.services.Service;
import borough.vocabulary.Answer;
import borough.vocabulary.Asking;
import borough.vocabulary.Nothing;
import borough.vocabulary.Posted;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Putting an answer right: which may be, how it is asked again, and what stays of the old one. */
public final class Correcting {
    // Answers in one piece. A property is where the case lies: another one makes another case.
    private static final Set<String> PLAIN =
            Set.of(
                    "text",
                    "long text",
                    "number",
                    "money",
                    "date",
                    "email",
                    "phone",
                    "yes or no",
                    "one of");

    private Correcting() {}

    /** A question that may be put right, and what was answered. */
    public record Question(borough.services.Question asked, Object value, Story.Answer shown) {
        /** As they were asked. */
        public String words() {
            return shown.question();
        }

        /** What they answered, in words. */
        public String before() {
            return shown.words();
        }

        boolean is(String name) {
            return asked.name().equals(name);
        }

        /** How it is asked again. */
        public Asking asking() {
            return new Asking(asked.field(), false, asked.how().from().texts());
        }

        Answer read(Posted posted) {
            return asked.answerType().read(asking(), posted);
        }

        String words(Object now, Around around) {
            return asked.answerType().inWords(now, new Said(around)::of);
        }

        Contents put(Contents held, Object now, String said) {
            var answers = new HashMap<>(held.answers());
            answers.put(asked.name(), now);
            var shown = new ArrayList<Story.Answer>();
            for (var one : held.shown().answers()) {
                boolean isIt = one.question().equals(words());
                shown.add(isIt ? new Story.Answer(one.question(), said) : one);
            }
            return new Contents(
                    held.customer(),
                    new Contents.Gathered(answers, held.facts(), held.results()),
                    held.memoir(),
                    new Contents.Shown(held.shown().says(), shown, held.shown().language()));
        }
    }

    static List<Question> of(Service service, Contents held) {
        return service.questions().stream()
                .filter(it -> PLAIN.contains(it.answerType().name()))
                .filter(it -> it.how().from().of().isEmpty())
                .filter(
                        it ->
                                held.answers().getOrDefault(it.name(), Nothing.NOTHING)
                                        != Nothing.NOTHING)
                .map(
                        it ->
                                new Question(
                                        it,
                                        Objects.requireNonNull(held.answers().get(it.name())),
                                        shown(it, held)))
                .toList();
    }

    /** A question and its answer in words; empty words where it was not answered. */
    static Story.Answer shown(borough.services.Question it, Contents held) {
        return held.shown().answers().stream()
                .filter(one -> InWords.asked(it, one.question()))
                .findFirst()
                .orElseGet(() -> new Story.Answer(it.name(), ""));
    }

    /** What is put down: what was wrong, what is right, and what the officer said of it. */
    static Handling.Entry entry(Handling.Entry it, String was, String now) {
        var words = new LinkedHashMap<>(it.sealed());
        words.putAll(Map.of("was", was, "now", now));
        return new Handling.Entry(it.by(), it.what(), it.words(), words, it.occasion());
    }
}
