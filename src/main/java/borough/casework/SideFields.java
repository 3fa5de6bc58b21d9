package borough.casework;

import borough.casework.ActFields.Asking;
import borough.casework.ActPage.Field;
import borough.casework.Casework.OnDesk;
import borough.services.Evidence.Piece;
import borough.services.Question;
import borough.vocabulary.AnswerType;
import borough.web.Asked;
import borough.web.Choice;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Collectors;

/** What those who decide are asked, and what they say of evidence, as fields. */
final class SideFields {
    private SideFields() {}

    static List<Field> toFill(Asking asking) {
        return asking.it().looked().sides().toFill().stream()
                .map(it -> Field.asking(asked(it.question(), asking)))
                .toList();
    }

    static borough.vocabulary.Asking asking(Question it) {
        return new borough.vocabulary.Asking(it.field(), true, it.how().from().texts());
    }

    private static Asked asked(Question it, Asking asking) {
        AnswerType type = it.answerType();
        var key = it.field();
        var parts = new HashMap<String, String>();
        asking.posted()
                .forEach(
                        (name, values) -> {
                            if (name.equals(key)) {
                                parts.put("", values.getFirst());
                            } else if (name.startsWith(key + "-")) {
                                parts.put(name.substring(key.length() + 1), values.getFirst());
                            }
                        });
        var chosen = asking.posted().getOrDefault(key, List.of());
        var choices =
                it.how().from().texts().stream()
                        .map(
                                one ->
                                        new Choice(
                                                one,
                                                Lines.sentence(one),
                                                null,
                                                chosen.contains(one)))
                        .toList();
        return new Asked(
                key,
                type.name(),
                it.wording().question().raw(),
                it.wording().hint().map(hint -> hint.raw()).orElse(null),
                true,
                choices,
                new Asked.Given(parts, List.of(), type.charactersMax()),
                asking.faults().stream()
                        .filter(fault -> fault.field().startsWith(key))
                        .findFirst()
                        .orElse(null));
    }

    static String evidenceSays(OnDesk it) {
        var missing =
                it.looked().sides().evidence().stream()
                        .filter(Piece::isMissing)
                        .map(one -> one.item().name())
                        .collect(Collectors.joining(", "));
        return missing.isEmpty() ? "Everything is here." : "Still missing: " + missing + ".";
    }

    static List<Field> evidence(Asking asking) {
        var items =
                asking.it().looked().sides().evidence().stream()
                        .map(one -> one.item().name())
                        .map(
                                one ->
                                        new Choice(
                                                one,
                                                Lines.sentence(one),
                                                null,
                                                one.equals(asking.typed("item"))))
                        .toList();
        var says =
                List.of(
                        new Choice("yes", "I accept it", null, false),
                        new Choice("no", "I can\u2019t accept it", null, false));
        return List.of(
                Field.choosing("item", "Which item?", items),
                Field.choosing("verdict", "What do you say of it?", says),
                ActFields.words("why", "How did you see it, or why can\u2019t you accept it?", null, asking));
    }
}
