package borough.asking;

import borough.answers.Coordinates;
import borough.places.Places;
import borough.places.Property;
import borough.vocabulary.Posted;
import borough.web.Asked;
import borough.web.Choice;
import java.util.ArrayList;
import java.util.List;

/**
 * A place as its page asks for it without a map: a street, an address or a postcode finds streets
 * and addresses to choose from, and coordinates are taken as they are.
 */
final class AskedPlaces {
    private static final int ADDRESSES_MAX = 40;

    private final Places places;

    AskedPlaces(Places places) {
        this.places = places;
    }

    boolean isLookingUp(String key, Posted posted) {
        if (!posted.first(key + "-again").isEmpty()) {
            return true;
        }
        boolean asksFirst =
                posted.fields().containsKey(key + "-place")
                        && !posted.fields().containsKey(key + "-chosen");
        return asksFirst && Coordinates.read(posted.first(key + "-place")).isEmpty();
    }

    /** The question with what was found for it; {@code plain} is as it was given and is wrong. */
    Asked asked(Asked plain, Posted posted) {
        var wrong = plain.fault() == null ? "" : plain.fault().says();
        if (!posted.first(plain.key() + "-again").isEmpty()) {
            return AskedFields.with(plain, List.of(), java.util.Map.of(), "");
        }
        var place = plain.given().part("place").strip();
        if (place.isEmpty()) {
            return chosenBefore(plain, posted, wrong);
        }
        var found =
                Coordinates.read(place).isPresent()
                        ? List.<Property>of()
                        : places.find(place, ADDRESSES_MAX);
        if (found.isEmpty()) {
            var told =
                    wrong.isEmpty()
                            ? "We found no street or address like that. Check it, or give a grid"
                                    + " reference"
                            : wrong;
            return AskedFields.with(plain, List.of(), plain.given().parts(), told);
        }
        return AskedFields.with(
                plain, choices(found, plain.given().whole()), plain.given().parts(), wrong);
    }

    // Coming back to the question shows the place chosen before.
    private static Asked chosenBefore(Asked plain, Posted posted, String wrong) {
        var chosen = plain.given().whole();
        if (chosen.isEmpty()) {
            var told =
                    posted.fields().containsKey(plain.key() + "-place")
                            ? "Enter a street, a postcode or a grid reference"
                            : wrong;
            return AskedFields.with(plain, List.of(), plain.given().parts(), told);
        }
        var near = plain.given().part("near");
        var words = near.isEmpty() ? "The place you gave" : near;
        return AskedFields.with(
                plain,
                List.of(new Choice(chosen, words, null, true)),
                plain.given().parts(),
                wrong);
    }

    // Streets come first: most of what people report lies between two houses.
    private List<Choice> choices(List<Property> found, String chosen) {
        var choices = new ArrayList<Choice>();
        var usrns = found.stream().map(Property::usrn).distinct().toList();
        for (var street : places.streets(usrns)) {
            var value = "usrn:" + street.usrn();
            var words = "Somewhere on " + street.name() + ", " + street.town();
            choices.add(new Choice(value, words, null, value.equals(chosen)));
        }
        for (var property : found) {
            var value = "uprn:" + property.uprn();
            var words = "By " + property.address().brief();
            choices.add(new Choice(value, words, null, value.equals(chosen)));
        }
        return choices;
    }
}
