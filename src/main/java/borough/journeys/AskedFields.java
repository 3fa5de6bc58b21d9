package borough.journeys;

import borough.places.Places;
import borough.places.Property;
import borough.services.Step;
import borough.vocabulary.Nothing;
import borough.vocabulary.Posted;
import borough.web.Asked;
import borough.web.Choice;
import borough.web.Fault;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A question as its page asks it: what is filled in, what may be chosen, and what is wrong. */
@Component
class AskedFields {
    private static final int ADDRESSES_MAX = 100;

    private final Places places;

    AskedFields(Places places) {
        this.places = places;
    }

    boolean isLookingUp(Step.Ask ask, Posted posted) {
        var key = ask.asking().key();
        return isProperty(ask)
                && (!posted.first(key + "-again").isEmpty()
                        || !posted.first(key + "-find").isEmpty()
                        || (posted.first(key).isEmpty()
                                && posted.fields().containsKey(key + "-postcode")
                                && !posted.fields().containsKey(key + "-chosen")));
    }

    private static boolean isProperty(Step.Ask ask) {
        return ask.question().answerType().name().equals("property");
    }

    Asked asked(Step.Ask ask, Posted posted, String wrong) {
        var given = isAnswered(ask, posted) ? posted.fields() : filled(ask);
        return isProperty(ask) ? property(ask, posted, given, wrong) : plain(ask, given, wrong);
    }

    private static boolean isAnswered(Step.Ask ask, Posted posted) {
        return posted.fields().keySet().stream().anyMatch(it -> it.startsWith(ask.asking().key()));
    }

    private static Map<String, List<String>> filled(Step.Ask ask) {
        return ask.filled()
                .filter(it -> it != Nothing.NOTHING)
                .map(it -> ask.question().answerType().fill(ask.asking(), it))
                .orElse(Map.of());
    }

    private static Asked plain(Step.Ask ask, Map<String, List<String>> given, String wrong) {
        var chosen = Set.copyOf(given.getOrDefault(ask.asking().key(), List.of()));
        var choices =
                ask.asking().choices().stream()
                        .map(it -> new Choice(it, sentence(it), null, chosen.contains(it)))
                        .toList();
        return asked(ask, choices, parts(ask, given), wrong);
    }

    private static String sentence(String choice) {
        return choice.isEmpty()
                ? choice
                : choice.substring(0, 1).toUpperCase(java.util.Locale.UK) + choice.substring(1);
    }

    // The whole answer under "", and parts such as a date's day under their own names.
    private static Map<String, String> parts(Step.Ask ask, Map<String, List<String>> given) {
        var key = ask.asking().key();
        var parts = new HashMap<String, String>();
        given.forEach(
                (field, values) -> {
                    if (values.isEmpty()) {
                        return;
                    }
                    if (field.equals(key)) {
                        parts.put("", values.getFirst());
                    } else if (field.startsWith(key + "-")) {
                        parts.put(field.substring(key.length() + 1), values.getFirst());
                    }
                });
        return parts;
    }

    private Asked property(
            Step.Ask ask, Posted posted, Map<String, List<String>> given, String wrong) {
        var key = ask.asking().key();
        var postcode = posted.first(key + "-postcode");
        if (!posted.first(key + "-again").isEmpty()) {
            return asked(ask, List.of(), Map.of(), "");
        }
        if (postcode.isEmpty()) {
            var told = posted.fields().containsKey(key + "-postcode") ? "Enter a postcode" : wrong;
            return chosenBefore(ask, given, told);
        }
        var found = places.find(postcode, ADDRESSES_MAX);
        if (found.isEmpty()) {
            var told = "We have no address for that. Check the postcode, like AB1 2CD";
            return asked(ask, List.of(), Map.of("postcode", postcode), told);
        }
        return asked(ask, choices(found, posted.first(key)), Map.of("postcode", postcode), wrong);
    }

    // Coming back to the question shows the address chosen before among its neighbours.
    private Asked chosenBefore(Step.Ask ask, Map<String, List<String>> given, String told) {
        var chosen = given.getOrDefault(ask.asking().key(), List.of());
        var property =
                chosen.stream()
                        .flatMap(it -> borough.values.Uprn.read(it).stream())
                        .flatMap(it -> places.at(it).stream())
                        .findFirst();
        if (property.isEmpty()) {
            return asked(ask, List.of(), Map.of(), told);
        }
        var postcode = property.get().address().postcode();
        return asked(
                ask,
                choices(places.inPostcode(postcode), property.get().uprn().toString()),
                Map.of("postcode", postcode),
                told);
    }

    private static List<Choice> choices(List<Property> found, String chosen) {
        var choices = new ArrayList<Choice>();
        boolean isOnePostcode =
                found.stream().map(it -> it.address().postcode()).distinct().count() == 1;
        for (var it : found) {
            var value = it.uprn().toString();
            var words = isOnePostcode ? it.address().firstLine() : it.address().brief();
            choices.add(new Choice(value, words, null, value.equals(chosen)));
        }
        return choices;
    }

    private static Asked asked(
            Step.Ask ask, List<Choice> choices, Map<String, String> given, String wrong) {
        var wording = ask.question().wording();
        return new Asked(
                ask.question().field(),
                ask.question().answerType().name(),
                wording.question().raw(),
                wording.hint().map(it -> it.raw()).orElse(null),
                ask.asking().optional(),
                choices,
                new Asked.Given(given),
                fault(ask, wrong));
    }

    private static @Nullable Fault fault(Step.Ask ask, String wrong) {
        return wrong.isEmpty() ? null : new Fault(ask.question().field(), wrong);
    }
}
