package borough.asking;

import borough.documents.Uploads;
import borough.places.Places;
import borough.places.Property;
import borough.tongues.Tongue;
import borough.values.Postcode;
import borough.values.Uprn;
import borough.vocabulary.Answer;
import borough.vocabulary.Nothing;
import borough.vocabulary.Posted;
import borough.walking.Step;
import borough.web.Asked;
import borough.web.Choice;
import borough.web.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A question as its page asks it: what is filled in, what may be chosen, and what is wrong. */
@Component
public class AskedFields {
    private static final int ADDRESSES_MAX = 100;

    private final Places places;
    private final AskedFiles files;
    private final AskedPlaces pins;

    AskedFields(Places places, AskedFiles files) {
        this.places = places;
        this.files = files;
        this.pins = new AskedPlaces(places);
    }

    /**
     * Whether a post only looks for a place, adds a row or removes one, or sends a file or takes
     * one away: it is no answer yet.
     */
    public boolean isLookingUp(Step.Ask ask, Posted posted) {
        var key = ask.asking().key();
        if (ask.question().answerType().repeats()) {
            return isPressed(posted, key + "-add") || isPressed(posted, key + "-remove");
        }
        if (AskedFiles.isOne(ask)) {
            return Uploads.isOnlySending(key, posted);
        }
        if (isPin(ask)) {
            return pins.isLookingUp(key, posted);
        }
        return isProperty(ask)
                && (isPressed(posted, key + "-again")
                        || isPressed(posted, key + "-find")
                        || (!isPressed(posted, key)
                                && posted.fields().containsKey(key + "-postcode")
                                && !posted.fields().containsKey(key + "-chosen")));
    }

    private static boolean isPressed(Posted posted, String button) {
        return !posted.first(button).isEmpty();
    }

    private static boolean isProperty(Step.Ask ask) {
        return ask.question().answerType().name().equals("property");
    }

    private static boolean isPin(Step.Ask ask) {
        return ask.question().answerType().name().equals("map pin");
    }

    public Asked asked(Step.Ask ask, Posted posted, String wrong) {
        return asked(ask, posted, wrong, Tongue.ENGLISH);
    }

    /** The same as it is read in this language. */
    public Asked asked(Step.Ask ask, Posted posted, String wrong, Tongue tongue) {
        if (AskedFiles.isOne(ask)) {
            return files.asked(asked(ask, Map.of(), wrong, tongue), ask, posted, tongue);
        }
        var given = isAnswered(ask, posted) ? rows(ask, posted) : filled(ask);
        if (isPin(ask)) {
            return pins.asked(asked(ask, given, wrong, tongue), posted);
        }
        return isProperty(ask)
                ? property(asked(ask, Map.of(), "", tongue), posted, given, wrong)
                : asked(ask, given, wrong, tongue);
    }

    private static boolean isAnswered(Step.Ask ask, Posted posted) {
        return posted.fields().keySet().stream().anyMatch(it -> it.startsWith(ask.asking().key()));
    }

    private static Map<String, List<String>> rows(Step.Ask ask, Posted posted) {
        var key = ask.asking().key();
        if (isPressed(posted, key + "-add")) {
            return AskedParts.changed(posted.fields(), key, Optional.empty());
        }
        var removed = posted.first(key + "-remove");
        return removed.matches("[0-9]{1,2}")
                ? AskedParts.changed(posted.fields(), key, Optional.of(Integer.parseInt(removed)))
                : posted.fields();
    }

    private static Map<String, List<String>> filled(Step.Ask ask) {
        return ask.filled()
                .filter(it -> it != Nothing.NOTHING)
                .map(it -> ask.question().answerType().fill(ask.asking(), it))
                .orElse(Map.of());
    }

    private static Asked asked(
            Step.Ask ask, Map<String, List<String>> given, String wrong, Tongue tongue) {
        var label = new AskedParts.Label(ask.asks().question(), ask.asks().hint().orElse(null));
        var from = ask.question().how().from();
        return new AskedParts(given, wrongs(ask, given, wrong, tongue), tongue)
                .asked(label, ask.question().answerType(), ask.asking())
                .choosing(it -> from.said(tongue, it));
    }

    // The words come without their fields, so that the answer is read for those once more.
    private static List<Answer.Wrong> wrongs(
            Step.Ask ask, Map<String, List<String>> given, String wrong, Tongue tongue) {
        if (wrong.isEmpty()) {
            return List.of();
        }
        var type = ask.question().answerType();
        var posted = new Posted(given);
        boolean isThat =
                type.read(ask.asking(), posted) instanceof Answer.Wrong it
                        && it.words().equals(wrong);
        return isThat && type.in(tongue).read(ask.asking(), posted) instanceof Answer.Wrong it
                ? it.all()
                : List.of(new Answer.Wrong(ask.asking().key(), wrong));
    }

    private Asked property(
            Asked plain, Posted posted, Map<String, List<String>> given, String wrong) {
        var key = plain.key();
        var postcode = posted.first(key + "-postcode");
        if (!posted.first(key + "-again").isEmpty()) {
            return plain;
        }
        if (postcode.isEmpty()) {
            var told = posted.fields().containsKey(key + "-postcode") ? "Enter a postcode" : wrong;
            return chosenBefore(plain, given, told);
        }
        var found = places.find(postcode, ADDRESSES_MAX);
        if (found.isEmpty()) {
            var told = "We have no address for that. Check the postcode, like AB1 2CD";
            return with(plain, List.of(), Map.of("postcode", postcode), told);
        }
        return with(
                plain,
                choices(found, postcode, posted.first(key)),
                Map.of("postcode", postcode),
                wrong);
    }

    // Coming back to the question shows the address chosen before among its neighbours.
    private Asked chosenBefore(Asked plain, Map<String, List<String>> given, String told) {
        var chosen = given.getOrDefault(plain.key(), List.of());
        var property =
                chosen.stream()
                        .flatMap(it -> Uprn.read(it).stream())
                        .flatMap(it -> places.at(it).stream())
                        .findFirst();
        if (property.isEmpty()) {
            return with(plain, List.of(), Map.of(), told);
        }
        var postcode = property.get().address().postcode();
        return with(
                plain,
                choices(places.inPostcode(postcode), postcode, property.get().uprn().toString()),
                Map.of("postcode", postcode),
                told);
    }

    // Whoever typed a postcode knows where these are; by a street's name it may be another town's.
    private static List<Choice> choices(List<Property> found, String asked, String chosen) {
        var choices = new ArrayList<Choice>();
        boolean isPostcode = Postcode.read(asked).isPresent();
        for (var it : found) {
            var value = it.uprn().toString();
            var words = isPostcode ? it.address().firstLine() : it.address().label();
            choices.add(new Choice(value, words, null, value.equals(chosen)));
        }
        return choices;
    }

    /** The same question with what was found for it. */
    static Asked with(Asked it, List<Choice> from, Map<String, String> given, String wrong) {
        return new Asked(
                it.key(),
                it.type(),
                it.question(),
                it.hint(),
                it.optional(),
                from,
                new Asked.Given(given),
                wrong.isEmpty() ? null : new Fault(it.key(), wrong));
    }
}
