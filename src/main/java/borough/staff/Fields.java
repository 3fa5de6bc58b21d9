package borough.staff;

import borough.council.Changed;
import borough.web.Asked;
import borough.web.Choice;
import borough.web.Fault;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The questions of a form, each with what was given and what is wrong with it. */
final class Fields {
    private final List<Changed.Mistake> mistakes;
    private final List<Asked> all = new ArrayList<>();

    Fields(List<Changed.Mistake> mistakes) {
        this.mistakes = mistakes;
    }

    Fields text(String key, String question, String value) {
        return add(key, "text", question, null, List.of(), Asked.Given.of(value));
    }

    Fields email(String key, String question, String value) {
        return add(key, "email", question, null, List.of(), Asked.Given.of(value));
    }

    Fields yesOrNo(String key, String question, String hint, boolean value) {
        return add(
                key, "yes or no", question, hint, List.of(), Asked.Given.of(value ? "yes" : "no"));
    }

    Fields one(String key, String question, Map<String, String> from, String chosen) {
        return add(
                key,
                "one of",
                question,
                null,
                choices(from, List.of(chosen)),
                Asked.Given.of(chosen));
    }

    Fields some(String key, String question, List<Choice> from) {
        return add(key, "some of", question, null, from, Asked.Given.nothing());
    }

    /** Choices by value and words, some of them chosen already. */
    static List<Choice> choices(Map<String, String> from, Collection<String> chosen) {
        return from.entrySet().stream()
                .map(
                        it ->
                                new Choice(
                                        it.getKey(),
                                        it.getValue(),
                                        null,
                                        chosen.contains(it.getKey())))
                .toList();
    }

    private Fields add(
            String key,
            String type,
            String question,
            @org.jspecify.annotations.Nullable String hint,
            List<Choice> from,
            Asked.Given given) {
        var fault =
                mistakes.stream()
                        .filter(it -> it.field().equals(key))
                        .findFirst()
                        .map(it -> new Fault(key, it.says()))
                        .orElse(null);
        all.add(new Asked(key, type, question, hint, false, from, given, fault));
        return this;
    }

    List<Asked> all() {
        return List.copyOf(all);
    }
}
